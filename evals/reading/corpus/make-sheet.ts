import type { Half, LanguageWords } from "../words/types";
import type { Random } from "./random";
import type { EducationTruth, JobTruth, SectionKind, Truth } from "./truth";

/** A CV as it is laid on paper: what stands where, before a producer draws it. */
export interface Sheet {
  language: string;
  /** "Curriculum Vitae" above all, where the style has it */
  documentTitle?: string;
  name: string;
  label?: string;
  contacts: Contact[];
  sections: SheetSection[];
  /** in the head and foot of every page */
  running?: { header?: string; footer?: string };
}

export interface Contact {
  kind: "email" | "phone" | "place" | "web" | "profile";
  /** shown before it, or drawn as an icon */
  label: string;
  text: string;
  url?: string;
}

export interface SheetSection {
  kind: SectionKind;
  title: string;
  blocks: Block[];
}

export type Block =
  /** `margin`: the dates stand in a column of their own; `inner`: a position under the employer above */
  | { kind: "entry"; head: HeadLine[]; margin?: string; paragraphs: string[]; bullets: string[]; inner?: boolean }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "pair"; label: string; value: string };

export interface HeadLine {
  left: string;
  /** at the right margin */
  right?: string;
  look: "strong" | "soft" | "plain";
}

/** How one CV puts its words; drawn by chance, one way all through the document. */
export interface SheetStyle {
  head: "title-first" | "employer-first" | "comma" | "pipe" | "at" | "stacked";
  dates: "right" | "own-line" | "inline" | "before" | "margin" | "right-of-second";
  place: "with-employer" | "right" | "own-line";
  education: "degree-first" | "school-first" | "comma";
  headings: "plain" | "capitals" | "spaced" | "small-caps";
  contacts: "line" | "lines" | "labelled" | "icons" | "words";
  skills: "groups" | "bullets" | "line";
  languages: "dash" | "brackets" | "colon" | "comma";
  separator: string;
  documentTitle: boolean;
  running: boolean;
  titleSeed: Random;
}

export const AT: Record<string, string> = {
  en: "at",
  de: "bei",
  fr: "chez",
  es: "en",
  pt: "na",
  it: "presso",
  nl: "bij",
  pl: "w",
  el: "στην",
  ru: "в",
};

/** The sheet of a truth. Sections come in an order the style's random source draws. */
export function makeSheet(truth: Truth, words: LanguageWords, half: Half, style: SheetStyle): Sheet {
  const random = style.titleSeed;
  const { basics } = truth;
  const title = (kind: SectionKind) =>
    heading(random.chance(0.6) ? half.titles[kind][0]! : random.pick(half.titles[kind]), style);
  const blocks: Partial<Record<SectionKind, Block[]>> = {
    summary: basics.summary ? [{ kind: "paragraph", text: basics.summary }] : [],
    work: jobBlocks(truth.work, style, words),
    volunteer: jobBlocks(truth.volunteer, style, words),
    education: truth.education.map((entry) => educationBlock(entry, style)),
    projects: truth.projects.map(({ name, description }) => ({
      kind: "entry",
      head: [{ left: name, look: "strong" }],
      paragraphs: description ? [description] : [],
      bullets: [],
    })),
    skills: skillBlocks(truth, style),
    languages: languageBlocks(truth, style),
    certificates: listOf(truth.certificates.map((c) => join([c.name, c.issuer, c.dates], ", "))),
    awards: listOf(truth.awards.map((a) => join([a.title, a.awarder, a.dates], ", "))),
    publications: listOf(
      truth.publications.map((p) =>
        style.separator === " | "
          ? join([p.name, p.publisher, p.dates], ", ")
          : `${p.name}. ${p.publisher}, ${p.dates}`,
      ),
    ),
    interests: truth.interests.length ? [{ kind: "paragraph", text: truth.interests.join(", ") }] : [],
    references: truth.references.map(({ reference }) => ({ kind: "paragraph", text: reference })),
    personal: truth.personal.map((text) => ({ kind: "paragraph", text })),
  };
  const order: SectionKind[] = random.pick([
    [
      "summary",
      "work",
      "education",
      "projects",
      "skills",
      "certificates",
      "languages",
      "volunteer",
      "awards",
      "publications",
      "interests",
      "references",
      "personal",
    ],
    [
      "personal",
      "summary",
      "skills",
      "work",
      "projects",
      "education",
      "languages",
      "certificates",
      "publications",
      "awards",
      "volunteer",
      "interests",
      "references",
    ],
    [
      "summary",
      "education",
      "work",
      "volunteer",
      "skills",
      "languages",
      "certificates",
      "projects",
      "awards",
      "publications",
      "interests",
      "personal",
      "references",
    ],
  ]);
  const header = `${basics.nameWritten} – ${words.documentTitle}`;
  return {
    language: truth.language,
    ...(style.documentTitle && { documentTitle: words.documentTitle }),
    name: basics.nameWritten,
    ...(basics.label && { label: basics.label }),
    contacts: makeContacts(truth, words, style),
    sections: order.flatMap((kind) => {
      const content = blocks[kind] ?? [];
      return content.length ? [{ kind, title: title(kind), blocks: content }] : [];
    }),
    ...(style.running && { running: { header, footer: words.page } }),
  };
}

