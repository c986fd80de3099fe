import { getDocumentProxy } from "unpdf";
import type { Cv } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import type { PageFit, RenderOptions } from "./contract";
import { leaveOut } from "./leave-out";
import { rankContent, type TargetJob } from "./rank-content";
import { type RenderedPdf, renderPdf } from "./render-pdf.server";
import { searchLeast } from "./search-least";
import { TIGHTEST } from "./tighten-design";

interface Trial extends RenderedPdf {
  pages: number;
}

/** A document of this many times the wanted pages does not fit by spacing alone, so that need not be tried. */
const HOPELESS = 2.2;

/**
 * Draws a CV on at most so many pages: first with less air and smaller margins and letters, never below readable sizes, then
 * without the parts that matter least to the job. Both are searched by halves: four documents for the first, and one for each
 * doubling of the parts for the second. What the person wants kept (`fit.keep`) stays. The same input gives the same bytes.
 * Throws `too_long` when even that does not fit, and what `renderPdf` throws.
 */
export async function fitPages(
  cv: Cv,
  options: RenderOptions & { fit: NonNullable<RenderOptions["fit"]> },
  job?: TargetJob,
  photo?: Uint8Array,
): Promise<{ rendered: RenderedPdf; fit: PageFit }> {
  const { pages: wanted, keep } = options.fit;
  let renders = 0;
  let last: Trial | undefined;
  const draw = async (part: Cv, level: number): Promise<Trial> => {
    renders++;
    const rendered = await renderPdf(part, options, level, photo);
    last = { ...rendered, pages: await countPages(rendered.bytes) };
    return last;
  };
  const fitting = async (part: Cv, level: number) => {
    const trial = await draw(part, level);
    return trial.pages <= wanted ? trial : undefined;
  };
  const done = ({ bytes, outline, notices, fontSize, pages }: Trial, level: number, leftOut: PageFit["leftOut"]) => ({
    rendered: { bytes, outline, notices, fontSize },
    fit: { pages, level, fontSize, renders, leftOut },
  });

  const asIs = await draw(cv, 0);
  if (asIs.pages <= wanted) return done(asIs, 0, []);
  if (asIs.pages <= wanted * HOPELESS) {
    const tighter = await searchLeast(1, TIGHTEST, (level) => fitting(cv, level));
    if (tighter) return done(tighter.found, tighter.number, []);
  }
  const kept = new Set(keep);
  // an entry goes only when nothing in it is kept
  const parts = rankContent(cv, job).filter(
    ({ ref }) => !kept.has(ref) && ![...kept].some((other) => other.startsWith(`${ref}/`)),
  );
  const shorter = await searchLeast(1, parts.length, (count) =>
    fitting(leaveOut(cv, new Set(parts.slice(0, count).map(({ ref }) => ref))), TIGHTEST),
  );
  if (!shorter)
    throw new AppError("too_long", `This CV does not fit on ${wanted === 1 ? "one page" : `${wanted} pages`}.`, {
      hint: keep.length
        ? "Choose more pages, or keep fewer of the lines that can be left out."
        : "Choose more pages, or another template: Compact holds the most.",
      details: { wanted, pages: last?.pages ?? asIs.pages },
    });
  const leftOut = parts.slice(0, shorter.number);
  const refs = new Set(leftOut.map(({ ref }) => ref));
  // a bullet of an entry that went whole is named by its entry
  const named = leftOut.filter(({ ref }) => !refs.has(ref.split("/").slice(0, 2).join("/")) || !ref.split("/")[2]);
  return done(shorter.found, TIGHTEST, named);
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const { numPages } = pdf;
  await pdf.loadingTask.destroy();
  return numPages;
}
