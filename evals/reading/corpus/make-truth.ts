import type { Culture, Half, LanguageWords, Profession } from "../words/types";
import type { Random } from "./random";
import type { EducationTruth, JobTruth, Truth } from "./truth";
import { type PeriodStyle, writeDate, writePeriod } from "./write-dates";

/** What a person's history looks like; each is drawn by chance unless the plan asks for it. */
export interface Traits {
  length: "short" | "usual" | "long";
  name: "plain" | "capitals" | "surname-first" | "surname-comma" | "titled" | "post-nominals" | "mononym";
  /** several positions at one employer, written under one head */
  grouped: boolean;
  /** one of the jobs was for nobody in particular */
  freelance: boolean;
  /** the first line under a job is running text */
  prose: boolean;
  /** studies that are not over yet */
  student: boolean;
}

/** An invented person's CV in one language. The same random source gives the same person. */
export function makeTruth(random: Random, words: LanguageWords, half: Half, traits: Traits, style: PeriodStyle): Truth {
  const profession = random.pick(half.professions);
  const culture = random.pick(half.people);
  const fill = (text: string) =>
    text.replace(/\{(\d+)-(\d+)\}/g, (_, low, high) => String(random.between(Number(low), Number(high))));
  const city = random.pick(culture.cities);
  const person = makeName(random, culture, traits);
  const jobs = makeJobs(random, profession, half, traits, style, words, fill, culture);
  const education = makeEducation(random, profession, half, style, words, jobs.firstYear, culture, traits);
  const rich = traits.length !== "short";
  const some = (share: number) => rich && random.chance(share);
  return {
    language: words.code,
    basics: {
      name: person.name,
      nameWritten: person.written,
      ...(random.chance(0.75) && { label: jobs.list[0]!.position }),
      email: `${person.slug}@example.${random.pick(["com", "org", "net"])}`,
      phone: digits(random, random.pick(culture.phones)),
      ...(random.chance(0.3) && { url: `https://www.${person.slug.replace(/\./g, "-")}.example.com` }),
      ...(random.chance(0.75) && { summary: fill(random.pick(profession.summaries)) }),
      location: makePlace(random, culture, city),
      profiles: makeProfiles(random, person.slug),
    },
    work: jobs.list,
    volunteer: some(0.35) ? [makeVolunteering(random, words, half, style, fill, jobs.firstYear)] : [],
    education,
    projects:
      profession.projects && some(0.7)
        ? profession.projects.map(([name, description]) => ({ name, description: fill(description), highlights: [] }))
        : [],
    skills: profession.skills.map(([name, keywords]) => ({
      ...(name && { name }),
      keywords: random.some(keywords, Math.max(3, keywords.length - random.between(0, 1))),
    })),
    languages: makeLanguages(random, words),
    certificates: some(0.6)
      ? profession.certificates.map(([name, issuer]) => {
          const { text, iso } = writeDate(String(random.between(2014, 2024)), style.date, words);
          return { name, issuer, date: iso, dates: text };
        })
      : [],
    awards: some(0.25)
      ? random.some(words.awards, random.between(1, 2)).map(([title, awarder]) => {
          const year = String(random.between(2012, 2024));
          return { title, awarder, date: year, dates: year };
        })
      : [],
    publications: some(0.2)
      ? random.some(words.publications, random.between(1, 3)).map(([name, publisher]) => {
          const year = String(random.between(2012, 2024));
          return { name, publisher, date: year, dates: year };
        })
      : [],
    interests: some(0.4) ? random.some(words.interests, random.between(2, 4)) : [],
    references: some(0.2) ? [{ reference: words.onRequest }] : [],
    personal: random.chance(0.15)
      ? [
          `${words.labels.born}: ${String(random.between(1, 28)).padStart(2, "0")}.0${random.between(1, 9)}.${random.between(1968, 1999)}`,
          `${words.labels.nationality}: ${words.nationality}`,
        ]
      : [],
  };
}

function makeName(random: Random, culture: Culture, traits: Traits): { name: string; written: string; slug: string } {
  const given = random.pick(culture.given);
  const family = random.pick(culture.family);
  const middle = random.chance(0.15) ? ` ${random.pick(["A.", "J.", "M.", "K."])}` : "";
  const slug = (text: string) =>
    transliterate(text)
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/ł/g, "l")
      .replace(/ø/g, "o")
      .replace(/ß/g, "ss")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const address = `${slug(given)}.${slug(family)}`;
  switch (traits.name) {
    case "plain":
      return { name: `${given}${middle} ${family}`, written: `${given}${middle} ${family}`, slug: address };
    case "capitals":
      return { name: `${given} ${family}`, written: `${given} ${family}`.toLocaleUpperCase(), slug: address };
    case "surname-first":
      return { name: `${family} ${given}`, written: `${family.toLocaleUpperCase()} ${given}`, slug: address };
    case "surname-comma":
      return { name: `${family}, ${given}`, written: `${family}, ${given}`, slug: address };
    case "titled":
      return { name: `${given} ${family}`, written: `Dr. ${given} ${family}`, slug: address };
    case "post-nominals":
      return {
        name: `${given} ${family}`,
        written: `${given} ${family}, ${random.pick(["PhD", "MBA", "M.Sc.", "CPA"])}`,
        slug: address,
      };
    case "mononym":
      return { name: given, written: given, slug: slug(given) };
  }
}

const CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const CYRILLIC_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(" ");
const GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
const GREEK_LATIN = "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ");

