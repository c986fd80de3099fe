import { z } from "zod";
import { AppError } from "@/lib/errors";
import { idSequence } from "./new-id";
import { CV_LIMITS, type Cv, cvSchema, type EntrySection, SECTION_TITLES } from "./schema";
import { toLink, toMailLink } from "./to-link";

export const JSON_RESUME_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/**
 * What a field of ours is in JSON Resume (https://jsonresume.org/schema, v1.0.0). `url`, `email`, `date` and `day` have a
 * format there; a value that does not fit it is written as it is to a second field, `<name>Text`.
 */
type Kind = "text" | "url" | "email" | "date" | "day" | "flag" | "bullets" | "list";
type Shape = Record<string, Kind>;
type Json = Record<string, unknown>;

const PERIOD: Shape = { startDate: "date", endDate: "date", current: "flag", dates: "text" };
const SHAPES: Record<Exclude<EntrySection, "additional">, Shape> = {
  work: {
    name: "text",
    position: "text",
    location: "text",
    url: "url",
    ...PERIOD,
    summary: "text",
    highlights: "bullets",
  },
  volunteer: {
    organization: "text",
    position: "text",
    location: "text",
    url: "url",
    ...PERIOD,
    summary: "text",
    highlights: "bullets",
  },
  education: {
    institution: "text",
    url: "url",
    area: "text",
    studyType: "text",
    location: "text",
    ...PERIOD,
    score: "text",
    courses: "bullets",
  },
  projects: { name: "text", description: "text", highlights: "bullets", keywords: "list", ...PERIOD, url: "url" },
  awards: { title: "text", date: "date", dates: "text", awarder: "text", summary: "text" },
  certificates: { name: "text", date: "day", dates: "text", url: "url", issuer: "text" },
  publications: { name: "text", publisher: "text", date: "date", dates: "text", url: "url", summary: "text" },
  skills: { name: "text", level: "text", keywords: "list" },
  languages: { language: "text", fluency: "text" },
  interests: { name: "text", keywords: "list" },
  references: { name: "text", reference: "text" },
};
const BASICS: Shape = {
  name: "text",
  label: "text",
  image: "text",
  email: "email",
  phone: "text",
  url: "url",
  summary: "text",
};
const LOCATION: Shape = {
  text: "text",
  address: "text",
  postalCode: "text",
  city: "text",
  countryCode: "text",
  region: "text",
};
const PROFILE: Shape = { network: "text", username: "text", url: "url" };

/** Names of other versions of JSON Resume for fields of ours: read always; `releaseDate` is also written. */
const OTHER_NAMES: Record<string, Record<string, string>> = {
  basics: { website: "url", picture: "image" },
  work: { company: "name", website: "url" },
  volunteer: { website: "url" },
  publications: { releaseDate: "date", website: "url" },
  projects: { website: "url" },
};

/**
 * The CV as a JSON Resume v1.0.0 object, valid against its schema. What JSON Resume has no place for stands in extra fields
 * (`dates`, `current`, `location`) where the schema allows them, and under `meta` (`additional`, `language`, `order`).
 * Ids are left out: they mean nothing outside the product.
 */
export function toJsonResume(cv: Cv): Json {
  const { profiles, location, ...basics } = cv.basics;
  const out: Json = {
    $schema: JSON_RESUME_SCHEMA,
    basics: {
      ...writeEntry(basics, BASICS),
      ...(location && { location: writeLocation(location) }),
      ...(profiles.length && { profiles: profiles.map((profile) => writeEntry(profile, PROFILE)) }),
    },
  };
  for (const [section, shape] of Object.entries(SHAPES)) {
    const entries = cv[section as EntrySection] as Json[];
    if (!entries.length) continue;
    out[section] = entries.map((entry) => {
      const { date, ...rest } = writeEntry(entry, shape);
      return { ...rest, ...(date !== undefined && { [section === "publications" ? "releaseDate" : "date"]: date }) };
    });
  }
  const meta = {
    ...(cv.additional.length && {
      additional: cv.additional.map(({ title, items }) => ({
        ...(title && { title }),
        items: items.map((i) => i.text),
      })),
    }),
    ...(cv.language && { language: cv.language }),
    ...(cv.order && { order: cv.order }),
  };
  if (Object.keys(meta).length) out.meta = meta;
  return out;
}

