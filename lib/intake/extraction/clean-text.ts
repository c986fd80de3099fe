/** What cleaning took out of a text, by kind, so that the person can be told. */
export interface Removed {
  control: number;
  bidi: number;
  surrogates: number;
  /** letters spelled with invisible tag characters (U+E0000 block): text that only a machine would see */
  tags: string;
}

export const nothingRemoved = (): Removed => ({ control: 0, bidi: 0, surrogates: 0, tags: "" });

/** Any character that needs a look: most texts have none, and pass in one scan. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufb00-\ufb06\ufeff\ufff9-\uffff\ud800-\udfff]|[\u0300-\u036f]/;

const LIGATURES: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/**
 * A text as it is kept: NFC, ligatures as letters, every kind of space as one of two (space, tab), no control characters,
 * NULs, lone surrogates, bidirectional overrides, zero-width marks or tag characters. Joiners stay where they carry meaning (Indic and
 * Persian letters, emoji). Line ends must have been split off before. What was taken out is added to `removed`.
 */
export function cleanText(text: string, removed: Removed = nothingRemoved()): string {
  if (!UNUSUAL.test(text)) return text;
  let out = "";
  for (const char of text.normalize("NFC")) {
    const code = char.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) removed.surrogates++;
    else if (code === 9) out += "\t";
    else if (code < 32 || (code >= 0x7f && code < 0xa0)) removed.control++;
    else if (
      code === 0xa0 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000
    )
      out += " ";
    else if (code === 0x2028 || code === 0x2029) out += " ";
    else if (code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff) continue;
    else if (code === 0x200c || code === 0x200d) out += /[\p{L}\p{M}\p{Extended_Pictographic}]$/u.test(out) ? char : "";
    else if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) removed.bidi++;
    else if (code === 0x200e || code === 0x200f || code === 0x061c)
      continue; // marks without a text of their own
    else if (
      (code >= 0x2061 && code <= 0x206f) ||
      (code >= 0xfff9 && code <= 0xfffc) ||
      code === 0xffff ||
      code === 0xfffe
    )
      removed.control++;
    else if (code >= 0xe0000 && code <= 0xe007f)
      removed.tags += code >= 0xe0020 && code < 0xe007f ? String.fromCharCode(code - 0xe0000) : "";
    else out += LIGATURES[char] ?? char;
  }
  return out;
}

/** Accents that stand in front of their letter, as TeX sets them, and what joins them with it. */
const ACCENTS: Record<string, string> = {
  "´": "\u0301",
  "`": "\u0300",
  ˆ: "\u0302",
  "˜": "\u0303",
  "¨": "\u0308",
  ˇ: "\u030c",
  "˙": "\u0307",
  "˚": "\u030a",
  "˝": "\u030b",
  "¯": "\u0304",
  "˘": "\u0306",
};
const ACCENTED = /(?:[´`ˆ˜¨ˇ˙˚˝¯˘](?=\p{L})|[csCStT]¸)/u;
/** "l´eau", "dell´arte": an apostrophe typed as an accent */
const ELIDED =
  /(?:^|[^\p{L}])(?:[cdjlmnostCDJLMNOST]|qu|lorsqu|jusqu|puisqu|aujourd|dell|nell|sull|all|dall|quell|un)$/iu;

/** The text with each accent that stands in front of its letter joined with it: "Universit´e" becomes "Université". */
export function joinAccents(text: string): string {
  if (!ACCENTED.test(text)) return text;
  return text
    .replace(/([´`ˆ˜¨ˇ˙˚˝¯˘])(\p{L})/gu, (both, accent: string, letter: string, at: number) => {
      if (accent === "´" && ELIDED.test(text.slice(0, at)) && !/[`ˆ˜¨ˇ]\p{L}/u.test(text)) return both;
      const joined = `${letter.replace("ı", "i")}${ACCENTS[accent]}`.normalize("NFC");
      return joined.length === 1 ? joined : both;
    })
    .replace(/([csCStT])¸/gu, (_, letter: string) => `${letter}\u0327`.normalize("NFC"));
}

export type Notice = { code: string; message: string; text?: string };

/** Notices for what cleaning took out; none when nothing was. */
export function removedNotices(removed: Removed): Notice[] {
  const notices: Notice[] = [];
  if (removed.tags)
    notices.push({
      code: "hidden_text",
      message: "The document holds text spelled with invisible characters. It was left out.",
      text: removed.tags,
    });
  if (removed.control + removed.surrogates)
    notices.push({
      code: "control_characters",
      message: `${removed.control + removed.surrogates} control or broken characters were removed.`,
    });
  if (removed.bidi)
    notices.push({
      code: "bidi_controls",
      message: `${removed.bidi} characters that change the direction of text were removed.`,
    });
  return notices;
}

/** White space folded: runs of spaces become one, a tab stays a tab (it stands for a wide gap within a line). */
export function foldSpaces(text: string): string {
  return text
    .replace(/ *\t[ \t]*/g, "\t")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Marks that begin a list item, with the private-use glyphs that Word's Symbol and Wingdings fonts leave behind. */
const BULLET =
  /^(?:[•◦‣⁃∙·●○■□▪▫◆◇►▸▹▶➢➤➔→✓✔✦★❖»›¦\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf06e\uf071\uf0a8\uf02d]|(?:-{1,3}|[–—*+o>]|[-=]>)(?=\s))[\s\t]*/u;
const LONE_BULLET = /^(?:[•◦‣⁃∙·●○■□▪▫◆◇►▸▹▶➢➤✓✔✦❖\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf06e\uf071\uf0a8]|[-–—*])$/u;

/** Takes the list mark off a line; undefined when there is none. `""` when the line is a mark alone. */
export function stripBullet(text: string): string | undefined {
  const trimmed = text.trimStart();
  if (LONE_BULLET.test(trimmed)) return "";
  const mark = BULLET.exec(trimmed)?.[0];
  return mark ? trimmed.slice(mark.length) : undefined;
}
