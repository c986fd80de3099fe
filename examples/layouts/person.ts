/** The truth of one invented person, in the JSON Resume shape, as the layouts use it. */
export interface Person {
  basics: {
    name: string;
    label?: string;
    email?: string;
    phone?: string;
    url?: string;
    summary?: string;
    location?: { city?: string; region?: string; countryCode?: string };
    profiles?: { network?: string; username?: string; url?: string }[];
  };
  work?: (Period & { name?: string; position?: string; location?: string; summary?: string; highlights?: string[] })[];
  volunteer?: (Period & { organization?: string; position?: string; highlights?: string[] })[];
  education?: (Period & {
    institution?: string;
    area?: string;
    studyType?: string;
    score?: string;
    courses?: string[];
  })[];
  projects?: (Period & { name?: string; description?: string; url?: string; highlights?: string[] })[];
  skills?: { name?: string; keywords?: string[] }[];
  languages?: { language?: string; fluency?: string }[];
  certificates?: { name?: string; issuer?: string; date?: string }[];
  awards?: { title?: string; awarder?: string; date?: string; summary?: string }[];
  publications?: { name?: string; publisher?: string; date?: string; url?: string }[];
  interests?: { name?: string; keywords?: string[] }[];
  references?: { name?: string; reference?: string }[];
  additional?: { title?: string; items?: string[] }[];
}

interface Period {
  startDate?: string;
  endDate?: string;
}

export type DateStyle = "Mar 2020" | "March 2020" | "03/2020" | "2020-03";

const MONTHS = ["January", "February", "March", "April", "May", "June"].concat(
  ["July", "August", "September", "October", "November", "December"],
);

/** "2020-03" in the layout's own style; a year alone stays a year. */
export function writeDate(iso: string | undefined, style: DateStyle): string {
  if (!iso) return "";
  const [year, month] = iso.split("-");
  if (!month) return year ?? "";
  const name = MONTHS[Number(month) - 1] ?? "";
  switch (style) {
    case "Mar 2020":
      return `${name.slice(0, 3)} ${year}`;
    case "March 2020":
      return `${name} ${year}`;
    case "03/2020":
      return `${month}/${year}`;
    case "2020-03":
      return `${year}-${month}`;
  }
}

/** "Mar 2020 – Present": an entry without an end goes on. */
export function writePeriod(entry: Period, style: DateStyle, present = "Present", dash = " – "): string {
  if (!entry.startDate) return writeDate(entry.endDate, style);
  return writeDate(entry.startDate, style) + dash + (entry.endDate ? writeDate(entry.endDate, style) : present);
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

export function writePlace(place: Person["basics"]["location"]): string {
  return join([place?.city, place?.region, place?.countryCode && COUNTRIES.of(place.countryCode)], ", ");
}

/** The parts that are there, joined. */
export function join(parts: (string | undefined)[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}

/** A link as people type it: without scheme and "www.". */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "");
}
