import { AppError } from "@/lib/errors";
import { type FileKind, UPLOAD_LIMIT_BYTES } from "./contract";
import { decodeText } from "./extraction/decode-text";
import { openZip } from "./extraction/zip";

export const ACCEPTED_TYPES = "PDF, DOCX, ODT, RTF, TXT, Markdown, HTML, JSON Resume, PNG, JPEG or WebP";

/**
 * The kind of an uploaded file, found from its bytes; the name only tells Markdown and pieces of HTML from plain text, and text that
 * pretends to be something else. Throws empty_file, file_too_large (over 10 MB, or an archive that declares a bomb), wrong_type (with what it is
 * and what is accepted), needs_password (encrypted Office file), damaged_file (broken zip or JSON), too_complex.
 */
export function detectFileKind(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0)
    throw new AppError("empty_file", "This file is empty.", {
      hint: "Choose the file again; it may not have been saved or downloaded completely.",
    });
  if (bytes.length > UPLOAD_LIMIT_BYTES)
    throw new AppError("file_too_large", `This file is larger than ${UPLOAD_LIMIT_BYTES / 2 ** 20} MB.`, {
      hint: "Make the pictures in it smaller, or save it as a PDF for the web.",
      details: { limitBytes: UPLOAD_LIMIT_BYTES },
    });
  if (hasPdfHeader(bytes)) return "pdf";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return detectZip(bytes);
  if (isRtf(bytes)) return "rtf";
  const picture = PICTURES.find(({ magic, at = 0 }) => startsWith(bytes.subarray(at), magic));
  if (picture) return picture.kind;
  const known = BINARY_TYPES.find(({ magic, at = 0 }) => startsWith(bytes.subarray(at), magic));
  if (known) throw known.name === OLE ? oleError(bytes) : wrongType(known.name);
  return detectText(bytes, fileName);
}

const PICTURES: { magic: number[]; kind: FileKind; at?: number }[] = [
  { magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], kind: "png" },
  { magic: [0xff, 0xd8, 0xff], kind: "jpeg" },
  { magic: [0x57, 0x45, 0x42, 0x50], at: 8, kind: "webp" },
];

const OLE = "an old Office file";
const BINARY_TYPES: { magic: number[]; name: string; at?: number }[] = [
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: OLE },
  { magic: [0x47, 0x49, 0x46, 0x38], name: "a picture (GIF)" },
  { magic: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, name: "a picture (HEIC)" },
  { magic: [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66], at: 4, name: "a picture (HEIF)" },
  { magic: [0x66, 0x74, 0x79, 0x70], at: 4, name: "a picture or film" },
  { magic: [0x49, 0x49, 0x2a, 0x00], name: "a picture (TIFF)" },
  { magic: [0x4d, 0x4d, 0x00, 0x2a], name: "a picture (TIFF)" },
  { magic: [0x1f, 0x8b], name: "a compressed archive" },
  { magic: [0x52, 0x61, 0x72, 0x21], name: "a compressed archive (RAR)" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: "a compressed archive (7z)" },
  { magic: [0x25, 0x21, 0x50, 0x53], name: "a PostScript file" },
  { magic: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], name: "a web archive of Safari" },
];