/** A section title in the style's lettering. "S K I L L S" is typed with spaces, as people do where nothing else spaces letters. */
function heading(title: string, style: SheetStyle): string {
  if (style.headings === "capitals") return title.toLocaleUpperCase();
  return title;
}

function makeContacts({ basics }: Truth, words: LanguageWords, style: SheetStyle): Contact[] {
  const { labels } = words;
  const bare = (url: string) => (style.contacts === "labelled" ? url : url.replace(/^https:\/\/(www\.)?/, ""));
  return [
    ...(basics.location ? [{ kind: "place" as const, label: labels.address, text: basics.location.text }] : []),
    ...(basics.phone ? [{ kind: "phone" as const, label: labels.phone, text: basics.phone }] : []),
    ...(basics.email
      ? [{ kind: "email" as const, label: labels.email, text: basics.email, url: `mailto:${basics.email}` }]
      : []),
    ...(basics.url ? [{ kind: "web" as const, label: labels.web, text: bare(basics.url), url: basics.url }] : []),
    ...basics.profiles.map(({ network, url }) => ({
      kind: "profile" as const,
      label: network,
      text: style.contacts === "words" ? network : bare(url),
      url,
    })),
  ];
}

function jobBlocks(jobs: JobTruth[], style: SheetStyle, words: LanguageWords): Block[] {
  const out: Block[] = [];
  jobs.forEach((job, i) => {
    const sameAsAbove = i > 0 && jobs[i - 1]!.name === job.name;
    const sameBelow = jobs[i + 1]?.name === job.name;
    const bodies = { paragraphs: job.summary ? [job.summary] : [], bullets: job.highlights };
    const margin = style.dates === "margin" && job.dates ? { margin: job.dates } : {};
    if (!sameAsAbove && !sameBelow) {
      out.push({ kind: "entry", head: jobHead(job, style, words), ...margin, ...bodies });
      return;
    }
    // several positions at one employer: its name once, then the positions
    if (!sameAsAbove)
      out.push({
        kind: "entry",
        head: [{ left: join([job.name, job.location], ", "), look: "strong" }],
        paragraphs: [],
        bullets: [],
      });
    const head: HeadLine[] =
      style.dates === "margin"
        ? [{ left: job.position!, look: "soft" }]
        : style.dates === "right" || style.dates === "right-of-second"
          ? [{ left: job.position!, right: job.dates, look: "soft" }]
          : [{ left: `${job.position} (${job.dates})`, look: "soft" }];
    out.push({ kind: "entry", head, ...margin, ...bodies, inner: true });
  });
  return out;
}

