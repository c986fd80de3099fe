import { strToU8, zipSync } from "fflate";
import type { SectionKind, Truth } from "../../corpus/truth";
import type { Layout } from "../../producers/types";
import { LANGUAGES } from "../../words";
import { e, span } from "./pages";

/** A Word document as the program's own templates are built. */
export interface WordPage {
  layout: Layout;
  sections: readonly SectionKind[];
  years?: boolean;
  headline?: boolean;
  body(truth: Truth): string;
}

const EN = LANGUAGES.en!;
const long = (iso: string) => (iso.length > 4 ? `${EN.months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}` : iso);
const run = (text: string | undefined, look = "") =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${e(text)}</w:t></w:r>`;
const B = "<w:b/>";
const tab = "<w:r><w:tab/></w:r>";
const p = (inside: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const heading = (text: string) => p(run(text), '<w:pStyle w:val="Heading1"/>');
const bullet = (text: string) =>
  p(run(text), '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
const table = (rows: string[][], widths: number[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="nil"/></w:tblBorders></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map((inside, i) => `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${inside || p("")}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>${p("")}`;
const box = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="2000000" cy="300000"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const degree = ({ studyType, area }: { studyType?: string; area?: string }) =>
  [studyType, area].filter(Boolean).join(" in ");
const dates = (j: Parameters<typeof span>[0]) => span(j, long, " – ", "Present");

export const WORD_PAGES: Record<string, WordPage> = {
  // a table without borders: dates left, "TITLE, EMPLOYER, TOWN" and text right
  "word-table": {
    layout: "table",
    sections: ["summary", "skills", "languages"],
    body: (t) =>
      p(run(t.basics.name.toUpperCase(), '<w:sz w:val="52"/>')) +
      p(run(`${t.basics.location?.text} · ${t.basics.phone} · ${t.basics.email}`)) +
      (t.basics.summary ? p(run(t.basics.summary)) : "") +
      heading("Experience") +
      table(
        t.work.map((j) => [
          p(run(dates(j))),
          p(`${run(`${j.position?.toUpperCase()}, `, B)}${run(`${j.name}, ${j.location}`)}`) +
            j.highlights.map((h) => p(run(h))).join(""),
        ]),
        [2200, 7400],
      ) +
      heading("Education") +
      table(
        t.education.map((s) => [p(run(dates(s))), p(`${run(`${degree(s).toUpperCase()}, `, B)}${run(s.institution)}`)]),
        [2200, 7400],
      ) +
      heading("Skills") +
      table([split(t.skills.flatMap((s) => s.keywords)).map((half) => half.map(bullet).join(""))], [4800, 4800]) +
      heading("Languages") +
      t.languages.map((l) => p(run(`${l.language} – ${l.fluency}`))).join(""),
  },
  // right tab stops, bars between the parts of the first line, marks typed by hand
  "word-tabs": {
    layout: "single",
    sections: ["summary", "skills", "certificates", "interests"],
    body: (t) =>
      p(run(t.basics.name, `${B}<w:sz w:val="36"/>`), '<w:jc w:val="center"/>') +
      p(run(`${t.basics.location?.text} | ${t.basics.phone} | ${t.basics.email}`), '<w:jc w:val="center"/>') +
      (t.basics.summary ? p(run("PROFILE", B)) + p(run(t.basics.summary)) : "") +
      p(run("EMPLOYMENT HISTORY", B)) +
      t.work
        .map(
          (j) =>
            p(
              `${run(j.name, B)}${run(` | ${j.location}`)}${tab}${run(dates(j))}`,
              '<w:tabs><w:tab w:val="right" w:pos="9600"/></w:tabs>',
            ) +
            p(run(j.position, "<w:i/>")) +
            j.highlights.map((h) => p(`${run("•")}${tab}${run(h)}`)).join(""),
        )
        .join("") +
      p(run("EDUCATION", B)) +
      t.education
        .map((s) =>
          p(
            `${run(degree(s), B)}${run(`, ${s.institution}`)}${tab}${run(dates(s))}`,
            '<w:tabs><w:tab w:val="right" w:pos="9600"/></w:tabs>',
          ),
        )
        .join("") +
      p(run("CERTIFICATIONS", B)) +
      t.certificates.map((c) => p(run(`${c.name}, ${c.issuer}, ${c.date}`))).join("") +
      p(run("SKILLS", B)) +
      t.skills.map((s) => p(`${run(`${s.name ?? "Core"}: `, B)}${run(s.keywords.join(", "))}`)).join("") +
      p(run("INTERESTS", B)) +
      p(run(t.interests.join(", "))),
  },
  // titles in text boxes, contacts in another; title, then employer with its dates in brackets
  "word-boxes": {
    layout: "single",
    headline: true,
    sections: ["skills", "languages", "awards"],
    body: (t) => {
      const title = (text: string) => p(box(p(run(text, B))));
      return (
        p(
          run(t.basics.name, '<w:sz w:val="48"/>') +
            box(p(run(t.basics.phone)) + p(run(t.basics.email)) + p(run(t.basics.location?.text))),
        ) +
        p(run(t.basics.label)) +
        title("Work Experience") +
        t.work
          .map(
            (j) =>
              p(run(j.position, B)) +
              p(run(`${j.name}, ${j.location} (${dates(j)})`)) +
              j.highlights.map(bullet).join(""),
          )
          .join("") +
        title("Education") +
        t.education.map((s) => p(run(degree(s), B)) + p(run(`${s.institution} (${dates(s)})`))).join("") +
        title("Skills") +
        t.skills.map((s) => p(`${run(s.name ?? "General", B)}${tab}${run(s.keywords.join(", "))}`)).join("") +
        title("Languages") +
        p(run(t.languages.map((l) => `${l.language} (${l.fluency})`).join(", "))) +
        title("Awards") +
        t.awards.map((a) => p(run(`${a.title} – ${a.awarder}, ${a.date}`))).join("")
      );
    },
  },
};

const split = (list: string[]): [string[], string[]] => {
  const half = Math.ceil(list.length / 2);
  return [list.slice(0, half), list.slice(half)];
};

export function writeWord(page: WordPage, truth: Truth): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const rels = (items: string) =>
    strToU8(
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`,
    );
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
      ),
      "_rels/.rels": rels(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
      "word/_rels/document.xml.rels": rels(
        `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/>`,
      ),
      "word/styles.xml": strToU8(
        `${xml}<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/></w:style></w:styles>`,
      ),
      "word/numbering.xml": strToU8(
        `${xml}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      ),
      "word/document.xml": strToU8(
        `${xml}<w:document ${names}><w:body>${page.body(truth)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
      ),
    },
    { mtime: new Date(2026, 0, 1) },
  );
}