function writeEntry(entry: Json, shape: Shape): Json {
  const out: Json = {};
  for (const [field, kind] of Object.entries(shape)) {
    const value = entry[field];
    if (value === undefined || value === "") continue;
    if (kind === "bullets") {
      if ((value as []).length) out[field] = (value as { text: string }[]).map((bullet) => bullet.text);
    } else if (kind === "list") {
      if ((value as []).length) out[field] = value;
    } else if (kind === "flag") continue;
    else {
      const valid = toFormat(value as string, kind);
      if (valid !== undefined) out[field] = valid;
      if (valid !== value) out[`${field}Text`] = value;
    }
  }
  // Readers of JSON Resume take an entry without an end as going on, so only what differs from that is written.
  if ("current" in shape && Boolean(entry.current) !== impliesCurrent(out)) out.current = Boolean(entry.current);
  return out;
}

/** The value where JSON Resume's format allows it, else the nearest valid one, else undefined. */
function toFormat(value: string, kind: Kind): string | undefined {
  switch (kind) {
    case "url":
      return toLink(value) && /^[a-z]+:/i.test(value) ? value : toLink(value);
    case "email":
      return toMailLink(value) ? value : undefined;
    case "date":
      return /^[12]\d{3}(-[01]\d(-[0-3]\d)?)?$/.test(value) ? value : undefined;
    case "day":
      return /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value) ? value : undefined;
    default:
      return value;
  }
}

function impliesCurrent(entry: Json): boolean {
  return entry.startDate !== undefined && !entry.endDate && !entry.endDateText;
}

function writeLocation(location: NonNullable<Cv["basics"]["location"]>): Json {
  const { text, ...parts } = location;
  // Other programs know the parts only: a place that was never taken apart goes into the address as well.
  return writeEntry({ ...(text && !Object.values(parts).some(Boolean) && { address: text }), ...location }, LOCATION);
}

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value).trim() || undefined));
const texts = z
  .union([z.array(text), text.transform((one) => [one])])
  .nullish()
  .transform((list) => (list ?? []).filter((item) => item !== undefined));
const FIELD = { flag: z.boolean().nullish(), bullets: texts, list: texts } as Partial<Record<Kind, z.ZodType>>;

/**
 * A JSON Resume object (parsed JSON of any version) as a CV. Known fields must have the right type; text in fields that
 * are not known is kept in `additional`. An entry with a start and no end goes on. Ids are given in sequence.
 *
 * Throws `damaged_file` with `details.problems` (path and reason of each wrong value) and `too_long` over `CV_LIMITS`.
 */
export function fromJsonResume(json: unknown): Cv {
  const ids = idSequence();
  const root = parse(z.looseObject({}), json, "");
  const unknown = new UnknownText();
  const cv: Json = { basics: readBasics(root.basics, ids, unknown) };

  for (const [section, shape] of Object.entries(SHAPES)) {
    const entries = parse(z.array(z.looseObject({})).nullish(), root[section], section) ?? [];
    cv[section] = entries.map((entry, i) => {
      const { known, rest } = readEntry(entry, shape, `${section}[${i}]`, section, ids);
      const heading = known.position ?? known.name ?? known.title ?? known.institution ?? known.organization;
      const title = SECTION_TITLES[section as EntrySection] + (heading ? `: ${heading}` : "");
      unknown.add(title, rest);
      return { id: ids(section), ...known };
    });
  }

  const meta = parse(z.looseObject({}).nullish(), root.meta, "meta") ?? {};
  const additional = [
    ...readAdditional(meta.additional, "meta.additional"),
    ...readAdditional(root.additional, "additional"),
  ];
  for (const [key, value] of Object.entries(root))
    if (!(key in SHAPES) && !["$schema", "meta", "basics", "additional"].includes(key))
      unknown.add(humanise(key), value);
  cv.additional = [...additional, ...unknown.sections].map(({ title, items }) => ({
    id: ids("additional"),
    ...(title && { title }),
    items: items.map((item) => ({ id: ids("b"), text: item })),
  }));
  cv.language = parse(text, meta.language, "meta.language");
  cv.order = parse(z.array(z.string()).optional(), meta.order, "meta.order");
  return parse(cvSchema, cv, "");
}

