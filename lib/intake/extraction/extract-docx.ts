import type { SourceText } from "../contract";
import { type Notice, removedNotices } from "./clean-text";
import { readRelations } from "./docx-package";
import { type DocxContext, readDocxPart } from "./docx-part";
import { readDocxStyles } from "./docx-styles";
import { damagedDocument, noTextInDocument } from "./parse-xml";
import { LineWriter } from "./write-lines";
import { openZip } from "./zip";

/**
 * A DOCX as lines in reading order: headers first, then the body (tables cell by cell, floating text boxes where a reader would come to
 * them, charts and diagrams as their words), notes, footers. Insertions are taken as accepted and deletions as gone; page numbers and
 * comments are left out, hidden text and a template's unfilled prompts with a notice. Nothing outside the archive is ever read.
 * Throws damaged_file, too_complex (nesting, entities), file_too_large (zip bomb), no_text.
 */
export function extractDocx(bytes: Uint8Array): SourceText {
  const zip = openZip(bytes);
  const main = readRelations(zip, "").find((r) => r.type === "officeDocument")?.target ?? "word/document.xml";
  const body = zip.read(main);
  if (!body) throw damagedDocument();
  const relations = readRelations(zip, main);
  const stylesPart = relations.find((r) => r.type === "styles")?.target;
  const parts = (type: string) =>
    [...new Set(relations.filter((r) => r.type === type && !r.external).map((r) => r.target))].sort();
  const xmlOf = new Map([...parts("header"), ...parts("footer")].map((part) => [part, zip.read(part)]));
  const context: DocxContext = {
    styles: readDocxStyles(stylesPart === undefined ? undefined : zip.read(stylesPart)),
    backdrop: [body, ...xmlOf.values()].some((xml) => xml && hasBackdrop(xml)),
    readPart: (name) => zip.read(name),
    hidden: [],
    prompts: [],
  };
  const read = (part: string) => {
    const xml = xmlOf.get(part) ?? zip.read(part);
    return xml ? readDocxPart(xml, readRelations(zip, part), context) : [];
  };

  const writer = new LineWriter();
  writer.writeHeaders(parts("header").flatMap(read));
  writer.writeBody(readDocxPart(body, relations, context));
  for (const type of ["footnotes", "endnotes"]) for (const part of parts(type)) writer.write(read(part));
  for (const part of parts("footer")) writer.writeFooters(read(part));

  const lines = writer.finish();
  if (!lines.some((line) => /[\p{L}\p{N}]{2}/u.test(line.text))) throw noTextInDocument();
  return {
    kind: "docx",
    pages: 1,
    lines,
    notices: [...hiddenNotices(context), ...removedNotices(writer.removed)],
  };
}

/** Notices for text that was left out because nobody can see it, or because nobody wrote it. */
export function hiddenNotices({ hidden, prompts }: { hidden: string[]; prompts: string[] }): Notice[] {
  const notices: Notice[] = [];
  if (hidden.length)
    notices.push({
      code: "hidden_text",
      message: "The document holds hidden text. It was left out.",
      text: hidden.join(" ").slice(0, 2000),
    });
  if (prompts.length)
    notices.push({
      code: "template_prompts",
      message: "The document holds prompts of its template that were not filled in. They were left out.",
      text: prompts.join(" ").slice(0, 2000),
    });
  return notices;
}

/** Whether something is drawn behind the text, so that white letters may be meant to be seen. */
function hasBackdrop(xml: Uint8Array): boolean {
  const text = new TextDecoder().decode(xml);
  return /behindDoc="(1|true)"/.test(text) || /z-index:-\d/.test(text);
}
