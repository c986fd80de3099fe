import type { Block, HeadLine, SheetSection } from "../corpus/make-sheet";
import { splitAt } from "./html";
import { type Job, RIGHT_EDGE, SIDE_KINDS } from "./types";

/** Rich Text as word processors write it (RTF 1.9.1): unicode and code-page escapes, tables, typed or real lists, fields, head and foot. */
export async function richText(job: Job): Promise<Uint8Array> {
  const { sheet, layout, style, random, variant } = job;
  const codePage = random.chance(0.5);
  const t = (text: string) => escapeRtf(text, codePage);
  const listed = random.chance(0.5);
  const par = (inside: string, look = "") => `\\pard\\plain\\f0\\fs21 ${look}${inside}\\par\n`;
  const bullet = (text: string) =>
    listed
      ? `{\\pard\\plain\\f0\\fs21 {\\listtext\\f1\\'b7\\tab}\\ls1\\ilvl0\\fi-360\\li720 ${t(text)}\\par}\n`
      : par(`${t("•")} ${t(text)}`, "\\fi-200\\li200 ");
  const head = ({ left, right, look }: HeadLine) =>
    par(
      `{${look === "strong" ? "\\b " : look === "soft" ? "\\i " : ""}${t(left)}}${right ? `\\tab ${t(right)}` : ""}`,
      `\\tqr\\tx${RIGHT_EDGE(layout)} `,
    );
  const entry = (b: Extract<Block, { kind: "entry" }>) =>
    b.head.map(head).join("") + b.paragraphs.map((text) => par(t(text))).join("") + b.bullets.map(bullet).join("");
  const row = (cells: string[], widths: number[]) => {
    let edge = 0;
    const sizes = widths.map((width) => `\\cellx${(edge += width)}`).join("");
    const inside = cells
      .map(
        (cell) =>
          `${cell.replaceAll("\\pard\\plain", "\\pard\\plain\\intbl").replace(/\\par(\}?)\n$/, "$1\n")}\\cell\n`,
      )
      .join("");
    return `\\trowd\\trgaph108${sizes}\n${inside}\\row\n`;
  };
  const block = (b: Block): string => {
    switch (b.kind) {
      case "entry":
        if (!b.margin) return entry(b);
        if (layout === "table" || variant % 2)
          return `${row([par(t(b.margin)), entry(b)], [2200, 9200])}\\pard\\plain `;
        return (
          par(`${t(b.margin)}\\tab {\\b ${t(b.head[0]?.left ?? "")}}`, "\\fi-2200\\li2200\\tx2200 ") +
          entry({ ...b, head: b.head.slice(1) })
        );
      case "paragraph":
        return par(t(b.text));
      case "list":
        return b.items.map(bullet).join("");
      case "pair":
        return par(`{\\b ${t(b.label)}:} ${t(b.value)}`);
    }
  };
  const caps = style.headings === "small-caps" ? "\\scaps " : "";
  const part = ({ title, blocks }: SheetSection) =>
    par(`{\\b\\fs26 ${caps}${t(title)}}`, "\\s1\\sb200 ") + blocks.map(block).join("");
  const parts = (list: SheetSection[]) => list.map(part).join("");
  const link = (c: (typeof sheet.contacts)[number]) =>
    `${style.contacts === "labelled" ? `${t(c.label)}: ` : ""}${c.url ? `{\\field{\\*\\fldinst{HYPERLINK "${c.url}"}}{\\fldrslt{\\ul ${t(c.text)}}}}` : t(c.text)}`;
  const contacts =
    layout.startsWith("sidebar") || style.contacts === "lines" || style.contacts === "labelled"
      ? sheet.contacts.map((c) => par(link(c))).join("")
      : par(sheet.contacts.map(link).join(t(style.separator)));
  const top = `${sheet.documentTitle ? par(t(sheet.documentTitle)) : ""}${par(`{\\b\\fs40 ${t(sheet.name)}}`)}${sheet.label ? par(t(sheet.label)) : ""}`;
  let body: string;
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    const side = contacts + parts(sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind)));
    const wide = top + parts(sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind)));
    body = layout === "sidebar-left" ? row([side, wide], [3000, 9200]) : row([wide, side], [6200, 9200]);
  } else if (layout === "two-columns") {
    const half = splitAt(sheet.sections);
    body = `${top}${contacts}${row([parts(sheet.sections.slice(0, half)), parts(sheet.sections.slice(half))], [4600, 9200])}`;
  } else if (layout === "table")
    body = `${top}${contacts}${sheet.sections
      .flatMap((s) => [row([par(`{\\b ${t(s.title)}}`), ""], [2300, 9200]), ...s.blocks.map((b) => rowOf(b))])
      .join("")}\\pard\\plain `;
  else body = top + contacts + parts(sheet.sections);

  function rowOf(b: Block): string {
    if (b.kind === "entry" && b.margin) return row([par(t(b.margin)), entry(b)], [2300, 9200]);
    if (b.kind === "pair") return row([par(t(b.label)), par(t(b.value))], [2300, 9200]);
    return row([par(""), block(b)], [2300, 9200]);
  }
  const running = sheet.running
    ? `{\\header ${par(t(sheet.running.header ?? ""))}}{\\footer ${par(`${t(sheet.running.footer ?? "")} {\\field{\\*\\fldinst{PAGE}}{\\fldrslt 1}}`)}}`
    : "";
  const rtf = `{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Calibri;}{\\f1\\fnil\\fcharset2 Symbol;}}{\\colortbl;\\red31\\green56\\blue100;}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc23{\\leveltext\\'01\\'b7;}{\\levelnumbers;}}\\listid1}}{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}{\\info{\\author Sample}}\\paperw11906\\paperh16838\n${running}${body}\\pard\\plain\\par\n}`;
  return new Uint8Array([...rtf].map((char) => char.charCodeAt(0)));
}

/** Letters beyond ASCII as \uN with a stand-in, or by their place in Windows-1252 where that has them. */
function escapeRtf(text: string, codePage: boolean): string {
  return [...text]
    .map((char) => {
      const code = char.codePointAt(0)!;
      if (char === "\\" || char === "{" || char === "}") return `\\${char}`;
      if (code < 128) return char;
      if (codePage && code >= 0xa0 && code <= 0xff) return `\\'${code.toString(16)}`;
      return [...Array(char.length)].map((_, i) => `\\u${((char.charCodeAt(i) + 0x8000) & 0xffff) - 0x8000}?`).join("");
    })
    .join("");
}
