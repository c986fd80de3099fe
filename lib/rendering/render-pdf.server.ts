import { renderToBuffer } from "@react-pdf/renderer";
import { createElement } from "react";
import { type Outline, outlineCv } from "@/lib/cv/outline";
import type { Cv } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { checkGlyphs } from "./check-glyphs";
import type { RenderNotice, RenderOptions } from "./contract";
import { loadCoverage, loadMeasure, registerFonts } from "./fonts.server";
import { CvDocument } from "./kit/cv-document";
import { isTemplateName, TEMPLATES } from "./templates";
import { DESIGNS } from "./templates/designs";

/** Written into every file instead of the clock, so that the same CV and options give the same bytes. */
const CREATION_DATE = new Date("2026-01-01T00:00:00Z");

export interface RenderedPdf {
  bytes: Uint8Array;
  /** what was drawn, for the proof */
  outline: Outline;
  notices: RenderNotice[];
}

/**
 * Draws a CV with a template. Runs in the rendering child: layout of a hostile text may never end. The same input gives the
 * same bytes. Throws `bad_request` for an unknown template and `missing_glyphs`.
 */
export async function renderPdf(cv: Cv, options: RenderOptions): Promise<RenderedPdf> {
  if (!isTemplateName(options.template))
    throw new AppError("bad_request", "There is no template of this name.", {
      hint: `Choose one of: ${TEMPLATES.map((template) => template.name).join(", ")}.`,
    });
  registerFonts();
  const design = DESIGNS[options.template];
  const families = design.display ? [design.body, design.display] : [design.body];
  const { outline, fallback, notices } = await checkGlyphs(outlineCv(cv), families, loadCoverage);
  const element = createElement(CvDocument, {
    outline,
    design,
    pageSize: options.pageSize,
    fallback,
    measure: await loadMeasure([design.body, ...fallback]),
    creationDate: CREATION_DATE,
  });
  const bytes = await renderToBuffer(element as unknown as Parameters<typeof renderToBuffer>[0]);
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), outline, notices };
}
