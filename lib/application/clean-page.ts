import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFPage, PDFString } from "@cantoo/pdf-lib";

/** Of a page: what runs by itself, and what its makers' programs keep for themselves. */
const HIDDEN = ["AA", "Metadata", "PieceInfo", "StructParents", "Tabs"];
/** Notes that only draw; links are looked at, everything else (files, sounds, films, form fields, scripts) goes. */
const DRAWING = new Set([
  "Text",
  "FreeText",
  "Line",
  "Square",
  "Circle",
  "Polygon",
  "PolyLine",
  "Highlight",
  "Underline",
]);
for (const more of ["Squiggly", "StrikeOut", "Stamp", "Caret", "Ink"]) DRAWING.add(more);
const SAFE_LINK = /^(?:https?|mailto|tel):/i;

/**
 * Takes from a page of somebody's file what is not its look: scripts and actions, files inside it, metadata, and links to anything but
 * http(s), mailto and tel. A form field keeps its drawn appearance only where the page itself draws it.
 */
export function cleanPage({ node }: PDFPage): void {
  for (const key of HIDDEN) node.delete(PDFName.of(key));
  const annotations = node.lookupMaybe(PDFName.of("Annots"), PDFArray);
  if (!annotations) return;
  for (let i = annotations.size() - 1; i >= 0; i--) {
    const note = annotations.lookup(i);
    if (note instanceof PDFDict && staysOnPage(note)) for (const key of ["AA", "PA"]) note.delete(PDFName.of(key));
    else annotations.remove(i);
  }
}

function staysOnPage(note: PDFDict): boolean {
  const kind = note.lookup(PDFName.of("Subtype"));
  const name = kind instanceof PDFName ? kind.decodeText() : "";
  const action = note.lookup(PDFName.of("A"));
  if (name === "Link") {
    const uri = action instanceof PDFDict ? action.lookup(PDFName.of("URI")) : undefined;
    const text = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : "";
    return action instanceof PDFDict && !action.has(PDFName.of("Next")) && SAFE_LINK.test(text);
  }
  return DRAWING.has(name) && !action;
}
