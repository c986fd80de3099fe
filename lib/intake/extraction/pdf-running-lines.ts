import { cleanText, foldSpaces } from "./clean-text";
import type { PageContent, Piece } from "./pdf-page";
import { type Row, rowText, toRows } from "./pdf-rows";

export interface RunningLines {
  /** the pages without them */
  pages: PageContent[];
  /** what was taken out, as read */
  removed: string[];
  /** lines that say something nothing else says: read once, after everything else */
  kept: { page: number; pieces: Piece[] }[];
}

const PAGE_NUMBER =
  /^[\s|·•–—-]*(?:(?:page|seite|pagina|página|strona|σελίδα|σελ\.?|страница|стр\.?|sida|sayfa|side|p\.|pg\.?)\s*)?\d{1,3}(?:\s*(?:\/|\||of|von|de|di|du|sur|van|z|από|из|av|-|–)\s*\d{1,3})?[\s|·•–—-]*$/iu;
const NUMBERED_PAGE =
  /(?:\b(?:page|seite|pagina|página|strona|σελίδα|страница)\s*\d{1,3}(?:\s*(?:\/|of|von|de|di|sur|van|z|από|из)\s*\d{1,3})?)|\b\d{1,2}\s*\/\s*\d{1,2}\b(?!\/|\d)/iu;
const FILE_ADDRESS = /^(?:about:blank|file:\/\/|https?:\/\/(?:localhost|127\.))/i;

interface EdgeRow {
  row: Row;
  page: number;
  top: boolean;
  text: string;
}

/**
 * Running headers and footers: page numbers, and lines that pages repeat at the same place near their edge, also a name above the second page.
 * They are taken out before the pages are laid out, so that they come between no lines of text.
 */
export function takeRunningLines(pages: PageContent[]): RunningLines {
  const edges = pages.flatMap((page, i) => edgeRows(page, i + 1));
  const drop = new Map<Piece, EdgeRow>();
  for (const edge of edges) for (const piece of pageNumbers(edge, pages)) drop.set(piece, edge);
  const rest = (edge: EdgeRow) => edge.row.pieces.filter((piece) => !drop.has(piece));
  const repeated = pages.length > 1 ? edges.filter((edge) => rest(edge).length && isRepeated(edge, edges)) : [];
  const continued = edges.filter((edge) => !repeated.includes(edge) && repeatsHead(edge, rest(edge), pages, drop));
  const candidates = [...repeated, ...continued];
  const kept: RunningLines["kept"] = [];
  const first = new Map<string, EdgeRow>();
  for (const edge of candidates) {
    const key = foldWords(edge.text.replace(NUMBERED_PAGE, ""));
    // The header of the first page stands where it can be read in place.
    if (edge.top && edge.page === 1) first.set(key, edge);
    else {
      const pieces = rest(edge);
      for (const piece of edge.row.pieces) drop.set(piece, edge);
      if (!first.has(key) && pieces.length) {
        first.set(key, edge);
        if (!continued.includes(edge)) kept.push({ page: edge.page, pieces });
      }
    }
  }
  const removed = [...new Set([...drop.values()])].map((edge) =>
    foldSpaces(
      cleanText(
        edge.row.pieces
          .filter((piece) => drop.has(piece))
          .map((piece) => piece.text)
          .join(" "),
      ),
    ),
  );
  if (!drop.size) return { pages, removed: [], kept: [] };
  const said = new Set(
    pages.flatMap((page) =>
      page.pieces.filter((p) => !drop.has(p) && !p.hidden).flatMap((p) => foldWords(p.text).split(" ")),
    ),
  );
  return {
    pages: pages.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !drop.has(piece)) })),
    removed,
    kept: kept.filter(({ pieces }) =>
      foldWords(pieces.map((piece) => piece.text).join(" "))
        .split(" ")
        .some((word) => word && !said.has(word)),
    ),
  };
}

const foldWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.]+/gu, " ")
    .trim();

/** The outermost rows of a page: at most three in its upper and lower margin. */
function edgeRows(page: PageContent, number: number): EdgeRow[] {
  const rows = toRows(page.pieces.filter((piece) => !piece.hidden && !piece.rotated));
  const top = rows.slice(0, 3).filter((row) => row.y < page.height * 0.09);
  const bottom = rows.slice(-3).filter((row) => row.y > page.height * 0.91 && !top.includes(row));
  return [...top.map((row) => ({ row, top: true })), ...bottom.map((row) => ({ row, top: false }))].map((edge) => ({
    ...edge,
    page: number,
    text: foldSpaces(cleanText(rowText(edge.row))),
  }));
}

/** Pieces of an edge row that only number the page, and the address a browser prints beside them. */
function pageNumbers({ row, text }: EdgeRow, pages: PageContent[]): Piece[] {
  const plain = (piece: Piece) => piece.text.trim();
  const year = /^\D*(19|20)\d{2}\D*$/;
  const single = pages.length === 1;
  const numbers = (found: string) =>
    PAGE_NUMBER.test(found) &&
    !year.test(found) &&
    (!single || /\d\s*(?:\/|of|von|de)\s*\d|[a-zα-яé]\.?\s*\d/iu.test(found));
  if (numbers(text)) return row.pieces;
  return row.pieces.filter((piece, i) => {
    const before = row.pieces[i - 1];
    const after = row.pieces[i + 1];
    const apart =
      (!before || piece.x - before.right > piece.size * 1.2) && (!after || after.x - piece.right > piece.size * 1.2);
    if (!apart) return false;
    return (
      FILE_ADDRESS.test(plain(piece)) ||
      (numbers(plain(piece)) && (/\D/.test(plain(piece)) || (row.pieces.length > 1 && !single)))
    );
  });
}

function isRepeated(edge: EdgeRow, edges: EdgeRow[]): boolean {
  const shape = (text: string) => text.replace(/\d+/g, "#");
  return edges.some(
    (other) =>
      other.page !== edge.page &&
      other.top === edge.top &&
      Math.abs(other.row.y - edge.row.y) < 4 &&
      (other.text === edge.text ||
        (shape(other.text) === shape(edge.text) && /\p{L}/u.test(edge.text) && !/\d{4}/.test(edge.text))),
  );
}

/** A later page's first line that only repeats the name (and contacts) above the first page, perhaps with a page number. */
function repeatsHead(edge: EdgeRow, rest: Piece[], pages: PageContent[], drop: Map<Piece, EdgeRow>): boolean {
  if (edge.page === 1 || !rest.length) return false;
  const text = rest.map((piece) => piece.text.trim()).join(" ");
  const words = foldWords(text.replace(NUMBERED_PAGE, " ")).split(" ").filter(Boolean);
  const head = pages[0]!.pieces.filter((piece) => !piece.hidden && piece.y < pages[0]!.height * 0.22);
  const said = new Set([
    ...foldWords(head.map((piece) => piece.text).join(" ")).split(" "),
    ..."cv resume résumé curriculum vitae lebenslauf continued page seite".split(" "),
  ]);
  if (!words.length || words.length > 14 || !words.every((word) => said.has(word))) return false;
  const largest = head.reduce<Piece | undefined>(
    (best, piece) => (!best || piece.size > best.size ? piece : best),
    undefined,
  );
  const name = foldWords(largest?.text ?? "").split(" ");
  const numbered = NUMBERED_PAGE.test(text) || edge.row.pieces.some((piece) => drop.has(piece));
  return numbered || (name.every((word) => words.includes(word)) && words.length >= 2);
}
