import type { Block, Sheet } from "../corpus/make-sheet";
import type { Truth } from "../corpus/truth";
import type { Job } from "./types";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Typed text, as people paste it: headings in capitals or underlined, dates after a tab or many spaces, lines broken at a width. */
export async function typedText({ sheet, style, random, variant }: Job): Promise<Uint8Array> {
  const width = random.pick([0, 78, 90]);
  const mark = random.pick(["-", "*", "•", "o"]);
  const wrap = (text: string, indent = "") => wrapAt(text, width, indent);
  const underline = random.chance(0.4);
  const block = (b: Block): string[] => {
    switch (b.kind) {
      case "entry":
        return [
          ...(b.margin ? [b.margin] : []),
          ...b.head.map(({ left, right }) =>
            right
              ? variant % 2
                ? `${left}\t${right}`
                : `${left.padEnd(Math.max(left.length + 3, 60))}${right}`
              : left,
          ),
          ...b.paragraphs.map((p) => wrap(p)),
          ...b.bullets.map((text) => wrap(`${mark} ${text}`, "  ")),
          "",
        ];
      case "paragraph":
        return [wrap(b.text)];
      case "list":
        return b.items.map((text) => wrap(`${mark} ${text}`, "  "));
      case "pair":
        return [wrap(`${b.label}: ${b.value}`)];
    }
  };
  const contacts =
    style.contacts === "line" || style.contacts === "words"
      ? [
          wrap(
            sheet.contacts
              .map((c) => (style.contacts === "words" ? visible(c.url, c.text) : c.text))
              .join(style.separator),
          ),
        ]
      : sheet.contacts.map((c) => `${style.contacts === "labelled" ? `${c.label}: ` : ""}${c.text}`);
  const lines = [
    ...(sheet.documentTitle ? [sheet.documentTitle, ""] : []),
    sheet.name,
    ...(sheet.label ? [sheet.label] : []),
    ...contacts,
    "",
    ...sheet.sections.flatMap(({ title, blocks }) => [
      underline ? `${title}\n${"-".repeat([...title].length)}` : title.toLocaleUpperCase(),
      ...blocks.flatMap(block),
      "",
    ]),
  ];
  const text = lines.join(variant % 3 === 2 ? "\r\n" : "\n");
  return utf8(random.chance(0.2) ? `\ufeff${text}` : text);
}

/** A text file has no hidden links: the address itself is typed. */
const visible = (url: string | undefined, text: string) => (url && !url.startsWith("mailto:") ? url : text);

function wrapAt(text: string, width: number, indent: string): string {
  if (!width) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

/** Markdown with headings, lists, emphasis and links. */
export async function markdown({ sheet, random, style }: Job): Promise<Uint8Array> {
  const mark = random.pick(["-", "*", "+"]);
  const deep = random.chance(0.5);
  const escapeMarks = (text: string) => text.replace(/([*_`[\]])/g, "\\$1");
  const block = (b: Block): string => {
    switch (b.kind) {
      case "entry": {
        const [first, ...rest] = b.head;
        const lines = rest.map(({ left, right, look }) => {
          const words = look === "soft" ? `*${escapeMarks(left)}*` : escapeMarks(left);
          return right ? `${words} | ${right}` : words;
        });
        const head = first!.right ? `${escapeMarks(first!.left)} | ${first!.right}` : escapeMarks(first!.left);
        return [
          deep ? `### ${head}` : `**${head}**`,
          "",
          [...(b.margin ? [b.margin] : []), ...lines].join("  \n"),
          "",
          ...b.paragraphs.map((p) => `${escapeMarks(p)}\n`),
          ...b.bullets.map((text) => `${mark} ${escapeMarks(text)}`),
          "",
        ].join("\n");
      }
      case "paragraph":
        return `${escapeMarks(b.text)}\n`;
      case "list":
        return `${b.items.map((text) => `${mark} ${escapeMarks(text)}`).join("\n")}\n`;
      case "pair":
        return `**${escapeMarks(b.label)}:** ${escapeMarks(b.value)}\n`;
    }
  };
  const contacts = sheet.contacts.map((c) => (c.url ? `[${escapeMarks(c.text)}](${c.url})` : escapeMarks(c.text)));
  return utf8(
    [
      `# ${escapeMarks(sheet.name)}`,
      "",
      ...(sheet.label ? [`**${escapeMarks(sheet.label)}**`, ""] : []),
      style.contacts === "line" || style.contacts === "words" ? contacts.join(style.separator) : contacts.join("  \n"),
      "",
      ...sheet.sections.flatMap(({ title, blocks }) => [`## ${escapeMarks(title)}`, "", ...blocks.map(block)]),
    ].join("\n"),
  );
}

/** JSON Resume v1.0.0. */
export function jsonResume(truth: Truth): Uint8Array {
  const { basics } = truth;
  const period = ({ startDate, endDate }: { startDate?: string; endDate?: string }) => ({
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
  });
  return utf8(
    JSON.stringify(
      {
        basics: {
          name: basics.name,
          label: basics.label,
          email: basics.email,
          phone: basics.phone,
          url: basics.url,
          summary: basics.summary,
          location: { city: basics.location?.city },
          profiles: basics.profiles,
        },
        work: truth.work.map(({ name, position, location, highlights, summary, ...p }) => ({
          name,
          position,
          location,
          summary,
          ...period(p),
          highlights,
        })),
        volunteer: truth.volunteer.map(({ name, position, highlights, ...p }) => ({
          organization: name,
          position,
          ...period(p),
          highlights,
        })),
        education: truth.education.map(({ institution, studyType, area, score, ...p }) => ({
          institution,
          studyType,
          area,
          score,
          ...period(p),
        })),
        projects: truth.projects.map(({ name, description }) => ({ name, description })),
        skills: truth.skills,
        languages: truth.languages,
        certificates: truth.certificates.map(({ name, issuer, date }) => ({ name, issuer, date })),
        awards: truth.awards.map(({ title, awarder, date }) => ({ title, awarder, date })),
        publications: truth.publications.map(({ name, publisher, date }) => ({ name, publisher, releaseDate: date })),
        interests: truth.interests.map((name) => ({ name })),
        references: truth.references,
      },
      null,
      2,
    ),
  );
}

export type { Sheet };
