import type { Outline } from "@/lib/cv/outline";
import { toLink, toMailLink, toPhoneLink } from "@/lib/cv/to-link";
import type { LetterDocument } from "@/lib/letters/contract";
import { cleanOutline } from "../clean-outline";

/** What each text of a letter is. */
export type LetterRole = "recipient" | "date" | "subject" | "salutation" | "paragraph" | "closing" | "signature";

/**
 * Where the parts stand: "din" (DIN 5008, form B: the address in the envelope's window), "us" (block letter: date above the address),
 * "french" (the address at the right), "plain" (block letter: address above the date).
 */
export type LetterForm = "din" | "us" | "french" | "plain";

export interface LetterOutline {
  /** the same shape as a CV's, so that glyphs are checked and the finished file is proved in the same way */
  outline: Outline;
  /** of the outline's blocks, one each */
  roles: LetterRole[];
  form: LetterForm;
}

/** A letter's texts in reading order; empty ones are left out. */
export function outlineLetter(letter: LetterDocument): LetterOutline {
  const { sender, recipient, placeAndDate, subject, salutation, paragraphs, closing, signature, language } = letter;
  const form = formOf(letter);
  const address = recipient.map((text) => ({ role: "recipient" as const, text }));
  const date = { role: "date" as const, text: placeAndDate };
  const texts: { role: LetterRole; text: string }[] = [
    ...(form === "us" ? [date, ...address] : [...address, date]),
    { role: "subject", text: subject },
    { role: "salutation", text: salutation },
    ...paragraphs.flatMap(({ text }) => text.split(/\n+/)).map((text) => ({ role: "paragraph" as const, text })),
    { role: "closing", text: closing },
    { role: "signature", text: signature },
  ];
  const shown = texts.map(({ role, text }) => ({ role, text: text.trim() })).filter(({ text }) => text);
  const blocks = shown.map(({ text }) => ({ kind: "paragraph" as const, text }));
  const contacts = sender.lines
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => ({ text, href: toMailLink(text) ?? toPhoneLink(text) ?? toLink(text) }));
  const outline: Outline = {
    ...(sender.name.trim() && { name: sender.name.trim() }),
    contacts,
    sections: blocks.length ? [{ name: "basics", title: "", blocks }] : [],
    language,
    wordsLanguage: language,
  };
  return { outline: cleanOutline(outline), roles: shown.map(({ role }) => role), form };
}

function formOf({ language, pageSize }: LetterDocument): LetterForm {
  if (pageSize === "LETTER") return "us";
  const tag = language.toLowerCase().split("-")[0];
  return tag === "de" ? "din" : tag === "fr" ? "french" : "plain";
}
