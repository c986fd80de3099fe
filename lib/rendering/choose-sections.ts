import { sectionOrder } from "@/lib/cv/refs";
import { type Cv, ENTRY_SECTIONS } from "@/lib/cv/schema";
import type { RenderOptions } from "./contract";

/** A copy of the CV with its sections in the person's order, without those that they hide. Sections not named follow in the CV's order. */
export function chooseSections(cv: Cv, sections: RenderOptions["sections"]): Cv {
  if (!sections) return cv;
  const { order = [], hidden = [] } = sections;
  const copy: Cv = { ...cv };
  if (order.length) copy.order = [...new Set([...order, ...sectionOrder(cv)])];
  if (hidden.includes("basics")) copy.basics = { ...cv.basics, summary: undefined };
  for (const name of ENTRY_SECTIONS) if (hidden.includes(name)) (copy as Record<string, unknown>)[name] = [];
  return copy;
}
