import { PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";

/** A text long enough to be read, about nobody. */
export const FILLER =
  "Experience. Engineer at Sample Works Ltd from January 2020 to March 2022, where the person built and tested small machines for packing " +
  "tea, wrote the manuals and trained eleven colleagues in three towns.";

/** A PDF of lines of text; `draw` can add more to its first page. */
export async function makePdf(
  lines: string[],
  options: { pages?: number; password?: string; ownerPassword?: string; hidden?: boolean } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 0; number < (options.pages ?? 1); number++) {
    const page = pdf.addPage([595, 842]);
    lines.forEach((text, i) => {
      page.drawText(text, { x: 50, y: 780 - i * 16, size: 11, font });
    });
    if (options.hidden) {
      page.drawText("white secret", { x: 50, y: 100, size: 11, font, color: rgb(1, 1, 1) });
      page.drawText("tiny secret", { x: 50, y: 80, size: 0.5, font });
      page.drawText("faraway secret", { x: 900, y: 80, size: 11, font });
      page.drawRectangle({ x: 40, y: 30, width: 300, height: 30, color: rgb(0, 0, 0.3) });
      page.drawText("white on dark blue", { x: 50, y: 40, size: 11, font, color: rgb(1, 1, 1) });
    }
  }
  if (options.password !== undefined || options.ownerPassword)
    pdf.encrypt({ userPassword: options.password ?? "", ownerPassword: options.ownerPassword ?? "owner" });
  return pdf.save();
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A DOCX with this body and, for whoever needs them, other parts. */
export function makeDocx(
  body: string,
  parts: Record<string, string | Uint8Array> = {},
  prolog = '<?xml version="1.0"?>',
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(`${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files);
}

/** A paragraph of WordprocessingML. */
export const paragraph = (text: string, properties = "", run = "") =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const ODF = ["office", "text", "table", "draw", "style", "svg", "fo", "xlink"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");

/** An ODT with this body, automatic styles, the content of styles.xml and other parts. */
export function makeOdt(
  body: string,
  options: { automatic?: string; styles?: string; parts?: Record<string, string>; prolog?: string } = {},
): Uint8Array {
  const { automatic = "", styles, parts = {}, prolog = '<?xml version="1.0"?>' } = options;
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `${prolog}<office:document-content ${ODF}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...(styles && {
      "styles.xml": strToU8(`<office:document-styles ${ODF}>${styles}</office:document-styles>`),
    }),
  };
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return zipSync(files);
}

/** An RTF with this body; characters beyond ASCII are written byte by byte. */
export const makeRtf = (body: string, head = "\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}"): Uint8Array =>
  Uint8Array.from(`{\\rtf1${head} ${body}}`, (char) => char.charCodeAt(0) & 0xff);
