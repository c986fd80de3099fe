/** Font families that are embedded. Each covers Latin with all diacritics, Greek and Cyrillic; licence: SIL OFL 1.1. */
export const FONT_FAMILIES = {
  "Source Sans 3": { package: "source-sans-3", file: "SourceSans3" },
  "Source Serif 4": { package: "source-serif-4", file: "SourceSerif4" },
  /** the widest coverage: only for characters that the others lack */
  "Noto Sans": { package: "noto-sans", file: "NotoSans" },
} as const;
export type FontFamilyName = keyof typeof FONT_FAMILIES;

export const FONT_STYLES = [
  { fontWeight: 400, fontStyle: "normal", folder: "400Regular" },
  { fontWeight: 400, fontStyle: "italic", folder: "400Regular_Italic" },
  { fontWeight: 600, fontStyle: "normal", folder: "600SemiBold" },
  { fontWeight: 700, fontStyle: "normal", folder: "700Bold" },
] as const;

/** Asked in this order for a character that a template's own family lacks. */
export const FALLBACK_FAMILIES: FontFamilyName[] = ["Source Sans 3", "Noto Sans"];