function jobHead(job: JobTruth, style: SheetStyle, words: LanguageWords): HeadLine[] {
  const { position = "", name = "", location } = job;
  const employer = style.place === "with-employer" ? join([name, location], ", ") : name;
  let lines: HeadLine[];
  switch (style.head) {
    case "title-first":
      lines = [
        { left: position, look: "strong" },
        { left: employer, look: "soft" },
      ];
      break;
    case "employer-first":
      lines = [
        { left: employer, look: "strong" },
        { left: position, look: "soft" },
      ];
      break;
    case "comma":
      lines = [{ left: join([position, employer], ", "), look: "strong" }];
      break;
    case "pipe":
      lines = [
        { left: join([position, employer], style.separator === " / " ? " – " : style.separator), look: "strong" },
      ];
      break;
    case "at":
      lines = [{ left: `${position} ${AT[words.code]} ${employer}`, look: "strong" }];
      break;
    case "stacked":
      lines = [
        { left: position, look: "strong" },
        { left: employer, look: "plain" },
      ];
      break;
  }
  if (location && style.place !== "with-employer") {
    const second = lines[1];
    if (style.place === "right" && second && style.dates !== "right-of-second") second.right = location;
    else if (style.place === "own-line") lines.push({ left: location, look: "plain" });
    else lines.at(-1)!.left += `, ${location}`;
  }
  return placeDates(lines, job.dates, style);
}

function educationBlock(entry: EducationTruth, style: SheetStyle): Block {
  const degree = join([entry.studyType, entry.area], " ");
  const school = join([entry.institution, entry.location], ", ");
  const lines: HeadLine[] =
    style.education === "comma"
      ? [{ left: join([degree, school], ", "), look: "strong" }]
      : style.education === "degree-first"
        ? [
            { left: degree, look: "strong" },
            { left: school, look: "soft" },
          ]
        : [
            { left: school, look: "strong" },
            { left: degree, look: "soft" },
          ];
  return {
    kind: "entry",
    head: placeDates(lines, entry.dates, style),
    ...(style.dates === "margin" && entry.dates && { margin: entry.dates }),
    paragraphs: entry.score ? [entry.score] : [],
    bullets: entry.courses,
  };
}

function placeDates(lines: HeadLine[], dates: string | undefined, style: SheetStyle): HeadLine[] {
  if (!dates) return lines;
  const first = lines[0]!;
  switch (style.dates) {
    case "right":
      first.right = dates;
      return lines;
    case "right-of-second":
      (lines[1] ?? first).right = dates;
      return lines;
    case "own-line":
      return [...lines, { left: dates, look: "plain" }];
    case "before":
      return [{ left: dates, look: "plain" }, ...lines];
    case "inline":
      first.left += ` (${dates})`;
      return lines;
    case "margin":
      return lines;
  }
}

function skillBlocks({ skills }: Truth, style: SheetStyle): Block[] {
  return skills.flatMap(({ name, keywords }): Block[] => {
    if (name) return [{ kind: "pair", label: name, value: keywords.join(", ") }];
    if (style.skills === "bullets") return [{ kind: "list", items: keywords }];
    return [
      {
        kind: "paragraph",
        text: keywords.join(style.skills === "line" && style.separator !== " – " ? style.separator : ", "),
      },
    ];
  });
}

function languageBlocks({ languages }: Truth, style: SheetStyle): Block[] {
  if (!languages.length) return [];
  const write = ({ language, fluency }: { language: string; fluency?: string }) => `${language} (${fluency})`;
  switch (style.languages) {
    case "dash":
      return listOf(languages.map(({ language, fluency }) => `${language} – ${fluency}`));
    case "brackets":
      return listOf(languages.map(write));
    case "comma":
      return [{ kind: "paragraph", text: languages.map(write).join(", ") }];
    case "colon":
      return languages.map(({ language, fluency }) => ({ kind: "pair", label: language, value: fluency ?? "" }));
  }
}

const listOf = (items: string[]): Block[] => (items.length ? [{ kind: "list", items }] : []);

export const join = (parts: (string | undefined)[], separator: string) => parts.filter(Boolean).join(separator);
