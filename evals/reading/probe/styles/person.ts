import { makeTruth } from "../../corpus/make-truth";
import { Random } from "../../corpus/random";
import type { SectionKind, Truth } from "../../corpus/truth";
import { LANGUAGES } from "../../words";
import { PROBE } from "../words";

/** Employers as most are called: nothing in the name says that it is one. */
const EMPLOYERS = [
  "Vellora",
  "Kitewing",
  "Bluefinch",
  "Hexahill",
  "Marrowbone & Pike",
  "Sundial",
  "Northmere",
  "Quickthorn",
  "Outpost Nine",
  "Oakhaven",
  "Tidepool",
  "Lumenfold",
  "Paperkite",
  "Redwater",
];
const OTHER_SKILLS: Record<string, string[]> = {
  en: ["Core", "Further"],
  de: ["Fachlich", "Weitere"],
  fr: ["Métier", "Autres"],
};
const TOWNS: Record<string, string[]> = {
  en: ["Portland, OR", "Leeds, UK", "Austin, TX", "Dublin, Ireland", "Bristol", "Chicago, IL"],
  de: ["Leipzig", "Hamburg", "Kassel", "Freiburg"],
  fr: ["Lyon", "Nantes", "Lille", "Toulouse"],
};

/** An invented person with plain names of employers, whose CV has the sections asked for and no others. */
export function stylePerson(seed: string, language: string, sections: readonly SectionKind[], years: boolean): Truth {
  const random = new Random(`reading styles 1/${seed}`);
  const words = LANGUAGES[language]!;
  const truth = makeTruth(
    random,
    words,
    PROBE[language]!,
    { length: "usual", name: "plain", grouped: false, freelance: false, prose: false, student: false },
    { date: "long", dash: " – ", open: "now", now: words.now[0]!, dotted: false },
  );
  const from = random.between(0, EMPLOYERS.length - 1);
  const employers = truth.work.map((_, i) => EMPLOYERS[(from + i) % EMPLOYERS.length]!);
  const keep = <T>(kind: SectionKind, list: T[]) => (sections.includes(kind) ? list : []);
  const date = (iso: string | undefined) => iso?.slice(0, years ? 4 : 7);
  const dated = <T extends { startDate?: string; endDate?: string; dates?: string }>(entry: T): T => ({
    ...entry,
    dates: undefined,
    ...(entry.startDate && { startDate: date(entry.startDate) }),
    ...(entry.endDate && { endDate: date(entry.endDate) }),
  });
  return {
    ...truth,
    basics: {
      ...truth.basics,
      nameWritten: truth.basics.name,
      label: truth.basics.label ?? truth.work[0]?.position,
      summary: sections.includes("summary") ? truth.basics.summary : undefined,
      profiles: truth.basics.profiles.slice(0, 1),
    },
    work: truth.work.map((job, i) =>
      dated({ ...job, name: employers[i], location: random.pick(TOWNS[language]!), summary: undefined }),
    ),
    volunteer: keep("volunteer", truth.volunteer).map(dated),
    education: truth.education.map((entry) => dated({ ...entry, score: undefined, location: undefined, courses: [] })),
    projects: keep("projects", truth.projects),
    skills: keep("skills", truth.skills).map(({ name, keywords }, i) => ({
      name: name ?? OTHER_SKILLS[language]![i % 2],
      keywords,
    })),
    languages: keep("languages", truth.languages),
    certificates: keep("certificates", truth.certificates),
    awards: keep("awards", truth.awards),
    publications: keep("publications", truth.publications),
    interests: keep("interests", truth.interests),
    references: [],
    personal: [],
  };
}
