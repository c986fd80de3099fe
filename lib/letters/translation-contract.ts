import { z } from "zod";

/** Languages that a CV can be translated into: those whose section names and dates are known and that the guard can read. */
export const TRANSLATION_LANGUAGES = ["en", "de", "fr", "es"] as const;
export type TranslationLanguage = (typeof TRANSLATION_LANGUAGES)[number];

/** One text of the CV and its translation. */
export const translatedTextSchema = z.strictObject({
  /** TextRef */
  ref: z.string(),
  source: z.string(),
  /** the source itself where it stays, or where the translation was refused */
  text: z.string(),
  state: z.enum(["translated", "kept", "refused", "edited"]),
  /** why the guard refused it */
  reason: z.string().optional(),
});
export type TranslatedText = z.infer<typeof translatedTextSchema>;

export const translationSchema = z.strictObject({
  language: z.enum(TRANSLATION_LANGUAGES),
  texts: z.array(translatedTextSchema),
});
export type Translation = z.infer<typeof translationSchema>;
