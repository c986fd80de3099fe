import type { ApplicationPart } from "@/lib/application/request";

type Pages = NonNullable<ApplicationPart["pages"]>;
type Turn = Pages[number]["rotate"];

/** The pages of a part as they will stand in the file: all of them, upright, without a choice. */
export function chosenPages(part: Pick<ApplicationPart, "pages">, count: number): Pages {
  return part.pages ?? Array.from({ length: count }, (_, i) => ({ page: i + 1, rotate: 0 as const }));
}

/** The item at `from` stands at `to` afterwards; out of bounds changes nothing. */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** A page a quarter further clockwise. */
export function turnPage(pages: Pages, index: number): Pages {
  return pages.map((page, i) => (i === index ? { ...page, rotate: ((page.rotate + 90) % 360) as Turn } : page));
}

/** All pages but one; the last one stays, because a part without pages is no part. */
export function dropPage(pages: Pages, index: number): Pages {
  return pages.length > 1 ? pages.toSpliced(index, 1) : pages;
}

/** The choice as it is kept: none when it is every page as it is. */
export function asChoice(pages: Pages, count: number): Pages | undefined {
  const whole = pages.length === count && pages.every(({ page, rotate }, i) => page === i + 1 && rotate === 0);
  return whole ? undefined : pages;
}
