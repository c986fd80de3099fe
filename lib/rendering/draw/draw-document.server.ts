import layoutDocument from "@react-pdf/layout";
import renderPages from "@react-pdf/render";
import { Font, pdf } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";
import { PageFeet, type PageLetters } from "../kit/page-frame";
import type { LaidNode } from "./laid-out";
import { MarkedDocument } from "./marked-document.server";
import { Structure } from "./structure";

export interface DocumentMetadata {
  title: string;
  author?: string;
  subject?: string;
  /** BCP 47 */
  language: string;
  creationDate: Date;
}

/** Name and number at the foot of every page but the first. */
export async function addFeet(pages: LaidNode[], letters: PageLetters & { name?: string }): Promise<LaidNode[]> {
  const [first, ...others] = pages;
  if (!first || !others.length) return pages;
  const footed = others.map(({ box }, i) => ({
    number: i + 2,
    width: box?.width ?? 0,
    height: box?.height ?? 0,
    paddingRight: box?.paddingRight ?? 0,
    paddingBottom: box?.paddingBottom ?? 0,
    paddingLeft: box?.paddingLeft ?? 0,
  }));
  const feet = await layOutPages(createElement(PageFeet, { ...letters, pages: footed }));
  const numbered = others.map((page, i) => ({
    ...page,
    children: [...(feet[i]?.children ?? []), ...(page.children ?? [])],
  }));
  return [first, ...numbered];
}

/** The pages of a document as react-pdf lays it out: the same steps as its `renderToBuffer`, up to the drawing. */
export async function layOutPages(document: ReactElement): Promise<LaidNode[]> {
  const { container } = pdf(document as Parameters<typeof pdf>[0]);
  const laid: unknown = await (layoutDocument as (root: unknown, fonts: unknown) => Promise<unknown>)(
    container.document,
    Font,
  );
  return (laid as LaidNode).children ?? [];
}

/**
 * Draws pages with what each of their texts is (`Structure`), for `markArchival` to write into the file. The same pages and
 * metadata give the same bytes.
 */
export async function drawPages(
  pages: LaidNode[],
  { title, author, subject, language, creationDate }: DocumentMetadata,
): Promise<{ bytes: Uint8Array; structure: Structure }> {
  const structure = new Structure(author, pages.length);
  const info = { Title: title, Author: author, Subject: subject, Creator: "CV Improver", Producer: "CV Improver" };
  const written = Object.entries({ ...info, CreationDate: creationDate }).filter(([, value]) => value !== undefined);
  const options = {
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    info: Object.fromEntries(written),
  };
  const document = new MarkedDocument(options, structure, pages, author ?? title);
  const parts: Uint8Array[] = [];
  document.on("data", (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve, reject) => document.on("end", resolve).on("error", reject));
  renderPages(document as never, { type: "DOCUMENT", children: pages } as never);
  await ended;
  return { bytes: Buffer.concat(parts), structure };
}
