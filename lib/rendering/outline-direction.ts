import { languageDirection } from "@/lib/cv/document-words";
import type { Outline } from "@/lib/cv/outline";

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/gu;

/** The direction of a document: of its language, and where that is not known the one that most of its letters have. */
export function outlineDirection(outline: Outline): "ltr" | "rtl" {
  if (outline.language) return languageDirection(outline.language);
  const text = JSON.stringify([outline.name, outline.label, outline.sections]);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) > letters / 2 ? "rtl" : "ltr";
}
