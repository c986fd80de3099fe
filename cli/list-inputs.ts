import fs from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/errors";

/** A file to read, and its name within what the person named: where its output goes. */
export interface InputName {
  file: string;
  /** "anna.pdf", or "2024/anna.pdf" below a folder */
  name: string;
}

/** Names that files the product reads may have; in a folder the others are left alone. What a file is, its content says. */
const READABLE = /\.(pdf|docx|odt|rtf|txt|text|md|markdown|html?|xhtml|json|png|jpe?g|webp)$/i;

/**
 * The files that operands stand for: a file itself, a folder all readable files below it, by name. Hidden files are left alone.
 * Throws `not_found` for what is not there, and for a folder without anything to read.
 */
export function listInputs(operands: string[]): InputName[] {
  return operands.flatMap((operand) => {
    const stat = fs.statSync(operand, { throwIfNoEntry: false });
    if (!stat) throw new AppError("not_found", `There is no file ${operand}.`);
    if (!stat.isDirectory()) return [{ file: operand, name: path.basename(operand) }];
    const found = filesBelow(operand, "");
    if (!found.length)
      throw new AppError("not_found", `There is nothing to read in ${operand}.`, {
        hint: "Files need a name like cv.pdf, .docx, .odt, .rtf, .txt, .md, .html, .json, .png or .jpg.",
      });
    return found;
  });
}

function filesBelow(folder: string, below: string): InputName[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) return filesBelow(file, name);
      return entry.isFile() && READABLE.test(entry.name) ? [{ file, name }] : [];
    });
}
