import type { DocumentLook, Letters } from "../document-look";
import { tint } from "../kit/colour";

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const GREY = "555555";

/** Families that word processors have, or replace by ones with the same widths (Carlito, Caladea). */
const FAMILIES: Record<Letters, { latin: string; complex: string }> = {
  sans: { latin: "Calibri", complex: "Arial" },
  serif: { latin: "Cambria", complex: "Times New Roman" },
};
/** One Han character has other shapes in China, Japan and Korea. */
const EAST_ASIAN: Record<string, string> = { ja: "Yu Gothic", ko: "Malgun Gothic", "zh-tw": "Microsoft JhengHei" };

interface Context {
  /** BCP 47 */
  language: string;
  rightToLeft: boolean;
  /** twips: where dates end */
  tab: number;
}

/**
 * The styles of a CV in Word: the built-in ones where there are any (Title, Subtitle, Heading 1 and 2, Body Text, List Bullet,
 * Hyperlink, Strong, Footer), so that a person changes the whole document by changing a style.
 */
export function wordStyles(look: DocumentLook, { language, rightToLeft, tab }: Context): string {
  const { accent, fontSize, lineHeight, air, centred, capitals, ruled } = look;
  const colour = accent.slice(1);
  const size = (points: number) => {
    const half = Math.round(points * 2);
    return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
  };
  const ink = (hex: string) => `<w:color w:val="${hex}"/>`;
  const bold = "<w:b/><w:bCs/>";
  const apart = (before: number, after: number) =>
    `<w:spacing w:before="${Math.round(before * air * 20)}" w:after="${Math.round(after * air * 20)}"/>`;
  const dates = `<w:tabs><w:tab w:val="right" w:pos="${tab}"/></w:tabs>`;
  const centre = centred ? '<w:jc w:val="center"/>' : "";
  const rule = ruled
    ? `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="${tint(accent, 0.5).slice(1)}"/></w:pBdr>`
    : "";
  const display = look.display === look.letters ? "" : families(look.display, language);

  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${families(look.letters, language)}${size(fontSize)}${languages(language, rightToLeft)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="${Math.round(lineHeight * 240)}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const direction = rightToLeft ? "<w:bidi/>" : "";
  const styles = [
    paragraph("Normal", "Normal", { properties: `${direction}`, isDefault: true }),
    paragraph("Title", "Title", {
      next: "Subtitle",
      properties: `<w:keepNext/>${centre}`,
      run: `${display}${bold}${ink(colour)}${size(fontSize * 2.3)}`,
    }),
    paragraph("Subtitle", "Subtitle", {
      next: "Contact",
      properties: `<w:keepNext/>${centre}`,
      run: `${ink(GREY)}${size(fontSize * 1.2)}`,
    }),
    paragraph("Contact", "Contact", { properties: `${apart(3, 0)}${centre}`, run: size(fontSize * 0.95) }),
    paragraph("Heading1", "heading 1", {
      next: "BodyText",
      properties: `<w:keepNext/><w:keepLines/>${rule}${apart(13, 4)}<w:outlineLvl w:val="0"/>`,
      run: `${display}${bold}${capitals ? "<w:caps/>" : ""}${ink(colour)}${size(fontSize * (capitals ? 1.05 : 1.25))}`,
    }),
    paragraph("Heading2", "heading 2", {
      next: "EntryDetails",
      properties: `<w:keepNext/><w:keepLines/>${dates}${apart(6, 0)}<w:outlineLvl w:val="1"/>`,
      run: bold,
    }),
    paragraph("EntryDetails", "Entry Details", { next: "ListBullet", properties: "<w:keepNext/>", run: ink(GREY) }),
    paragraph("BodyText", "Body Text", { properties: apart(1.5, 1.5) }),
    paragraph("ListBullet", "List Bullet", {
      properties: `<w:numPr><w:numId w:val="1"/></w:numPr>${apart(1.5, 0)}`,
    }),
    paragraph("Footer", "footer", { properties: dates, run: `${ink(GREY)}${size(8.5)}` }),
    character("DefaultParagraphFont", "Default Paragraph Font", "", true),
    character("Strong", "Strong", bold),
    character("Hyperlink", "Hyperlink", ink(colour)),
    character("Dates", "Entry Dates", `<w:b w:val="0"/><w:bCs w:val="0"/>${ink(GREY)}`),
    character("Secondary", "Secondary", ink(GREY)),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles ${WORD}>${defaults}${styles.join("")}</w:styles>`;
}

function paragraph(
  id: string,
  name: string,
  { next, properties = "", run, isDefault }: { next?: string; properties?: string; run?: string; isDefault?: boolean },
): string {
  const based = isDefault ? "" : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ""}${custom(name)} w:styleId="${id}"><w:name w:val="${name}"/>${based}${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`;
}

function character(id: string, name: string, run: string, isDefault = false): string {
  const based = isDefault ? "" : '<w:basedOn w:val="DefaultParagraphFont"/>';
  return `<w:style w:type="character"${isDefault ? ' w:default="1"' : ""}${custom(name)} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/>${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`;
}

const OWN = new Set(["Contact", "Entry Details", "Entry Dates", "Secondary"]);
const custom = (name: string) => (OWN.has(name) ? ' w:customStyle="1"' : "");

function families(letters: Letters, language: string): string {
  const { latin, complex } = FAMILIES[letters];
  const tag = language.toLowerCase();
  const east = EAST_ASIAN[tag] ?? EAST_ASIAN[tag.split("-")[0]!] ?? "Microsoft YaHei";
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${east}" w:cs="${complex}"/>`;
}

/** What spelling is checked by: one tag each for Latin letters, those of East Asia, and those from right to left. */
function languages(language: string, rightToLeft: boolean): string {
  const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en";
  const east = /^(?:ja|ko|zh)\b/i.test(tag);
  const latin = east || rightToLeft ? "en-US" : tag;
  return `<w:lang w:val="${latin}" w:eastAsia="${east ? tag : "zh-CN"}" w:bidi="${rightToLeft ? tag : "ar-SA"}"/>`;
}
