import { breakWord, EAST_ASIAN } from "./break-word";

/** Width of a text in em for a weight of the body's letters. */
export type Measure = (text: string, fontWeight: number) => number;

export interface Segment {
  text: string;
  fontWeight: number;
}

/** A last line should hold more than this share of the measure, or more than one word. */
const SHORT_LINE = 0.12;

/**
 * Sets line breaks ("\n") into text that stands in lines of `width` em, each segment keeping its own. react-pdf's own line
 * breaking squeezes words together to fit one more on a line, until a reader takes "9 years" for one word; here every space
 * keeps its width. Lines are filled one after the other; if the last would hold one short word, all get a little narrower.
 */
export function wrapText(segments: Segment[], width: number, measure: Measure): string[] {
  const atoms = segments.flatMap((segment, i) => toAtoms(segment, i, measure));
  const breaks = breakLines(atoms, width);
  let best = breaks;
  for (let narrower = width * 0.98; narrower > width * 0.8 && endsShort(atoms, best, width); narrower -= width * 0.02) {
    const tried = breakLines(atoms, narrower);
    if (tried.size > breaks.size) break;
    best = tried;
  }
  const out = segments.map(() => "");
  atoms.forEach((atom, i) => {
    out[atom.segment] += best.has(i) ? `\n${atom.text}` : (atom.space ? " " : "") + atom.text;
  });
  return out;
}

interface Atom {
  segment: number;
  text: string;
  width: number;
  /** a space before it, given up where a line ends */
  space: boolean;
  spaceWidth: number;
}

function toAtoms({ text, fontWeight }: Segment, segment: number, measure: Measure): Atom[] {
  const spaceWidth = measure(" ", fontWeight);
  return text.split(/( +)/).flatMap((word, i, words) => {
    if (i % 2) return [];
    const parts = breakWord(word).filter(Boolean);
    if (!parts.length) return [];
    return parts.map((part, j) => ({
      segment,
      text: part,
      width: measure(part, fontWeight),
      space: j === 0 && Boolean(words[i - 1]),
      spaceWidth,
    }));
  });
}

/** The atoms that begin a line, but for the first. */
function breakLines(atoms: Atom[], width: number): Set<number> {
  const breaks = new Set<number>();
  let used = 0;
  atoms.forEach((atom, i) => {
    const next = used + (atom.space ? atom.spaceWidth : 0) + atom.width;
    if (next > width && i > 0 && (atom.space || atoms[i - 1]?.segment === atom.segment)) {
      breaks.add(i);
      used = atom.width;
    } else used = next;
  });
  return breaks;
}

function endsShort(atoms: Atom[], breaks: Set<number>, width: number): boolean {
  if (!breaks.size || atoms.length > 500) return false;
  const last = atoms.slice(Math.max(...breaks));
  return (
    last.filter((atom) => atom.space || EAST_ASIAN.test(atom.text)).length <= 1 &&
    last.reduce((sum, atom) => sum + atom.width, 0) < width * SHORT_LINE
  );
}
