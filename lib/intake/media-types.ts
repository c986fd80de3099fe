import type { FileKind } from "./contract";

/** Media types by kind of file, https://www.iana.org/assignments/media-types */
export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  txt: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  "json-resume": "application/json",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
};
