import type { LetterDocument } from "./contract";

/** The name of a downloaded letter: "Maria-Example-Application-Senior-Engineer.pdf"; letters and digits of any script, joined by hyphens. */
export function letterFileName({ sender, subject }: LetterDocument, extension: string): string {
  const stem = `${sender.name} ${subject}`
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
  return `${[...stem].slice(0, 80).join("").replace(/-+$/, "") || "Letter"}.${extension}`;
}
