import { idSequence } from "@/lib/cv/new-id";
import { type Cv, emptyCv } from "@/lib/cv/schema";
import type { Reading } from "../contract";
import { foldWords, oneSpace } from "./fold";
import type { Paragraph } from "./paragraphs";
import { matchPlace, type Place } from "./places";
import { organisationScore, titleScore } from "./vocabulary";

/** A CV under construction, with where each value came from and what is unsure about it. */
export class CvBuilder {
  /** a copy: the schema's default values are shared objects */
  cv: Cv = structuredClone(emptyCv());
  readonly id = idSequence();
  readonly origins: Reading["origins"] = [];
  readonly doubts: { ref: string; reason: string; confidence: number }[] = [];
  /** places that are sure somewhere in the document, folded: a town named once is known everywhere */
  readonly knownPlaces = new Set<string>();

  /** Notes that the text at `ref` is words of these lines; gives the words back, white space folded. */
  from(ref: string, text: string, paragraph: Paragraph | Paragraph[]): string {
    const lines = [paragraph].flat().flatMap((p) => p.lines);
    this.origins.push({ ref, lines: [...new Set(lines)], quote: text });
    return text;
  }

  /** A text as a bullet of the list at `list` ("work/w1/highlights"). */
  bullet(list: string, text: string, paragraph: Paragraph): { id: string; text: string } {
    const id = this.id("b");
    return { id, text: this.from(`${list}/${id}`, oneSpace(text), paragraph) };
  }

  /** What is no longer in the CV has no origin and no doubt. */
  forget(ref: string) {
    for (let i = this.origins.length - 1; i >= 0; i--) if (this.origins[i]!.ref === ref) this.origins.splice(i, 1);
  }

  /** `confidence` from 0 (surely wrong) to 1. */
  doubt(ref: string, reason: string, confidence: number) {
    this.doubts.push({ ref, reason, confidence });
  }

  /** A text as a place; never one that names a job or an organisation. */
  place(text: string): Place | undefined {
    if (text.split(",").some((part) => organisationScore(part) > 0 || titleScore(part) > 0)) return undefined;
    return matchPlace(text, this.knownPlaces);
  }

  /** True when the first part of a place is a town or country for sure: in "Zalando, Germany" it is not. */
  isSurePlace(text: string): boolean {
    const [first = "", ...rest] = text.split(/,\s*/);
    return !rest.length || this.place(first)?.strong === true;
  }

  learnPlace(place: Place) {
    for (const name of [place.text, place.city]) if (name) this.knownPlaces.add(foldWords(name));
  }

  sortedDoubts(): Reading["doubts"] {
    return this.doubts.sort((a, b) => a.confidence - b.confidence).map(({ ref, reason }) => ({ ref, reason }));
  }

  /** Lines in `additional`, under a title of their own or the source's. */
  additional(title: string | undefined, items: { text: string; paragraph: Paragraph }[], titleParagraph?: Paragraph) {
    if (!items.length && !title) return;
    const id = this.id("additional");
    if (title && titleParagraph) this.from(`additional/${id}/title`, title, titleParagraph);
    this.cv.additional.push({
      id,
      ...(title && { title }),
      items: items.map(({ text, paragraph }) => this.bullet(`additional/${id}/items`, text, paragraph)),
    });
  }
}
