import type { LaidLine } from "./pdf-rows";

/**
 * Puts together addresses that a narrow column broke at a hyphen, a dot or any letter: the two lines carry the same link and together are its
 * target, or are nothing but the two parts of an e-mail address
 * or of one of the web.
 */
export function joinBrokenAddresses(lines: LaidLine[]): LaidLine[] {
  const out: LaidLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const rest = last ? withoutSecondHyphen(last, line) : line;
    const links = last && follows(last, rest) ? joinedLinks(last, rest) : undefined;
    if (last && links)
      out[out.length - 1] = {
        ...last,
        text: last.text + rest.text,
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
  last.block === line.block &&
  !line.listItem &&
  Math.abs(line.size - last.size) < 0.6 &&
  line.y - last.bottom < line.size * 1.8 &&
  !/\s/.test(line.text);

const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i;

/** An address of the web that a hyphen or a slash ends. */
const PAGE = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/\S*[-/]$/i;

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
  const isPage = PAGE.test(tail) && /^[a-z\d][\w/-]*$/.test(line.text);
  return isMail || isPage ? last.links : undefined;
}

const bare = (url: string) =>
  url
    .toLowerCase()
    .replace(/^(?:mailto:|tel:|https?:\/\/)/, "")
    .replace(/^www\./, "")
    .replace(/[/?#]+$/, "");
