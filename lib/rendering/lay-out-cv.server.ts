import { createElement } from "react";
import { addFeet, layOutPages } from "./draw/draw-document.server";
import type { LaidNode } from "./draw/laid-out";
import { CvDocument, type CvDocumentProps } from "./kit/cv-document";

/**
 * The pages of a CV. Beside a side column the first page is laid out alone, and where it ends the text goes on over the whole
 * width; where that would be within one very long text, it does from the next page that begins with another.
 */
export async function layOutCv(props: CvDocumentProps): Promise<LaidNode[]> {
  const { design, outline, fallback } = props;
  const families = [design.body, ...fallback.filter((family) => family !== design.body)];
  return addFeet(await layOutColumns(props), { design, families, name: outline.name });
}

async function layOutColumns(props: CvDocumentProps): Promise<LaidNode[]> {
  const layOut = (more: Partial<CvDocumentProps> = {}) => layOutPages(createElement(CvDocument, { ...props, ...more }));
  if (!props.design.side) return layOut();
  let pages = await layOut({ overfull: true });
  // what is laid out for the first page's end goes no further
  if (pages.length > 1 && !endsWhole(pages, 1)) pages = await layOut();
  const narrow = pages.findIndex((_, i) => endsWhole(pages, i + 1)) + 1;
  if (narrow === 0 || pages.length === 1) return pages;
  const kept = pages.slice(0, narrow);
  const from = Math.max(...kept.flatMap(listParts)) + 1;
  return [...kept, ...(await layOut({ pagesBefore: narrow, from }))];
}

/** Whether no part of the text stands on both sides of the end of page `count`; false at the last. */
function endsWhole(pages: LaidNode[], count: number): boolean {
  const before = Math.max(...pages.slice(0, count).flatMap(listParts));
  const after = Math.min(...pages.slice(count).flatMap(listParts));
  return Number.isFinite(before) && Number.isFinite(after) && before < after;
}

function listParts({ children = [] }: LaidNode): number[] {
  return children.flatMap(({ props }) => props?.part ?? []);
}
