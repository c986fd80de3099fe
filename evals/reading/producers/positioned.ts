import fs from "node:fs";
import { PDFDocument, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";
// @ts-expect-error: it has no types; pdf-lib only hands it on
import * as fontkit from "fontkit";
import type { Block, HeadLine, SheetSection } from "../corpus/make-sheet";
import { FONTS, fontFile, splitAt } from "./html";
import { type Job, SIDE_KINDS } from "./types";

interface Cursor {
  page: number;
  y: number;
}

interface Drawn {
  page: number;
  x: number;
  y: number;
  text: string;
  bold: boolean;
  size: number;
}

const PAGE = { width: 595, height: 842, margin: 48 };

/**
 * A PDF as layout programs and print drivers leave it: each word (or line) placed by itself, with no space between, and in an order that
 * need not be that of reading.
 */
export async function positionedPdf(job: Job): Promise<Uint8Array> {
  const { sheet, layout, style, random, variant } = job;
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const files = FONTS[random.pick(["Noto Sans", "Source Sans 3", "Source Serif 4"] as const)];
  const [regular, bold] = (await Promise.all(
    files.map((file) =>
      document.embedFont(fs.readFileSync(fontFile(file)), {
        subset: false,
        // pdf-lib writes no text for a ligature of this font: the letters would be lost for every reader
        features: { liga: false, clig: false, dlig: false, calt: false },
      }),
    ),
  )) as [PDFFont, PDFFont];
  const size = layout === "long" ? 11.5 : random.pick([9.5, 10]);
  const leading = size * random.pick([1.3, 1.4]);
  const byWord = variant % 2 === 0;
  const mark = random.pick(["•", "–", "·"]);
  const drawn: Drawn[] = [];
  const fontOf = (isBold: boolean) => (isBold ? bold : regular);

  /** Lines of a text in a width; in the hyphenated layout long words break at the end of a line. */
  const wrap = (text: string, width: number, isBold: boolean, at: number): string[] => {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(" ")) {
      const next = line ? `${line} ${word}` : word;
      // an address longer than its column goes on in the next line
      if (!line && fontOf(isBold).widthOfTextAtSize(word, at) > width) {
        let end = word.length - 1;
        while (end > 1 && fontOf(isBold).widthOfTextAtSize(word.slice(0, end), at) > width) end--;
        lines.push(word.slice(0, end));
        line = word.slice(end);
        continue;
      }
      if (!line || fontOf(isBold).widthOfTextAtSize(next, at) <= width) {
        line = next;
        continue;
      }
      const cut = layout === "hyphenated" && /^\p{Ll}{9,}$/u.test(word) ? 4 : 0;
      if (cut && fontOf(isBold).widthOfTextAtSize(`${line} ${word.slice(0, cut)}-`, at) <= width) {
        lines.push(`${line} ${word.slice(0, cut)}-`);
        line = word.slice(cut);
      } else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  };
  const room = (cursor: Cursor, height: number) => {
    if (cursor.y + height <= PAGE.height - PAGE.margin) return;
    cursor.page++;
    cursor.y = PAGE.margin;
  };
  const put = (cursor: Cursor, text: string, x: number, width: number, isBold = false, at = size) => {
    for (const line of wrap(text, width, isBold, at)) {
      room(cursor, at * 1.3);
      drawn.push({ page: cursor.page, x, y: cursor.y, text: line, bold: isBold, size: at });
      cursor.y += (leading * at) / size;
    }
  };
  const headLine = (cursor: Cursor, { left, right, look }: HeadLine, x: number, width: number) => {
    const rightWidth = right ? regular.widthOfTextAtSize(right, size) : 0;
    room(cursor, leading);
    if (right)
      drawn.push({ page: cursor.page, x: x + width - rightWidth, y: cursor.y, text: right, bold: false, size });
    put(cursor, left, x, width - rightWidth - (right ? 12 : 0), look === "strong");
  };
  const bullet = (cursor: Cursor, text: string, x: number, width: number) => {
    room(cursor, leading);
    drawn.push({ page: cursor.page, x, y: cursor.y, text: mark, bold: false, size });
    put(cursor, text, x + 11, width - 11);
  };
  const drawBlock = (cursor: Cursor, block: Block, x: number, width: number) => {
    switch (block.kind) {
      case "entry": {
        cursor.y += 4;
        const inset = block.margin ? 105 : block.inner ? 8 : 0;
        room(cursor, leading * 2);
        if (block.margin) {
          const beside = { ...cursor };
          put(beside, block.margin, x, 95);
        }
        for (const line of block.head) headLine(cursor, line, x + inset, width - inset);
        for (const text of block.paragraphs) put(cursor, text, x + inset, width - inset);
        for (const text of block.bullets) bullet(cursor, text, x + inset, width - inset);
        return;
      }
      case "paragraph":
        return put(cursor, block.text, x, width);
      case "list":
        for (const item of block.items) bullet(cursor, item, x, width);
        return;
      case "pair":
        return put(cursor, `${block.label}: ${block.value}`, x, width);
    }
  };
  const drawSection = (cursor: Cursor, { title, blocks }: SheetSection, x: number, width: number) => {
    cursor.y += 8;
    room(cursor, 60);
    // letters set apart by hand: a glyph here, a glyph there
    if (layout === "letter-spaced" || style.headings === "spaced") {
      let at = x;
      for (const char of title.toLocaleUpperCase()) {
        if (char !== " ") drawn.push({ page: cursor.page, x: at, y: cursor.y, text: char, bold: true, size: size + 2 });
        at += bold.widthOfTextAtSize(char, size + 2) + (char === " " ? 6 : 3.2);
      }
      cursor.y += leading * 1.3;
    } else put(cursor, title, x, width, true, size + 2);
    for (const block of blocks) drawBlock(cursor, block, x, width);
  };
  const drawTop = (cursor: Cursor, x: number, width: number) => {
    if (sheet.documentTitle) put(cursor, sheet.documentTitle, x, width);
    put(cursor, sheet.name, x, width, true, 20);
    if (sheet.label) put(cursor, sheet.label, x, width, false, size + 1);
  };
  const drawContacts = (cursor: Cursor, x: number, width: number, stacked: boolean) => {
    cursor.y += 3;
    const texts = sheet.contacts.map((c) => (style.contacts === "labelled" ? `${c.label}: ${c.text}` : c.text));
    if (stacked || style.contacts === "lines" || style.contacts === "labelled")
      for (const text of texts) put(cursor, text, x, width, false, stacked ? 8 : size);
    else put(cursor, texts.join(style.separator), x, width);
  };

  const inner = PAGE.width - 2 * PAGE.margin;
  const start = (): Cursor => ({ page: 0, y: PAGE.margin });
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    const side = 150;
    const left = layout === "sidebar-left";
    const sideX = left ? PAGE.margin : PAGE.width - PAGE.margin - side;
    const mainX = left ? PAGE.margin + side + 18 : PAGE.margin;
    const drawSide = () => {
      const cursor = start();
      drawContacts(cursor, sideX, side, true);
      for (const s of sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind)))
        drawSection(cursor, s, sideX, side);
    };
    const drawMain = () => {
      const cursor = start();
      drawTop(cursor, mainX, inner - side - 18);
      for (const s of sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind)))
        drawSection(cursor, s, mainX, inner - side - 18);
    };
    for (const draw of variant % 3 === 1 ? [drawSide, drawMain] : [drawMain, drawSide]) draw();
  } else {
    const cursor = start();
    drawTop(cursor, PAGE.margin, inner);
    drawContacts(cursor, PAGE.margin, inner, false);
    if (layout === "two-columns") {
      const half = splitAt(sheet.sections);
      const width = (inner - 24) / 2;
      const second = { ...cursor };
      for (const s of sheet.sections.slice(0, half)) drawSection(cursor, s, PAGE.margin, width);
      for (const s of sheet.sections.slice(half)) drawSection(second, s, PAGE.margin + width + 24, width);
    } else for (const s of sheet.sections) drawSection(cursor, s, PAGE.margin, inner);
  }
  // some programs draw line by line across the page, whatever column a line is in
  if (variant % 4 === 3) drawn.sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);

  const pages: PDFPage[] = [];
  const count = Math.max(...drawn.map(({ page }) => page)) + 1;
  for (let i = 0; i < count; i++) pages.push(document.addPage([PAGE.width, PAGE.height]));
  for (const { page, x, y, text, bold: isBold, size: at } of drawn) {
    const font = fontOf(isBold);
    const options = { y: PAGE.height - y - at, size: at, font, color: rgb(0.1, 0.1, 0.1) };
    if (!byWord) {
      pages[page]!.drawText(text, { x, ...options });
      continue;
    }
    let shift = x;
    for (const word of text.split(" ")) {
      if (word) pages[page]!.drawText(word, { x: shift, ...options });
      shift += font.widthOfTextAtSize(`${word} `, at);
    }
  }
  if (sheet.running)
    pages.forEach((page, i) => {
      page.drawText(sheet.running!.header!, { x: PAGE.margin, y: PAGE.height - 26, size: 7, font: regular });
      page.drawText(`${sheet.running!.footer} ${i + 1} / ${count}`, {
        x: PAGE.width / 2 - 20,
        y: 22,
        size: 7,
        font: regular,
      });
    });
  return document.save();
}
