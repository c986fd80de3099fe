import type { LetterDocument } from "@/lib/letters/contract";
import { documentLook } from "../document-look";
import type { LetterOptions } from "../letter/letter-contract";
import { outlineLetter } from "../letter/letter-outline";
import { outlineDirection } from "../outline-direction";
import { wordStyles } from "./word-styles";
import { BodyWriter, packWord, twips } from "./write-docx";

const BREAK = "<w:r><w:br/></w:r>";
const space = (before: number) => `<w:spacing w:before="${twips(before)}"/>`;

/** A cover letter as a Word document in the look of the CV it goes with: name and contacts as there, then the parts in order. */
export function writeLetterDocx(letter: LetterDocument, options: LetterOptions): Uint8Array {
  const { outline, roles, form } = outlineLetter(letter);
  const look = documentLook(options);
  const rightToLeft = outlineDirection(outline) === "rtl";
  const writer = new BodyWriter(outline, look, letter.pageSize, rightToLeft);
  writer.head();
  const texts = outline.sections.flatMap(({ blocks }) => blocks.map((block) => ("text" in block ? block.text : "")));
  const address = texts.filter((_, i) => roles[i] === "recipient").map((text) => writer.text(text));
  const addressAt = roles.indexOf("recipient");
  for (const [i, role] of roles.entries()) {
    const text = writer.text(texts[i] ?? "");
    switch (role) {
      case "recipient":
        if (i === addressAt)
          writer.add(
            "BodyText",
            address.join(BREAK),
            form === "french" ? `${space(24)}<w:ind w:left="5000"/>` : space(24),
          );
        break;
      case "date":
        writer.add(
          "BodyText",
          text,
          form === "din" || form === "french" ? `${space(12)}<w:jc w:val="right"/>` : space(12),
        );
        break;
      case "subject":
        writer.add("BodyText", writer.text(texts[i] ?? "", "Strong"), `<w:keepNext/>${space(18)}`);
        break;
      case "salutation":
        writer.add("BodyText", text, `<w:keepNext/>${space(12)}`);
        break;
      case "paragraph":
        writer.add("BodyText", text, space(8));
        break;
      case "closing":
        writer.add("BodyText", text, `<w:keepNext/>${space(12)}`);
        break;
      case "signature":
        // room for a name by hand
        writer.add("BodyText", text, space(28));
        break;
    }
  }
  return packWord({
    document: writer.finish(),
    relations: writer.relations(),
    styles: wordStyles(look, {
      language: outline.language ?? outline.wordsLanguage,
      rightToLeft,
      tab: twips(writer.width),
    }),
    title: [outline.name, letter.subject].filter(Boolean).join(" – ") || "Letter",
    outline,
  });
}
