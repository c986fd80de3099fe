/** The words at the foot of every page but the first; the proof takes them out before it compares. */
export function pageFooter(name: string | undefined, page: number): string {
  return name ? `${name} · ${page}` : `${page}`;
}
