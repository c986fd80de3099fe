import { Fragment, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { type CvText, listTexts, sectionOrder } from "@/lib/cv/refs";
import { type Cv, type EntrySection, SECTION_TITLES, type SectionName } from "@/lib/cv/schema";
import { entryTitle } from "./ref-label";
import type { ReviewChange } from "./types";

/** Texts that stand in an entry's head, or that no reader looks at. */
const IN_THE_HEAD = new Set(["position", "organization", "institution", "studyType", "area", "title", "image"]);

interface Place {
  key: string;
  section: SectionName;
  title: string;
  dates: string;
  lines: { text: CvText; changes: ReviewChange[] }[];
  /** changes of the place that no line of it is the base of: new lines, another order */
  others: ReviewChange[];
}

/** The CV's parts in its own order, each line with what is proposed for it. Every change comes up once. */
export function placeChanges(cv: Cv, changes: readonly ReviewChange[]): Place[] {
  const texts = listTexts(cv);
  const left = new Set(changes);
  const take = (wanted: (change: ReviewChange) => boolean) => {
    const taken = [...left].filter(wanted);
    for (const change of taken) left.delete(change);
    return taken;
  };
  const place = (section: SectionName, entry?: Record<string, unknown> & { id: string }): Place => {
    const mine = texts.filter((t) => t.section === section && (!entry || t.entryId === entry.id));
    const title = entry ? entryTitle(section as EntrySection, entry) : "";
    const lines = mine
      .map((text) => ({ text, changes: take((c) => c.ref === text.ref) }))
      .filter(
        ({ text, changes }) =>
          changes.length > 0 ||
          !(
            IN_THE_HEAD.has(text.field) ||
            text.field === "dates" ||
            (entry && text.text === title) ||
            (text.field === "name" && title)
          ),
      );
    const prefix = entry ? `${section}/${entry.id}` : section;
    const others = take((c) => c.ref === prefix || c.ref.startsWith(`${prefix}/`));
    return { key: prefix, section, title, dates: typeof entry?.dates === "string" ? entry.dates : "", lines, others };
  };
  const basics = place("basics");
  // a profile's name stands in its address, a city in the place
  const spoken = (field: string, ref: string) =>
    field === "network" || field === "username"
      ? texts.some((t) => t.ref === `${ref.split("/").slice(0, 3).join("/")}/url`)
      : ref.startsWith("basics/location/") && field !== "text" && cv.basics.location?.text !== undefined;
  basics.lines = basics.lines.filter(({ text, changes }) => changes.length > 0 || !spoken(text.field, text.ref));
  const places = [basics];
  for (const section of sectionOrder(cv))
    for (const entry of cv[section] as (Record<string, unknown> & { id: string })[]) places.push(place(section, entry));
  const rest = [...left];
  if (rest.length > 0)
    places.push({ key: "new", section: "additional", title: "New", dates: "", lines: [], others: rest });
  return places.filter((p) => p.lines.length + p.others.length > 0);
}

function isContact({ section, field }: CvText): boolean {
  return section === "basics" && field !== "summary" && field !== "name" && field !== "label";
}

export interface ChangesInPlaceProps {
  places: readonly Place[];
  card: (change: ReviewChange) => ReactNode;
  /** texts that the current change rests on: lit */
  lit: ReadonlySet<string>;
}

/** The CV as it reads, with each change at its line. */
export function ChangesInPlace({ places, card, lit }: ChangesInPlaceProps) {
  let section: SectionName | undefined;
  return (
    <div className="mt-6 rounded-lg border bg-surface p-4 shadow-card sm:p-8">
      {places.map((place) => {
        const begins = place.section !== section;
        section = place.section;
        return (
          <Fragment key={place.key}>
            {begins && place.key !== "new" && (
              <h2 className="mt-7 mb-3 border-b pb-1 text-xl first:mt-0">{SECTION_TITLES[place.section]}</h2>
            )}
            {place.title && (
              <h3 className="mt-5 mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 font-semibold font-sans">
                {place.title}
                <span className="font-normal text-muted text-sm">{place.dates}</span>
              </h3>
            )}
            {place.lines.map(({ text, changes }) =>
              changes.length > 0 ? (
                <div key={text.ref} className="my-2 space-y-2">
                  {changes.map(card)}
                </div>
              ) : (
                <p
                  key={text.ref}
                  className={classNames(
                    "py-0.5 text-muted",
                    text.field === "highlights" && "ml-4 list-item list-disc",
                    (text.field === "keywords" || isContact(text)) && "mr-4 inline-block",
                  )}
                >
                  <span className={lit.has(text.ref) ? "marker text-ink" : undefined}>{text.text}</span>
                </p>
              ),
            )}
            {place.others.length > 0 && <div className="my-2 space-y-2">{place.others.map(card)}</div>}
          </Fragment>
        );
      })}
    </div>
  );
}