function transliterate(text: string): string {
  return [...text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")]
    .map((char) => {
      const c = CYRILLIC.indexOf(char);
      if (c >= 0) return CYRILLIC_LATIN[c]!.replace("-", "");
      const g = GREEK.indexOf(char);
      return g >= 0 ? GREEK_LATIN[g]! : char;
    })
    .join("");
}

const digits = (random: Random, pattern: string) => pattern.replace(/#/g, () => String(random.between(1, 9)));

function makePlace(random: Random, culture: Culture, city: string): Truth["basics"]["location"] {
  const town = city.split(",")[0]!;
  if (!culture.addresses || random.chance(0.6)) return { text: city, city: town };
  return { text: digits(random, random.pick(culture.addresses)).replace("{city}", city), city: town };
}

function makeProfiles(random: Random, slug: string): Truth["basics"]["profiles"] {
  const name = slug.replace(/\./g, "-");
  const all = [
    { network: "LinkedIn", url: `https://www.linkedin.com/in/${name}-example` },
    { network: "GitHub", url: `https://github.com/${name}-example` },
    { network: "Xing", url: `https://www.xing.com/profile/${name}-example` },
  ];
  return random.chance(0.45) ? [] : random.chance(0.7) ? all.slice(0, 1) : random.some(all, 2);
}

const FREELANCE: Record<string, string> = {
  en: "Self-employed",
  de: "Freiberuflich",
  fr: "Indépendant",
  es: "Autónomo",
  pt: "Trabalhador independente",
  it: "Libero professionista",
  nl: "Zelfstandig",
  pl: "Działalność własna",
  el: "Ελεύθερος επαγγελματίας",
  ru: "Частная практика",
};

const month = (year: number, m: number) => `${year}-${String(m).padStart(2, "0")}`;

function makeJobs(
  random: Random,
  profession: Profession,
  half: Half,
  traits: Traits,
  style: PeriodStyle,
  words: LanguageWords,
  fill: (text: string) => string,
  culture: Culture,
): { list: JobTruth[]; firstYear: number } {
  const count = { short: random.between(1, 2), usual: random.between(3, 4), long: random.between(6, 8) }[traits.length];
  const employers = random.some(half.employers, count);
  const list: JobTruth[] = [];
  let year = 2024 - random.between(0, 2);
  let m = random.between(1, 12);
  const placed = random.chance(0.65);
  let bulletsLeft: string[] = [];
  for (let i = 0; i < count; i++) {
    // the same sentence under two jobs would make "the right job" a matter of luck
    const need = random.between(2, traits.length === "long" ? 6 : 5);
    if (bulletsLeft.length < need) bulletsLeft = random.some(profession.bullets, profession.bullets.length);
    const highlights = [...new Set(bulletsLeft.splice(0, need).map(fill))];
    const open = i === 0 && random.chance(0.6);
    const end = open ? undefined : month(year, m);
    const length = random.between(8, 44);
    const at = year * 12 + (m - 1) - length;
    const start = month(Math.floor(at / 12), (at % 12) + 1);
    const stays = traits.grouped && i > 0 && i % 2 === 1;
    const name = stays
      ? list[i - 1]!.name!
      : traits.freelance && i === count - 1
        ? FREELANCE[words.code]!
        : employers[i]!;
    const location = stays ? list[i - 1]!.location : placed ? random.pick(culture.cities) : undefined;
    list.push({
      name,
      position: profession.titles[Math.min(i, profession.titles.length - 1)]!,
      ...(location && { location }),
      ...writePeriod({ start, end }, style, words),
      ...(traits.prose && { summary: `${highlights[0]!.replace(/\.$/, "")}.` }),
      highlights: traits.prose ? highlights.slice(1) : highlights,
    });
    // mostly a new job follows at once; sometimes there is a gap, sometimes the two overlap
    const gap = random.chance(0.75) ? 0 : random.between(-3, 9);
    const next = at - 1 - gap;
    year = Math.floor(next / 12);
    m = (next % 12) + 1;
  }
  return { list, firstYear: year };
}

function makeEducation(
  random: Random,
  profession: Profession,
  half: Half,
  style: PeriodStyle,
  words: LanguageWords,
  firstYear: number,
  culture: Culture,
  traits: Traits,
): EducationTruth[] {
  const count = Math.min(random.between(1, 2), profession.degrees.length);
  const schools = random.some(half.schools, count);
  let end = firstYear;
  return profession.degrees.slice(0, count).map(([studyType, area], i) => {
    const years = random.between(2, 4);
    const period =
      i === 0 && traits.student
        ? { end: month(2027, 6), expected: true }
        : { start: month(end - years, 9), end: month(end, 6) };
    end -= years + random.between(0, 1);
    return {
      institution: schools[i]!,
      ...(studyType && { studyType }),
      ...(area && { area }),
      ...(random.chance(0.35) && { location: random.pick(culture.cities) }),
      ...writePeriod(period, { ...style, date: random.chance(0.3) ? "years" : style.date }, words),
      ...(random.chance(0.4) && { score: random.pick(words.grade) }),
      courses: [],
    };
  });
}

function makeVolunteering(
  random: Random,
  words: LanguageWords,
  half: Half,
  style: PeriodStyle,
  fill: (text: string) => string,
  firstYear: number,
): JobTruth {
  const start = firstYear + random.between(1, 3);
  return {
    name: random.pick(half.charities),
    position: random.pick(words.volunteerTitles),
    ...writePeriod({ start: month(start, 3), end: month(start + 2, 11) }, style, words),
    highlights: random.some(words.volunteerBullets, random.between(1, 2)).map(fill),
  };
}

function makeLanguages(random: Random, words: LanguageWords): Truth["languages"] {
  const [own, ...others] = words.languageNames;
  if (random.chance(0.2)) return [];
  const levels = words.fluencies;
  return [
    { language: own!, fluency: levels[0]! },
    ...random
      .some(others, random.between(1, 2))
      .map((language) => ({ language, fluency: random.pick(levels.slice(1)) })),
  ];
}
