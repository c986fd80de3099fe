import { idSequence } from "@/lib/cv/new-id";
import { type Cv, ENTRY_SECTIONS, emptyCv } from "@/lib/cv/schema";
import type { Reading } from "../contract";
import { foldWords, oneSpace } from "./fold";
import type { Paragraph } from "./paragraphs";
import { countryOf, isHouse, isRegion, isTownWithCode, LONGEST_PLACE, matchPlace, type Place } from "./places";
import { organisationScore, titleScore } from "./vocabulary";

/** Nine words in a row without a comma, a figure or a sign: no place is called that. */
const RUNNING_TEXT = /(?:^|[\s,])(?:[\p{L}'’-]+ ){9}[\p{L}'’-]+/u;

/** A CV under construction, with where each value came from and what is unsure about it. */
export class CvBuilder {
  /** a copy: the schema's default values are shared objects */
  readonly cv: Cv = structuredClone(emptyCv());
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

  /** Takes texts out of the CV, with their origins; what is left of a list of keywords keeps its origins under its new places. */
  takeOut(refs: ReadonlySet<string>) {
    const moved = new Map<string, string>();
    const clean = (holder: Record<string, unknown>, prefix: string) => {
      for (const [field, value] of Object.entries(holder)) {
        const ref = `${prefix}/${field}`;
        if (typeof value === "string" && refs.has(ref)) delete holder[field];
        else if (Array.isArray(value)) {
          const kept: unknown[] = [];
          for (const [index, item] of value.entries()) {
            const at = typeof item === "string" ? `${ref}/${index}` : `${ref}/${(item as { id: string }).id}`;
            if (refs.has(at)) continue;
            if (typeof item === "string" && kept.length !== index) moved.set(at, `${ref}/${kept.length}`);
            kept.push(item);
          }
          holder[field] = kept;
        }
      }
    };
    const { profiles, location } = this.cv.basics;
    clean(this.cv.basics, "basics");
    if (location) clean(location, "basics/location");
    for (const profile of profiles) clean(profile, `basics/profiles/${profile.id}`);
    for (const section of ENTRY_SECTIONS)
      for (const entry of this.cv[section]) clean(entry as Record<string, unknown>, `${section}/${entry.id}`);
    const origins = this.origins.filter(({ ref }) => !refs.has(ref));
    for (const origin of origins) origin.ref = moved.get(origin.ref) ?? origin.ref;
    this.origins.splice(0, this.origins.length, ...origins);
  }

  /** `confidence` from 0 (surely wrong) to 1. */
  doubt(ref: string, reason: string, confidence: number) {
    this.doubts.push({ ref, reason, confidence });
  }

  /** A text as a place; never one that names a job or an organisation. */
  place(text: string): Place | undefined {
    if (this.places.has(text)) return this.places.get(text);
    const place = this.findPlace(text);
    this.places.set(text, place);
    return place;
  }

  /** places asked for already, until a town in them becomes known */
  private readonly places = new Map<string, Place | undefined>();

  private findPlace(text: string): Place | undefined {
    // No place is that long; the words of running text need not be looked up.
    if (text.trim().length > LONGEST_PLACE) return undefined;
    if (RUNNING_TEXT.test(text)) return undefined;
    // "CO", "SA", "NV" behind a town are states, though they are legal forms too.
    const names = text
      .split(",")
      .filter(
        (part, i) =>
          !isHouse(part) &&
          !isTownWithCode(part) &&
          !(i > 0 && (isRegion(part) || countryOf(part) || /^\s*Co\.\s\p{Lu}/u.test(part))),
      );
    // "Port Alfred, South Africa"
    const port = names.length === 1 && /^(?:Port|Mount|Fort|Lake|Castle)\s\p{Lu}/u.test(text) && text.includes(",");
    if (!port && names.some((part) => organisationScore(part) > 0 || titleScore(part) > 0)) return undefined;
    return matchPlace(text, this.knownPlaces);
  }

  /** True when the first part of a place is a town or country for sure: in "Zalando, Germany" it is not. */
  isSurePlace(text: string): boolean {
    const [first = "", ...rest] = text.split(/,\s*/);
    return !rest.length || this.place(first)?.strong === true;
  }

  /** True for an employer or school that a job or a course of study read so far is named after. */
  isKnownOrganisation(text: string): boolean {
    const words = foldWords(text);
    const { work, education, volunteer } = this.cv;
    const names = [
      ...work.map(({ name }) => name),
      ...education.map((e) => e.institution),
      ...volunteer.map((v) => v.organization),
    ];
    return names.some((name) => name !== undefined && foldWords(name) === words);
  }

  learnPlace(place: Place) {
    for (const name of [place.text, place.city]) {
      const words = name && foldWords(name);
      if (!words || this.knownPlaces.has(words)) continue;
      this.knownPlaces.add(words);
      // What was answered for a text without these words stays as it is.
      const each = words.split(" ");
      for (const text of this.places.keys()) {
        const folded = foldWords(text);
        if (each.every((word) => folded.includes(word))) this.places.delete(text);
      }
    }
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
