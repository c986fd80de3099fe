import type { PeriodTruth, Truth } from "../corpus/truth";
import type { JsonResume } from "./fetch-themes";

type Any = Record<string, unknown>;

/**
 * What of a résumé a theme shows: each theme leaves something out, so only values whose words are on the page (or behind a link) are
 * asked for. Themes write dates each in its own way; they are compared by year.
 */
export function truthOfResume(resume: JsonResume, shownText: string, links: string[]): Truth {
  const page = compact(shownText);
  const hrefs = links.map((url) => plainUrl(url));
  const shown = (value: unknown): string | undefined =>
    typeof value === "string" && value.trim() && page.includes(compact(value)) ? value.trim() : undefined;
  const shownAll = (list: unknown) => (Array.isArray(list) ? list.flatMap((value) => shown(value) ?? []) : []);
  const list = (name: string) => (Array.isArray(resume[name]) ? (resume[name] as Any[]) : []);
  const link = (url: unknown) =>
    typeof url === "string" && (shown(url) || shown(plainUrl(url)) || hrefs.includes(plainUrl(url))) ? url : undefined;
  const year = (date: unknown) => shown(typeof date === "string" ? date.slice(0, 4) : undefined);
  const ongoing = ONGOING.test(shownText);
  const period = (entry: Any): PeriodTruth => {
    const startDate = year(entry.startDate);
    const endDate = year(entry.endDate);
    return {
      ...(startDate && { startDate }),
      ...(endDate ? { endDate } : startDate && !entry.endDate && ongoing ? { current: true } : {}),
    };
  };
  const { basics } = resume as { basics: Any };
  const location = (basics.location ?? {}) as Any;
  const city = shown(location.city);
  const name = shown(basics.name) ?? "";
  return {
    language: "en",
    basics: {
      name,
      nameWritten: name,
      label: shown(basics.label),
      email:
        shown(basics.email) ??
        (hrefs.some((url) => url === `mailto:${basics.email}`) ? (basics.email as string) : undefined),
      phone: shown(basics.phone),
      url: link(basics.url ?? basics.website),
      summary: shown(basics.summary),
      ...(city && {
        location: {
          text: [
            location.address,
            location.postalCode,
            city,
            location.region,
            location.countryCode,
            countryOf(location),
          ]
            .flatMap((part) => shown(part) ?? [])
            .join(" "),
          city,
        },
      }),
      profiles: ((basics.profiles ?? []) as Any[]).flatMap((profile) => {
        const url = link(profile.url);
        return url ? [{ network: String(profile.network ?? ""), url }] : [];
      }),
    },
    work: list("work").map((job) => ({
      name: shown(job.name ?? job.company),
      position: shown(job.position),
      location: shown(job.location),
      description: shown(job.description),
      ...period(job),
      summary: shown(job.summary),
      highlights: shownAll(job.highlights),
    })),
    volunteer: list("volunteer").map((job) => ({
      name: shown(job.organization),
      position: shown(job.position),
      ...period(job),
      summary: shown(job.summary),
      highlights: shownAll(job.highlights),
    })),
    education: list("education").map((entry) => ({
      institution: shown(entry.institution),
      studyType: shown(entry.studyType),
      area: shown(entry.area),
      score: shown(entry.score ?? entry.gpa),
      ...period(entry),
      courses: shownAll(entry.courses),
    })),
    projects: list("projects").flatMap((project) => {
      const title = shown(project.name);
      return title
        ? [{ name: title, description: shown(project.description), highlights: shownAll(project.highlights) }]
        : [];
    }),
    skills: list("skills").map((skill) => ({ name: shown(skill.name), keywords: shownAll(skill.keywords) })),
    languages: list("languages").flatMap((entry) => {
      const language = shown(entry.language);
      return language ? [{ language, fluency: shown(entry.fluency) }] : [];
    }),
    certificates: list("certificates").flatMap((entry) => {
      const title = shown(entry.name);
      return title ? [{ name: title, issuer: shown(entry.issuer), date: year(entry.date) }] : [];
    }),
    awards: list("awards").flatMap((entry) => {
      const title = shown(entry.title);
      return title ? [{ title, awarder: shown(entry.awarder), date: year(entry.date) }] : [];
    }),
    publications: list("publications").flatMap((entry) => {
      const title = shown(entry.name);
      return title ? [{ name: title, publisher: shown(entry.publisher), date: year(entry.releaseDate) }] : [];
    }),
    interests: list("interests").flatMap((entry) => [...shownAll([entry.name]), ...shownAll(entry.keywords)]),
    references: list("references").flatMap((entry) => {
      const reference = shown(entry.reference);
      return reference ? [{ reference: [shown(entry.name), reference].filter(Boolean).join(", ") }] : [];
    }),
    personal: [],
  };
}

/** What pages write for the end of what goes on. */
const ONGOING = /\b(?:present|current|currently|now|today|ongoing)\b|настоящее|\d\s*[–—-]\s*$/im;

const compact = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });
const countryOf = ({ countryCode }: Any) =>
  typeof countryCode === "string" && /^[A-Z]{2}$/.test(countryCode) ? COUNTRIES.of(countryCode) : undefined;

const plainUrl = (url: string) =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/+$/, "");
