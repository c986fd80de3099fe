interface FontFamily {
  /** of @expo-google-fonts; licence of every font: SIL OFL 1.1 */
  package: string;
  file: string;
  /** folders of the package for 400, 400 italic, 600 and 700 where they differ from the usual ones */
  styles?: [regular: string, italic: string, semibold: string, bold: string];
  /** only characters that match make this family be looked at: it is large, or made for one script */
  only?: RegExp;
}

const ARABIC = /\p{Script_Extensions=Arabic}/u;
const HEBREW = /\p{Script_Extensions=Hebrew}/u;
/** Letters of China, Japan and Korea with their own punctuation, full-width forms and enclosed numbers. */
const EAST_ASIAN =
  /\p{Script_Extensions=Han}|\p{Script_Extensions=Hiragana}|\p{Script_Extensions=Katakana}|\p{Script_Extensions=Hangul}|\p{Script_Extensions=Bopomofo}|[\u2460-\u24FF\u3000-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

const UPRIGHT_ONLY: FontFamily["styles"] = ["400Regular", "400Regular", "600SemiBold", "700Bold"];
const TWO_WEIGHTS: FontFamily["styles"] = ["400Regular", "400Regular", "700Bold", "700Bold"];

/** Font families that are embedded, as far as a document uses them. */
export const FONT_FAMILIES = {
  // Latin with all diacritics, Greek and Cyrillic
  "Source Sans 3": { package: "source-sans-3", file: "SourceSans3" },
  "Source Serif 4": { package: "source-serif-4", file: "SourceSerif4" },
  "EB Garamond": { package: "eb-garamond", file: "EBGaramond" },
  "IBM Plex Sans": { package: "ibm-plex-sans", file: "IBMPlexSans" },
  Manrope: { package: "manrope", file: "Manrope", styles: UPRIGHT_ONLY },
  /** the widest coverage: only for characters that the others lack */
  "Noto Sans": { package: "noto-sans", file: "NotoSans" },
  // one script each
  "IBM Plex Sans Arabic": {
    package: "ibm-plex-sans-arabic",
    file: "IBMPlexSansArabic",
    styles: UPRIGHT_ONLY,
    only: ARABIC,
  },
  "Noto Sans Hebrew": { package: "noto-sans-hebrew", file: "NotoSansHebrew", styles: UPRIGHT_ONLY, only: HEBREW },
  "Noto Sans SC": { package: "noto-sans-sc", file: "NotoSansSC", styles: TWO_WEIGHTS, only: EAST_ASIAN },
  "BIZ UDPGothic": { package: "biz-udpgothic", file: "BIZUDPGothic", styles: TWO_WEIGHTS, only: EAST_ASIAN },
  "Nanum Gothic": { package: "nanum-gothic", file: "NanumGothic", styles: TWO_WEIGHTS, only: EAST_ASIAN },
} as const satisfies Record<string, FontFamily>;
export type FontFamilyName = keyof typeof FONT_FAMILIES;

export const FONT_STYLES = [
  { fontWeight: 400, fontStyle: "normal", folder: "400Regular" },
  { fontWeight: 400, fontStyle: "italic", folder: "400Regular_Italic" },
  { fontWeight: 600, fontStyle: "normal", folder: "600SemiBold" },
  { fontWeight: 700, fontStyle: "normal", folder: "700Bold" },
] as const;

/** The files of a family's styles, in the order of `FONT_STYLES`. */
export function fontFiles(name: FontFamilyName): string[] {
  const { package: folder, file, styles }: FontFamily = FONT_FAMILIES[name];
  return FONT_STYLES.map((style, i) => {
    const wanted = styles?.[i] ?? style.folder;
    return `${folder}/${wanted}/${file}_${wanted}.ttf`;
  });
}

/** True when a family may be asked for a character: those of one script are loaded only for it. */
export function mayCover(name: FontFamilyName, character: string): boolean {
  const { only }: FontFamily = FONT_FAMILIES[name];
  return !only || only.test(character);
}

/**
 * Families asked in this order for a character that a template's own lacks. One Han character has other shapes in China, Japan
 * and Korea: the language decides, and without one kana and Hangul tell.
 */
export function fallbackFamilies(language: string | undefined, text: string): FontFamilyName[] {
  return ["Source Sans 3", "Noto Sans", "Noto Sans Hebrew", "IBM Plex Sans Arabic", ...eastAsian(language, text)];
}

function eastAsian(language: string | undefined, text: string): FontFamilyName[] {
  const tag = language?.toLowerCase().split("-")[0] ?? "";
  const japanese =
    tag === "ja" || (tag !== "zh" && tag !== "ko" && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
  const korean = tag === "ko" || (tag !== "zh" && tag !== "ja" && /\p{Script=Hangul}/u.test(text));
  if (japanese) return ["BIZ UDPGothic", "Noto Sans SC", "Nanum Gothic"];
  if (korean) return ["Nanum Gothic", "Noto Sans SC", "BIZ UDPGothic"];
  return ["Noto Sans SC", "BIZ UDPGothic", "Nanum Gothic"];
}
