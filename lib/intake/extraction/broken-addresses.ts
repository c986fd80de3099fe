import { TOP_LEVEL_DOMAINS } from "../top-level-domains";
import type { LaidLine } from "./pdf-rows";

/**
 * Puts together addresses that a narrow column broke at a hyphen, a dot or any letter: the two lines carry the same link and together are its
 * target, or are nothing but the two parts of an e-mail address or of one of the web. A hyphen at the break is the address's own, unless
 * the word is whole in another place of the document (the name, the e-mail address) and its parts are not.
 */
export function joinBrokenAddresses(lines: LaidLine[]): LaidLine[] {
  const out: LaidLine[] = [];
  let known: Set<string> | undefined;
  const edges = new Map<number, number>();
  for (const { block, right } of lines) edges.set(block, Math.max(edges.get(block) ?? 0, right));
  for (const line of lines) {
    const last = out.at(-1);
    const rest = last ? withoutSecondHyphen(last, line) : line;
    const links =
      last && follows(last, rest)
        ? (joinedLinks(last, rest) ?? (isCutAnywhere(last, rest, edges.get(last.block)!) ? [] : undefined))
        : undefined;
    if (last && links)
      out[out.length - 1] = {
        ...last,
        text:
          (isDivided(last.text, rest.text, () => (known ??= wordsOf(lines))) ? last.text.slice(0, -1) : last.text) +
          rest.text,
        right: Math.max(last.right, line.right),
        bottom: line.bottom,
        links,
      };
    else out.push(line);
  }
  return out;
}

/** Polish, Spanish and Portuguese repeat the hyphen of a compound at the start of the next line. */
const withoutSecondHyphen = (last: LaidLine, line: LaidLine): LaidLine => {
  const text = line.text.replace(/^-(?=[\w.-]+@|[\w/-]+$)/, "");
  if (text === line.text || !/[\w]-$/.test(last.text)) return line;
  return { ...line, text, links: line.links.map((link) => ({ ...link, text: link.text.replace(/^-/, "") })) };
};

const follows = (last: LaidLine, line: LaidLine) =>
  last.page === line.page &&
  (last.block === line.block || Math.abs(last.x - line.x) < line.size * 0.4) &&
  !line.listItem &&
  // sizes of recognised lines scatter
  Math.abs(line.size - last.size) < (line.confidence === undefined ? 0.6 : line.size * 0.15) &&
  line.y > last.y - line.size * 0.5 &&
  line.y - last.bottom < line.size * 1.8 &&
  !/\s/.test(line.text);

/** The words of a document, as they are in addresses; not those that a line end parts. */
function wordsOf(lines: LaidLine[]): Set<string> {
  const folded = lines.map(({ text }) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  return new Set(folded.flatMap((text) => text.replace(/[a-z\d]+-$/, "").match(/[a-z\d]{2,}/g) ?? []));
}

/** The hyphen is the typesetter's: it stands within a word that the document has elsewhere. */
function isDivided(before: string, after: string, known: () => Set<string>): boolean {
  const head = /([a-z\d]+)-$/.exec(before.toLowerCase())?.[1];
  const tail = /^[a-z\d]+/.exec(after.toLowerCase())?.[0];
  if (!head || !tail) return false;
  const words = known();
  return words.has(head + tail) && !words.has(head);
}

const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i;

/** An address of the web that a hyphen or a slash ends. */
const PAGE = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/(?:\S*[-/])?$/i;
/** The beginning of one, up to a dot or a hyphen of its host, and hosts with an ending that is known. */
const BEGUN_AT_DOT = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+$/;
const BEGUN_AT_HYPHEN = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)*[a-z\d]+(?:-[a-z\d]+)*-$/;
const SCHEME = /^https?:\/\/(?:www\.)?$/i;
const HOST = new RegExp(String.raw`^(?:[a-z\d-]+\.)+(?:${TOP_LEVEL_DOMAINS})(?:\/\S*)?$`);
const ENDING = new RegExp(String.raw`^(?:(?:${TOP_LEVEL_DOMAINS})\/\S*|com|org|net|dev|app|info|eu)$`);

/** An address with a path, as long as a column is wide, and a word below it: the column had no room for one letter more. */
function isCutAnywhere(last: LaidLine, line: LaidLine, edge: number): boolean {
  if (last.links.length || line.links.length || Math.abs(last.x - line.x) > 1.5) return false;
  const letter = (last.right - last.x) / last.text.length;
  return (
    /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/\S{6,}$/i.test(last.text) &&
    last.text.length > 24 &&
    edge - last.right < letter * 1.8 &&
    /^[a-z\d][\w/-]{0,24}$/.test(line.text)
  );
}

/** The links of the two lines as one; undefined where these are no parts of one address. */
function joinedLinks(last: LaidLine, line: LaidLine): LaidLine["links"] | undefined {
  const tail = /\S*$/.exec(last.text)![0];
  const whole = tail + line.text;
  const link = last.links.at(-1);
  if (link && line.links.length === 1 && line.links[0]!.url === link.url) {
    const isTarget = bare(link.url) === bare(whole) && bare(tail) !== bare(link.url);
    return isTarget ? [...last.links.slice(0, -1), { text: whole, url: link.url }] : undefined;
  }
  if (link || line.links.length) return undefined;
  const isMail =
    EMAIL.test(whole) &&
    ((/\w[-.]$/.test(tail) && !tail.includes("@") && EMAIL.test(line.text)) ||
      // "ann@example." over "com"
      (/^[\w.+-]+@[\w.-]*$/.test(tail) && !EMAIL.test(tail) && /^[\w.-]+$/.test(line.text)));
  const isPage =
    (PAGE.test(tail) && /^[a-z\d][\w/-]*$/.test(line.text)) ||
    // "linkedin." over "com/in/ann", "ann-" over "lee.example.com", "https://www." over "example.com"
    (BEGUN_AT_DOT.test(tail) && (ENDING.test(line.text) || (/www\.$/.test(tail) && HOST.test(line.text)))) ||
    (BEGUN_AT_HYPHEN.test(tail) && stands(last.text, tail) && HOST.test(line.text)) ||
    (SCHEME.test(tail) && HOST.test(line.text.toLowerCase()));
  return isMail || isPage ? last.links : undefined;
}

/** A line of its own, perhaps behind a label. */
const stands = (text: string, tail: string) => text === tail || /^[^\s:]+:\s+\S+$/.test(text);

const bare = (url: string) =>
  url
    .toLowerCase()
    .replace(/^(?:mailto:|tel:|https?:\/\/)/, "")
    .replace(/^www\./, "")
    .replace(/[/?#]+$/, "");
