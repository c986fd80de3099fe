import { SaxesParser, type SaxesTagPlain } from "saxes";
import { AppError } from "@/lib/errors";
import { cleanText } from "./clean-text";

/** Office documents nest tables in tables; a CV needs a few dozen levels, an attack thousands. */
const DEPTH_LIMIT = 200;

export interface XmlHandlers {
  open?(tag: SaxesTagPlain): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Parses the XML of an office document with no document type (so no entities of its own) and no depth beyond the limit. Throws
 * too_complex for either, damaged_file for XML that is none.
 */
export function parseXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  const refuse = (message: string) =>
    new AppError("too_complex", message, { hint: "Save the document again in a word processor, or as a PDF." });
  parser.on("doctype", () => {
    throw refuse("This document declares entities of its own, which a CV never needs.");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (++depth > DEPTH_LIMIT) throw refuse("This document is nested too deeply to be read.");
    handlers.open?.(tag as SaxesTagPlain);
  });
  parser.on("closetag", (tag) => {
    depth--;
    handlers.close?.(tag.name);
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    throw error instanceof AppError ? error : damagedDocument(error);
  }
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** A name without its namespace's prefix. */
export const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** An attribute by its local name; where a tag has it in several namespaces, that of `prefix` first. */
export function xmlAttribute(tag: SaxesTagPlain, name: string, prefix = "w"): string | undefined {
  const attributes = tag.attributes as Record<string, string>;
  if (Object.hasOwn(attributes, `${prefix}:${name}`)) return attributes[`${prefix}:${name}`];
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** A link a person may follow; anything else (file, javascript, anchors within the document) is none. */
export function safeUrl(url: string | undefined): string | undefined {
  const trimmed = url?.trim();
  return trimmed && /^(https?:\/\/|mailto:|tel:|www\.)/i.test(trimmed) && trimmed.length < 1000
    ? cleanText(trimmed)
    : undefined;
}

export const damagedDocument = (cause?: unknown) =>
  new AppError("damaged_file", "This document is damaged and cannot be read.", {
    hint: "Open it in the program it was made with, save it again and upload the new file.",
    cause,
  });

export const noTextInDocument = () =>
  new AppError("no_text", "There is no text in this document; it may hold only pictures.", {
    hint: "Upload the CV as text, or the picture itself as PNG or JPEG.",
  });
