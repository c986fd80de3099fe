import fs from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/errors";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";

export interface InputFile {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
}

/**
 * A file the person names, or standard input for "-".
 * @throws AppError `not_found`, `forbidden`, `file_too_large` before anything that big is read
 */
export async function readInput(name: string): Promise<InputFile> {
  if (name === "-") return { bytes: await readStdin(), fileName: "stdin" };
  try {
    const { size } = fs.statSync(name);
    if (size > UPLOAD_LIMIT_BYTES) throw tooLarge();
    return { bytes: new Uint8Array(fs.readFileSync(name)), fileName: path.basename(name) };
  } catch (error) {
    throw fileError(error, name);
  }
}

/** The same, as text (UTF-8, with or without a byte order mark). */
export async function readTextInput(name: string): Promise<string> {
  const { bytes } = await readInput(name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("wrong_type", `${name} is not a text file in UTF-8.`, { hint: "Save it as plain text.", cause });
  }
}

/** The same, as parsed JSON. @throws AppError `damaged_file` */
export async function readJsonInput(name: string): Promise<unknown> {
  const text = await readTextInput(name);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("damaged_file", `${name} is not valid JSON.`, { hint: (cause as Error).message, cause });
  }
}

/** Standard input can be read once. @throws AppError `bad_request` when it is asked for twice */
export function refuseTwoStdins(...names: (string | undefined)[]): void {
  if (names.filter((name) => name === "-").length > 1)
    throw new AppError("bad_request", "Only one of the inputs can be standard input.");
}

async function readStdin(): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > UPLOAD_LIMIT_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(): AppError {
  return new AppError("file_too_large", `This file is larger than ${UPLOAD_LIMIT_BYTES / 2 ** 20} MB.`, {
    hint: "Make the pictures in it smaller, or save it as a PDF for the web.",
    details: { limitBytes: UPLOAD_LIMIT_BYTES },
  });
}

function fileError(error: unknown, name: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new AppError("not_found", `There is no file ${name}.`, { cause: error });
  if (code === "EISDIR") return new AppError("bad_request", `${name} is a folder.`, { cause: error });
  if (code === "EACCES" || code === "EPERM")
    return new AppError("forbidden", `${name} may not be read.`, { cause: error });
  return error;
}
