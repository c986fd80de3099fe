/** Controls, halves of characters and noncharacters: XML 1.0 (2.2) has no place for most of them, and none draws anything. */
const UNWRITABLE = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that XML and HTML can hold. */
export function plain(text: string): string {
  return text.replace(UNWRITABLE, "").normalize("NFC");
}

/** Text as content or attribute of XML and HTML. */
export function markup(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
