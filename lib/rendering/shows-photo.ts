import type { OutputFormat, RenderOptions } from "./contract";
import { COUNTRY_PRESETS } from "./country-presets";
import type { TemplateName } from "./templates";

/** Templates with a place for a portrait: where employers may expect one. */
const WITH_PHOTO: readonly TemplateName[] = ["european", "german-tabular", "rirekisho"];

export const hasPhotoPlace = (template: string) => WITH_PHOTO.some((name) => name === template);

/** Whether employers of the country mind a photo; where they leave out personal data, they do. */
export const refusesPhoto = ({ country }: Pick<RenderOptions, "country">) =>
  country !== undefined && COUNTRY_PRESETS[country].leavesPersonalOut;

/** Whether a document with these options shows the photo that they name. */
export function showsPhoto(options: Pick<RenderOptions, "template" | "country" | "photo">): boolean {
  return options.photo !== undefined && hasPhotoPlace(options.template) && !refusesPhoto(options);
}

/** Formats that can hold a picture. */
export const holdsPhoto = (format: OutputFormat) => format === "pdf" || format === "docx" || format === "html";

/** Points: 28 × 36 mm, the shape of a passport photo. */
export const PHOTO_SIZE = { width: 79.4, height: 102, gap: 16 };
