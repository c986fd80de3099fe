import type { LetterDocument } from "./contract";

/** A letter as plain text, ready to be pasted into a form or an e-mail. */
export function letterText(letter: LetterDocument): string {
  const { sender, recipient, placeAndDate, subject, salutation, paragraphs, closing, signature } = letter;
  const blocks = [
    [sender.name, ...sender.lines],
    recipient,
    [placeAndDate],
    [subject],
    [salutation],
    ...paragraphs.map((p) => [p.text]),
    [closing, signature],
  ];
  return `${blocks
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n")}\n`;
}
