import { createElement } from "react";
import { AppError } from "@/lib/errors";
import { markArchival } from "../archive/mark-archival";
import { checkGlyphs } from "../check-glyphs";
import { chooseDesign } from "../choose-design";
import { addFeet, drawPages, layOutPages } from "../draw/draw-document.server";
import { loadCoverage, loadMeasure, registerFonts } from "../fonts.server";
import { LetterDocument } from "../kit/letter-document";
import { outlineDirection } from "../outline-direction";
import { CREATION_DATE, type RenderedPdf } from "../render-pdf.server";
import { isTemplateName } from "../templates";
import { DESIGNS } from "../templates/designs";
import type { LetterJob } from "./letter-contract";
import { outlineLetter } from "./letter-outline";

/**
 * Draws a cover letter with the head, letters and colour of a CV's template. Runs in the rendering child. The same input gives the same
 * bytes. Throws `bad_request` for an unknown template and `missing_glyphs`.
 */
export async function renderLetterPdf({ letter, options }: LetterJob): Promise<RenderedPdf> {
  if (!isTemplateName(options.template)) throw new AppError("bad_request", "There is no template of this name.");
  registerFonts();
  const { design, notices } = chooseDesign(DESIGNS[options.template], options);
  const source = outlineLetter(letter);
  const families = design.display ? [design.body, design.display] : [design.body];
  const checked = await checkGlyphs(source.outline, families, loadCoverage);
  const { outline } = checked;
  const title = [outline.name, letter.subject].filter(Boolean).join(" – ") || "Letter";
  const element = createElement(LetterDocument, {
    letter: { ...source, outline },
    design,
    pageSize: letter.pageSize,
    fallback: checked.fallback,
    measure: await loadMeasure([design.body, ...checked.fallback]),
    rightToLeft: outlineDirection(outline) === "rtl",
  });
  const metadata = {
    title,
    author: outline.name,
    language: outline.language ?? "en",
    creationDate: CREATION_DATE,
  };
  const letters = { design, families: [design.body, ...checked.fallback], name: outline.name };
  const drawn = await drawPages(await addFeet(await layOutPages(element), letters), metadata);
  const bytes = markArchival(drawn.bytes, metadata, drawn.structure);
  return { bytes, outline, notices: [...notices, ...checked.notices], fontSize: design.text.fontSize };
}