function readBasics(value: unknown, ids: (prefix: string) => string, unknown: UnknownText): Json {
  const basics = parse(z.looseObject({}).nullish(), value, "basics") ?? {};
  const { location, profiles, ...fields } = basics;
  const { known, rest } = readEntry(fields, BASICS, "basics", "basics", ids);
  unknown.add(SECTION_TITLES.basics, rest);

  const list = parse(z.array(z.looseObject({})).nullish(), profiles, "basics.profiles") ?? [];
  known.profiles = list.map((entry, i) => {
    const profile = readEntry(entry, PROFILE, `basics.profiles[${i}]`, "profiles", ids);
    unknown.add("Profiles", profile.rest);
    return { id: ids("profile"), ...profile.known };
  });
  if (typeof location === "string") known.location = { text: location };
  else if (location) {
    const parts = parse(z.looseObject({}), location, "basics.location");
    const place = readEntry(parts, LOCATION, "basics.location", "location", ids);
    const { address, text: typed, ...others } = place.known;
    const copied = typed !== undefined && address === typed && Object.keys(others).length === 0;
    known.location = copied ? { text: typed } : place.known;
    unknown.add("Location", place.rest);
  }
  return known;
}

/** The known fields of an entry under our names, and whatever else it holds. */
function readEntry(entry: Json, shape: Shape, path: string, section: string, ids: (prefix: string) => string) {
  const known: Json = {};
  const rest: [string, unknown][] = [];
  const others = OTHER_NAMES[section] ?? {};
  const asTyped: Json = {};
  for (const [key, value] of Object.entries(entry)) {
    const name = Object.hasOwn(others, key) ? others[key]! : key in shape ? key : key.replace(/Text$/, "");
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!kind || (key.endsWith("Text") && kind !== "url" && kind !== "email" && kind !== "date" && kind !== "day")) {
      rest.push([key, value]);
      continue;
    }
    const parsed = parse(FIELD[kind] ?? text, value, `${path}.${key}`);
    if (parsed === undefined || parsed === null) continue;
    if (key !== name && key === `${name}Text`) asTyped[name] = parsed;
    else if (kind === "bullets") known[name] = (parsed as string[]).map((t) => ({ id: ids("b"), text: t }));
    else if (key in shape || known[name] === undefined) known[name] = parsed;
    else rest.push([key, value]);
  }
  if ("current" in shape && known.current === undefined && impliesCurrent({ ...known, ...asTyped }))
    known.current = true;
  if (known.current === false) delete known.current;
  return { known: { ...known, ...asTyped }, rest: Object.fromEntries(rest) };
}

function readAdditional(value: unknown, path: string): { title?: string; items: string[] }[] {
  const schema = z.array(z.strictObject({ title: text, items: texts })).nullish();
  return parse(schema, value, path) ?? [];
}

/** Text of fields that JSON Resume does not know, as titled lists ("Work: Nurse" → "Team size: 12"). */
class UnknownText {
  readonly sections: { title: string; items: string[] }[] = [];

  add(title: string, value: unknown) {
    const items = flatten(value);
    if (!items.length) return;
    const section = this.sections.find((s) => s.title === title);
    if (section) section.items.push(...items);
    else this.sections.push({ title, items });
  }
}

function flatten(value: unknown, label = "", depth = 0): string[] {
  if (depth > 50) throw new AppError("too_complex", "The file is nested too deeply to be a CV.");
  if (typeof value === "string" || typeof value === "number") {
    const words = String(value).trim();
    return words ? [label ? `${label}: ${words}` : words] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, label, depth + 1));
  if (value && typeof value === "object")
    return Object.entries(value).flatMap(([key, item]) =>
      flatten(item, label ? `${label}, ${humanise(key).toLowerCase()}` : humanise(key), depth + 1),
    );
  return [];
}

/** "teamSize" → "Team size" */
function humanise(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function parse<T extends z.ZodType>(schema: T, value: unknown, path: string): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 10).map((issue) => ({
    path: [path, ...issue.path.map(String)].filter(Boolean).join(".") || "(document)",
    message: issue.message,
  }));
  const first = problems[0];
  if (result.error.issues.every((issue) => issue.code === "too_big"))
    throw new AppError("too_long", `The CV is longer than we can handle: ${first?.path}.`, {
      hint: "Shorten it and try again.",
      details: { problems, limits: CV_LIMITS },
    });
  throw new AppError("damaged_file", `This is not valid JSON Resume: ${first?.path}: ${first?.message}.`, {
    hint: "Correct the value and try again.",
    details: { problems },
  });
}
