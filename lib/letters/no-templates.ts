import { AppError } from "@/lib/errors";

/** Said where only a model can write. */
export function noTemplates(language: string): AppError {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
  return new AppError(
    "bad_request",
    `Your CV is in ${name}; the built-in templates write English, German, French and Spanish.`,
    {
      hint: "With a model (OPENAI_API_KEY or OPENAI_BASE_URL) it is written in the language of the CV.",
      details: { language },
    },
  );
}
