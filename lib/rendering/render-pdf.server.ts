import { type Outline, outlineCv } from "@/lib/cv/outline";
import type { Cv } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { markArchival } from "./archive/mark-archival";
import { checkGlyphs } from "./check-glyphs";
import { chooseDesign } from "./choose-design";
import type { RenderNotice, RenderOptions } from "./contract";
import { documentTitle } from "./document-title";
import { drawPages } from "./draw/draw-document.server";
import { loadCoverage, loadMeasure, registerFonts } from "./fonts.server";
import { arrangeSections } from "./kit/arrange-sections";
import type { Design } from "./kit/design";
import { layOutCv } from "./lay-out-cv.server";
import { outlineDirection } from "./outline-direction";
import { isTemplateName, TEMPLATES } from "./templates";
import { DESIGNS } from "./templates/designs";
import { tightenDesign } from "./tighten-design";

/** Written into every file instead of the clock, so that the same CV and options give the same bytes. */
export const CREATION_DATE = new Date("2026-01-01T00:00:00Z");

export interface RenderedPdf {
  bytes: Uint8Array;
  /** what was drawn, for the proof */
  outline: Outline;
  notices: RenderNotice[];
  /** points, of the text */
  fontSize: number;
}

/**
 * Draws a CV with a template. Runs in the rendering child: layout of a hostile text may never end. The same input gives the
 * same bytes. `level`: by how many steps it is set tighter (`tightenDesign`); `photo`: a JPEG of
 * a portrait, beside the head. Throws `bad_request` for an unknown template and `missing_glyphs`.
 */
export async function renderPdf(cv: Cv, options: RenderOptions, level = 0, photo?: Uint8Array): Promise<RenderedPdf> {
  if (!isTemplateName(options.template))
    throw new AppError("bad_request", "There is no template of this name.", {
      hint: `Choose one of: ${TEMPLATES.map((template) => template.name).join(", ")}.`,
    });
  registerFonts();
  const { pageSize } = options;
  const { design: chosen, notices } = chooseDesign(DESIGNS[options.template], options);
  const design = tightenDesign(chosen, level);
  const families = design.display ? [design.body, design.display] : [design.body];
  const arranged = outlineForDesign(cv, design, options);
  const source = arranged.outline;
  const checked = await checkGlyphs(source, families, loadCoverage);
  const measure = await loadMeasure([design.body, ...checked.fallback]);
  const sections = arrangeSections(checked.outline, design, pageSize, measure);
  const outline = { ...checked.outline, sections: [...sections.inSide, ...sections.inMain] };
  const pages = await layOutCv({
    outline,
    sections,
    design,
    pageSize,
    fallback: checked.fallback,
    measure,
    rightToLeft: outlineDirection(outline) === "rtl",
    photo,
  });
  const metadata = {
    title: documentTitle(outline.name),
    author: outline.name,
    subject: outline.label,
    language: outline.language ?? "en",
    creationDate: CREATION_DATE,
  };
  const drawn = await drawPages(pages, metadata);
  const bytes = markArchival(drawn.bytes, metadata, drawn.structure);
  return {
    bytes,
    outline,
    notices: [...notices, ...arranged.notices, ...checked.notices],
    fontSize: design.text.fontSize,
  };
}

/** The outline in the design's order of sections, where the CV's source says none, and with titles as the design writes them. */
function outlineForDesign(
  cv: Cv,
  { leads, capitals, arrange }: Design,
  options: RenderOptions,
): { outline: Outline; notices: RenderNotice[] } {
  const outline = outlineCv(cv, options);
  if (arrange) return arrange(outline);
  const first = cv.order?.length ? [] : (leads ?? []);
  const profile = outline.sections.filter((section) => section.name === "basics");
  const led = first.flatMap((name) => outline.sections.filter((section) => section.name === name));
  const ordered = [...new Set([...profile, ...led, ...outline.sections])];
  const sections = capitals
    ? ordered.map((section) => ({ ...section, title: section.title.toLocaleUpperCase(outline.wordsLanguage) }))
    : ordered;
  return { outline: { ...outline, sections }, notices: [] };
}
