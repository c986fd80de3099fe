/** The words at the foot of every page but the first, on one line; the proof takes them out before it compares. */
export function pageFooter(name: string | undefined, page: number): string {
  return name && name.length <= LONGEST_NAME ? `${name} · ${page}` : `${page}`;
}

const LONGEST_NAME = 60;
