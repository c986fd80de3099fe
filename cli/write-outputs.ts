import fs from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/errors";

/** Refuses before any work is done when an output is there already. @throws AppError `conflict` */
export function refuseExisting(files: string[], force: boolean): void {
  const there = force ? [] : files.filter((file) => fs.existsSync(file));
  if (there.length)
    throw new AppError("conflict", `${there.join(", ")} ${there.length > 1 ? "are" : "is"} there already.`, {
      hint: "Name another place, or add --force to overwrite.",
      details: { files: there },
    });
}

/**
 * Writes files, making their folders. Without `force` none is overwritten, also not one that came meanwhile; with it each is
 * replaced whole.
 * @throws AppError `conflict`, `forbidden`
 */
export function writeOutputs(files: Record<string, string | Uint8Array>, force: boolean): void {
  refuseExisting(Object.keys(files), force);
  for (const [file, content] of Object.entries(files)) {
    const written = force ? `${file}.${process.pid}.part` : file;
    try {
      fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      // a CV is its owner's business
      fs.writeFileSync(written, content, { mode: 0o600, flag: force ? "w" : "wx" });
      if (force) fs.renameSync(written, file);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "EEXIST" && !force) refuseExisting([file], false);
      fs.rmSync(written, { force: true });
      throw new AppError("forbidden", `${file} could not be written: ${message}.`, {
        hint: "Name another place.",
        cause: error,
      });
    }
  }
}
