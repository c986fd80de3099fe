import type { TextRef } from "@/lib/cv/refs";
import { type Cv, ENTRY_SECTIONS, type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";

const FIELD_LABELS: Record<string, string> = {
  name: "name",
  label: "headline",
  image: "photo",
  email: "e-mail",
  phone: "phone",
  url: "link",
  summary: "summary",
  text: "place",
  address: "address",
  postalCode: "postal code",
  city: "city",
  region: "region",
  countryCode: "country",
  network: "network",
  username: "user name",
  position: "title",
  organization: "organisation",
  location: "place",
  dates: "dates",
  startDate: "start date",
  endDate: "end date",
  date: "date",
  institution: "school",
  area: "field of study",
  studyType: "degree",
  score: "grade",
  description: "description",
  title: "title",
  awarder: "awarder",
  issuer: "issuer",
  publisher: "publisher",
  level: "level",
  language: "language",
  fluency: "fluency",
  reference: "text",
};
const LIST_LABELS: Record<string, string> = {
  highlights: "bullet",
  courses: "line",
  items: "line",
  keywords: "item",
};

type Entry = Record<string, unknown> & { id: string };

/** Where a text is, for people: "Experience · Senior Engineer at Acme · bullet 2". Parts that are gone are left out. */
export function refLabel(cv: Cv, ref: TextRef): string {
  const [section, first, second, third] = ref.split("/");
  if (section === "basics") {
    const title = SECTION_TITLES.basics;
    if (first === "profiles") {
      const profile = cv.basics.profiles.find((p) => p.id === second);
      return join(title, profile?.network ?? "link", third && FIELD_LABELS[third]);
    }
    if (first === "location") return join(title, (second && FIELD_LABELS[second]) ?? "place");
    return join(title, first && (FIELD_LABELS[first] ?? first));
  }
  if (!(ENTRY_SECTIONS as readonly string[]).includes(section ?? "")) return ref;
  const name = section as EntrySection;
  const entry = (cv[name] as Entry[]).find((e) => e.id === first);
  const where = [SECTION_TITLES[name], entry && entryTitle(name, entry)] as const;
  if (!second) return join(...where);
  const list = LIST_LABELS[second];
  if (!list) return join(...where, FIELD_LABELS[second] ?? second);
  if (third === undefined) return join(...where, `${list}s`);
  return join(...where, `${list} ${position(entry, second, third) ?? "removed"}`);
}

/** What an entry is called: "Senior Engineer at Acme", "Physics at Athens", "Languages". Empty when it has no name. */
export function entryTitle(section: EntrySection, entry: Record<string, unknown>): string {
  const text = (field: string) => (typeof entry[field] === "string" ? (entry[field] as string).trim() : "");
  switch (section) {
    case "work":
      return at(text("position"), text("name"));
    case "volunteer":
      return at(text("position"), text("organization"));
    case "education":
      return at([text("studyType"), text("area")].filter(Boolean).join(", "), text("institution"));
    case "awards":
    case "additional":
      return text("title");
    case "languages":
      return text("language");
    default:
      return text("name");
  }
}

function at(what: string, where: string): string {
  return what && where ? `${what} at ${where}` : what || where;
}

function position(entry: Entry | undefined, list: string, key: string): number | undefined {
  const items = entry?.[list];
  if (!Array.isArray(items)) return undefined;
  if (list === "keywords") return Number(key) in items ? Number(key) + 1 : undefined;
  const index = items.findIndex((item: { id: string }) => item.id === key);
  return index < 0 ? undefined : index + 1;
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}
