import type { Outline, OutlineBlock, OutlineEntry, OutlineSection } from "@/lib/cv/outline";
import type { SectionName } from "@/lib/cv/schema";
import type { RenderNotice } from "../../contract";

/** The form's own names for sections (MHLW model rirekisho, 2021). */
const TITLES: Partial<Record<SectionName, string>> = {
  education: "学歴",
  work: "職歴",
  certificates: "免許・資格",
  skills: "特技・スキル",
  basics: "志望の動機・自己PR",
};
/** Its order; what the form does not know stands between, in the CV's order. */
const FIRST: SectionName[] = ["education", "work", "certificates", "languages", "skills"];
const WISHES = /希望/u;
/** Lines of additional sections that the form has at its head. */
const AT_HEAD = /^(?:ふりがな|フリガナ|氏名（カナ）|生年月日|性別)\s*[:：]/u;

/** What the form calls itself. */
export const FORM_NAME = "履歴書";
const [ENTERED, GRADUATED, JOINED, LEFT] = ["入学", "卒業", "入社", "退社"];
const [STILL, END] = ["現在に至る", "以上"];
const NOW = "現在";

/**
 * A CV in the order of the rirekisho: schools and jobs as one table, the oldest first, then licences, at the end the reasons and
 * wishes. In Japanese each school and job becomes the rows of the form (entered, graduated; joined, left), its head takes reading of the
 * name, birth and sex from the additional lines, and what was done in a job is left out, because the form has no room for it: the career
 * history (職務経歴書) tells it. In other languages every text stays. Pure.
 */
export function arrangeRirekisho(source: Outline): { outline: Outline; notices: RenderNotice[] } {
  const japanese = source.wordsLanguage === "ja";
  const outline = japanese ? takeToHead(source) : source;
  const { sections } = outline;
  const wishes = sections.filter(({ name, title }) => name === "additional" && WISHES.test(title));
  const last = [...sections.filter(({ name }) => name === "basics"), ...wishes];
  const first = FIRST.flatMap((name) => sections.filter((section) => section.name === name));
  const between = sections.filter((section) => !first.includes(section) && !last.includes(section));
  const ordered = [...first, ...between, ...last].map(oldestFirst);
  if (!japanese) return { outline: { ...outline, sections: ordered }, notices: [] };
  const history = ordered.filter(({ name }) => name === "education" || name === "work");
  const rows = ordered.map((section) => writeRows(section, section === history.at(-1)));
  const leftOut = history.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) =>
      name === "work" && block.kind === "entry" ? [...block.paragraphs, ...block.bullets] : [],
    ),
  );
  const label = [FORM_NAME, outline.label].filter(Boolean).join(" ");
  const message = `The rirekisho has no room for what was done in each job: ${leftOut.length === 1 ? "one text is" : `${leftOut.length} texts are`} left to the career history (職務経歴書), which any other template makes.`;
  return {
    outline: { ...outline, label, sections: rows },
    notices: leftOut.length ? [{ code: "form_left_out", message }] : [],
  };
}

function takeToHead(outline: Outline): Outline {
  const taken: string[] = [];
  const sections = outline.sections.flatMap((section) => {
    if (section.name !== "additional") return [section];
    const blocks = section.blocks.filter((block) => {
      const atHead = block.kind === "bullet" && AT_HEAD.test(block.text);
      if (atHead) taken.push(block.text);
      return !atHead;
    });
    return blocks.length ? [{ ...section, blocks }] : [];
  });
  return { ...outline, contacts: [...taken.map((text) => ({ text })), ...outline.contacts], sections };
}

/** CVs begin with the newest; the form tells a life from its beginning. */
function oldestFirst(section: OutlineSection): OutlineSection {
  if (section.name !== "education" && section.name !== "work" && section.name !== "certificates") return section;
  const year = (block: OutlineSection["blocks"][number] | undefined) =>
    Number((block?.kind === "entry" && /\d{4}/.exec(block.dates ?? "")?.[0]) || Number.NaN);
  const { blocks } = section;
  return year(blocks[0]) > year(blocks.at(-1)) ? { ...section, blocks: blocks.toReversed() } : section;
}

function writeRows(section: OutlineSection, isLast: boolean): OutlineSection {
  const { name, blocks } = section;
  const title = TITLES[name] ?? section.title;
  if (name !== "education" && name !== "work") return { ...section, title };
  const rows = blocks.flatMap((block): OutlineBlock[] =>
    block.kind !== "entry" ? [block] : name === "work" ? writeJob(block) : writeSchool(block),
  );
  const end: OutlineEntry = { kind: "entry", id: "end", heading: END, paragraphs: [], keywords: [], bullets: [] };
  return { ...section, title, blocks: isLast ? [...rows, end] : rows };
}

function writeSchool(entry: OutlineEntry): OutlineEntry[] {
  const school = [entry.subheading, entry.heading].filter(Boolean).join(" ");
  const { from, to } = splitDates(entry.dates);
  const whole = { ...entry, subheading: undefined };
  if (from && to === NOW) return [{ ...whole, heading: `${school} ${ENTERED}`, dates: from }];
  if (!from || !to) return [{ ...whole, heading: from ? `${school} ${GRADUATED}` : school }];
  const brief = { ...whole, place: undefined, link: undefined, paragraphs: [], keywords: [], bullets: [] };
  return [
    { ...brief, heading: `${school} ${ENTERED}`, dates: from },
    { ...whole, heading: `${school} ${GRADUATED}`, dates: to },
  ];
}

function writeJob(entry: OutlineEntry): OutlineEntry[] {
  const employer = entry.subheading ?? entry.heading ?? "";
  const position = entry.subheading && entry.heading;
  const { from, to } = splitDates(entry.dates);
  const row = { ...entry, subheading: position, paragraphs: [], keywords: [], bullets: [] };
  if (!from) return [{ ...row, heading: employer }];
  const joined = { ...row, heading: `${employer} ${JOINED}`, dates: from };
  if (!to) return [joined];
  const end = { ...row, subheading: undefined, place: undefined, link: undefined };
  if (to === NOW) return [joined, { ...end, heading: STILL, dates: undefined }];
  return [joined, { ...end, heading: `${employer} ${LEFT}`, dates: to }];
}

/** A row that says where somebody began to work; what they did there stands below it. */
export function isJobRow({ heading }: OutlineEntry): boolean {
  return heading?.endsWith(` ${JOINED}`) ?? false;
}

/** "2012年4月 – 2016年3月", "2012 – 2016"; nothing where the words of the source stand instead. */
function splitDates(dates = ""): { from?: string; to?: string } {
  const [from, to, more] = dates.split(" – ");
  const isDate = (text: string | undefined) => text !== undefined && /^\d{4}(?:年|$)/.test(text);
  if (!isDate(from) || more !== undefined) return {};
  return { from, ...((isDate(to) || to === NOW) && { to }) };
}
