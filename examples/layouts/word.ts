import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { type DateStyle, join, type Person, shortUrl, writeDate, writePeriod, writePlace } from "./person";

export interface WordStyle {
  font: string;
  /** real heading styles, or only bold capitals, as many people do it */
  headings: "styles" | "bold";
  bullets: "list" | "typed";
  date: DateStyle;
  titles: Partial<Record<keyof Person, string>>;
  order: (keyof Person)[];
}

/** A Word document with headings, lists, tab-aligned dates and hyperlinks; the same bytes for the same person. */
export async function wordDocument(person: Person, style: WordStyle): Promise<Uint8Array> {
  const { basics } = person;
  const link = (text: string, url: string) =>
    new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: "Hyperlink" })] });
  const children = [
    style.headings === "styles"
      ? new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(basics.name)] })
      : new Paragraph({ children: [new TextRun({ text: basics.name, bold: true, size: 36 })] }),
    line(basics.label ?? ""),
    new Paragraph({
      children: [
        new TextRun(`${writePlace(basics.location)} | ${basics.phone} | `),
        link(basics.email ?? "", `mailto:${basics.email}`),
      ],
    }),
  ];
  const web = [basics.url, ...(basics.profiles ?? []).map((p) => p.url)].filter((url) => url !== undefined);
  if (web.length)
    children.push(
      new Paragraph({ children: web.flatMap((url, i) => [...(i ? [new TextRun(" | ")] : []), link(shortUrl(url), url)]) }),
    );

  const heading = (text: string) =>
    style.headings === "styles"
      ? new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] })
      : new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text: text.toUpperCase(), bold: true })] });
  const entry = (left: string, right: string) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: 9026 }],
      spacing: { before: 120 },
      ...(style.headings === "styles" && { heading: HeadingLevel.HEADING_2 }),
      children: [new TextRun({ text: left, bold: true }), ...(right ? [new TextRun(`\t${right}`)] : [])],
    });
  const bullet = (text: string) =>
    style.bullets === "list"
      ? new Paragraph({ numbering: { reference: "bullets", level: 0 }, children: [new TextRun(text)] })
      : line(`• ${text}`);
  const bullets = (items?: string[]) => (items ?? []).map(bullet);

  const sections: Partial<Record<keyof Person, () => Paragraph[]>> = {
    basics: () => [line(basics.summary ?? "")],
    work: () =>
      (person.work ?? []).flatMap((job) => [
        entry(job.position ?? "", writePeriod(job, style.date)),
        line(join([job.name, job.location], ", "), { italics: true }),
        ...bullets(job.highlights),
      ]),
    education: () =>
      (person.education ?? []).flatMap((school) => [
        entry(join([school.studyType, school.area], " "), writePeriod(school, style.date)),
        line(school.institution ?? "", { italics: true }),
        ...(school.score ? [line(school.score)] : []),
        ...bullets(school.courses),
      ]),
    certificates: () =>
      (person.certificates ?? []).map((c) => bullet(join([c.name, c.issuer, writeDate(c.date, style.date)], ", "))),
    skills: () =>
      (person.skills ?? []).flatMap((group) =>
        group.name ? [line(`${group.name}: ${group.keywords?.join(", ")}`)] : bullets(group.keywords),
      ),
    languages: () => (person.languages ?? []).map((l) => line(`${l.language} – ${l.fluency}`)),
    volunteer: () =>
      (person.volunteer ?? []).flatMap((v) => [
        entry(join([v.position, v.organization], ", "), writePeriod(v, style.date)),
        ...bullets(v.highlights),
      ]),
    references: () => (person.references ?? []).map((r) => line(r.reference ?? "")),
  };
  for (const name of style.order) {
    const paragraphs = sections[name]?.() ?? [];
    if (paragraphs.length) children.push(heading(style.titles[name] ?? name), ...paragraphs);
  }
  for (const extra of person.additional ?? [])
    children.push(heading(extra.title ?? ""), ...(extra.items ?? []).map((text) => line(text)));

  const document = new Document({
    title: `${basics.name} CV`,
    creator: basics.name,
    styles: {
      default: {
        document: { run: { font: style.font, size: 21 } },
        title: { run: { size: 40, bold: true } },
        heading1: { run: { size: 26, bold: true, color: "1F3864" }, paragraph: { spacing: { before: 240, after: 60 } } },
        heading2: { run: { size: 21 } },
      },
    },
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children }],
  });
  return settle(await Packer.toBuffer(document));
}

function line(text: string, run: { italics?: boolean } = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, ...run })] });
}

/** Takes the clock and the random ids out of the zip, so that a second run gives the same bytes. */
function settle(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  files["docProps/core.xml"] = strToU8(
    text("docProps/core.xml").replace(/(<dcterms:\w+[^>]*>)[^<]*/g, "$12026-01-01T00:00:00Z"),
  );
  const ids = new Map<string, string>();
  const rename = (xml: string) =>
    xml.replace(/\b(r:id|Id)="(rId[\w-]{12,})"/g, (_, attribute, id) => {
      if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
      return `${attribute}="${ids.get(id)}"`;
    });
  files["word/document.xml"] = strToU8(rename(text("word/document.xml")));
  files["word/_rels/document.xml.rels"] = strToU8(rename(text("word/_rels/document.xml.rels")));
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}
