import { createElement } from "react";
import { layOutPages } from "./draw/draw-document.server";
import type { LaidNode } from "./draw/laid-out";
import { CvDocument, type CvDocumentProps } from "./kit/cv-document";

/**
 * The pages of a CV. Beside a side column the first page is laid out alone, and where it ends the text goes on over the whole
 * width. Where that would be within one very long text, all pages keep the narrow column.
 */
export async function layOutCv(props: CvDocumentProps): Promise<LaidNode[]> {
  const layOut = (more: Partial<CvDocumentProps> = {}) => layOutPages(createElement(CvDocument, { ...props, ...more }));
  if (!props.design.side) return layOut();
  const [first, ...later] = await layOut({ overfull: true });
  if (!first || !later.length) return first ? [first] : [];
  const onFirst = listParts(first);
  const from = Math.max(...onFirst) + 1;
  const torn = later.some((page) => listParts(page).some((part) => part < from));
  if (torn || !onFirst.length) return layOut();
  return [first, ...(await layOut({ later: true, from }))];
}

function listParts({ children = [] }: LaidNode): number[] {
  return children.flatMap(({ props }) => props?.part ?? []);
}
