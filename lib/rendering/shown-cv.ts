import type { OutlineOptions } from "@/lib/cv/outline";
import type { Cv } from "@/lib/cv/schema";
import { chooseSections } from "./choose-sections";
import type { PageFit, RenderOptions } from "./contract";
import { closesWithConsent, keepsPersonal } from "./country-presets";
import { leaveOut } from "./leave-out";
import { leavePersonalOut } from "./leave-personal-out";

/**
 * What a document with these options shows of a CV: with its sections as the person chose them, without the personal data that employers
 * of the country do not want and, of a fitted one, without what was left out. `left`: the personal lines that went. Pure.
 */
export function shownCv(
  cv: Cv,
  options: RenderOptions,
  fit?: PageFit,
): { cv: Cv; options: RenderOptions & OutlineOptions; left: string[] } {
  const { cv: shown, left } = keepsPersonal(options) ? { cv, left: [] } : leavePersonalOut(cv);
  return {
    cv: chooseSections(leaveOut(shown, new Set(fit?.leftOut.map(({ ref }) => ref))), options.sections),
    options: { ...options, ...(closesWithConsent(options) && { consent: true }) },
    left,
  };
}