function detectZip(bytes: Uint8Array): FileKind {
  const zip = openZip(bytes);
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  const types = readSmall(zip.read("[Content_Types].xml"));
  if (types && (has(/vbaProject\.bin$/i) || types.includes("macroEnabled")))
    throw wrongType("a document with macros (DOCM)", "Save it as a DOCX without macros, or as a PDF.");
  if (types?.includes("wordprocessingml.document.main+xml") || types?.includes("wordprocessingml.template.main+xml"))
    return "docx";
  if (types?.includes("spreadsheetml")) throw wrongType("a spreadsheet (XLSX)");
  if (types?.includes("presentationml")) throw wrongType("a presentation (PPTX)");
  const mimetype = readSmall(zip.read("mimetype")) ?? "";
  if (/opendocument\.text(-template)?\s*$/.test(mimetype.trim())) return "odt";
  if (mimetype.includes("opendocument")) throw wrongType("an OpenDocument file that is not a text");
  // a writer that left the first part out: the manifest says the same (ODF 1.3 part 2, 3.2)
  const manifest = readSmall(zip.read("META-INF/manifest.xml"));
  if (!mimetype && manifest && /opendocument\.text(-template)?"/.test(manifest) && has(/^content\.xml$/)) return "odt";
  if (mimetype.includes("epub")) throw wrongType("an e-book (EPUB)");
  if (has(/\.iwa$/i) || has(/^index\.(apxl|xml)/i))
    throw wrongType("a Pages document", "Export it from Pages as PDF or Word.");
  throw wrongType("a zip archive", "Unpack it and upload the CV itself.");
}

const readSmall = (part: Uint8Array | undefined) => part && new TextDecoder().decode(part.subarray(0, 200_000));

/** OLE files: an encrypted DOCX lives in one, as do .doc, .xls, .ppt and .msg. */
function oleError(bytes: Uint8Array): AppError {
  const names = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  if (names.includes("EncryptedPackage"))
    return new AppError("needs_password", "This document is protected by a password.", {
      hint: "Save a copy without a password and upload that.",
    });
  return names.includes("WordDocument")
    ? wrongType("an old Word document (DOC)", "Open it in Word or LibreOffice and save it as DOCX or PDF.")
    : wrongType(OLE);
}

function detectText(bytes: Uint8Array, fileName: string): FileKind {
  const text = decodeText(bytes);
  const extension = /\.([a-z0-9]{1,10})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";
  if (text === undefined) throw wrongType("a file of unknown type");
  if (BINARY_EXTENSIONS.has(extension)) throw wrongType(`named .${extension}, but its content is not of that type`);
  if (!text.trim()) throw new AppError("empty_file", "There is nothing in this file but white space.");
  const start = text.trimStart().slice(0, 500).toLowerCase();
  if (isMimeArchive(text))
    throw wrongType(
      "a web archive or mail (MHTML)",
      "Open it and save it as a web page in one file (HTML), or print it to a PDF.",
    );
  if (isHtml(text, extension)) return "html";
  if (/^<\?xml|^<svg[\s>]/.test(start)) throw wrongType("an XML file");
  if (extension === "json" || /^[{[]\s*("|[}\]{])/.test(start)) return "json-resume";
  if (extension === "md" || extension === "markdown") return "markdown";
  return (text.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2 ? "markdown" : "txt";
}

/** Head lines of a message whose parts are a page and its pictures (RFC 2557), as browsers save them. */
const isMimeArchive = (text: string) =>
  /^\s*(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,40}/.test(text.slice(0, 6000)) &&
  /^mime-version:\s*1\.0/im.test(text.slice(0, 6000)) &&
  /^content-type:\s*(?:multipart\/|text\/html)/im.test(text.slice(0, 6000));

/**
 * Text that a browser takes for a web page: it begins with a tag that only those begin with, after comments
 * (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type), or it is named so and holds tags.
 */
function isHtml(text: string, extension: string): boolean {
  const start = text
    .slice(0, 20_000)
    .replace(/^\s*<\?xml[^>]*\?>/i, "")
    .replace(/^(?:\s*<!--[\s\S]*?-->)+/, "")
    .trimStart();
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  if (extension === "md" || extension === "markdown") return false;
  const piece =
    /^<(?:meta|title|script|style|link|div|section|article|header|main|table|ul|ol|dl|h[1-6]|p|span|font|center|a|b|br|hr|img)\b[^<>]*>/i;
  if (piece.test(start)) return true;
  return /^(?:x?html?|xht)$/.test(extension) && /<\/?(?:p|br|div|h[1-6]|li|td|span|b)\b[^<>]*>/i.test(text);
}

const BINARY_EXTENSIONS = new Set(
  "pdf docx doc docm dot dotx odt rtf pages png jpg jpeg gif webp heic tif tiff bmp zip xlsx pptx xls ppt epub".split(
    " ",
  ),
);

/** The first group says what it is; programs put white space or a byte order mark before it. */
const isRtf = (bytes: Uint8Array) =>
  /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(new TextDecoder("latin1").decode(bytes.subarray(0, 64)));

/** Readers accept a header within the first kilobyte (ISO 32000-1, annex H, note 13). */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

const startsWith = (bytes: Uint8Array, magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

function wrongType(found: string, hint?: string): AppError {
  return new AppError("wrong_type", `This file cannot be read: it is ${found}.`, {
    hint: `${hint ? `${hint} ` : ""}Accepted are ${ACCEPTED_TYPES}.`,
    details: { accepted: ACCEPTED_TYPES },
  });
}
