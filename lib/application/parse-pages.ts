import { AppError } from "@/lib/errors";
import { MERGE_LIMITS, type PageChoice } from "./contract";

/**
 * Pages as a person writes them: "3,1-2@90" is page 3, then 1 and 2 turned by 90 degrees clockwise; "3-1" goes backwards.
 * Throws `bad_request`.
 */
export function parsePages(text: string): PageChoice[] {
  const pages = text.split(",").flatMap((piece): PageChoice[] => {
    const [, first, last = first, turn = "0"] =
      /^\s*(\d{1,5})(?:-(\d{1,5}))?(?:@(0|90|180|270))?\s*$/.exec(piece) ?? [];
    if (!first || !last || Number(first) < 1 || Number(last) < 1)
      throw new AppError("bad_request", `"${text}" names no pages.`, {
        hint: "Write for example 1-3, or 2@90,1 to turn page 2 and put it first.",
      });
    const [from, to] = [Number(first), Number(last)];
    const length = Math.abs(to - from) + 1;
    if (length > MERGE_LIMITS.pages)
      throw new AppError("too_long", `"${piece}" is more than ${MERGE_LIMITS.pages} pages.`);
    const rotate = Number(turn) as PageChoice["rotate"];
    return Array.from({ length }, (_, i) => ({ page: from + Math.sign(to - from) * i, rotate }));
  });
  return pages;
}
