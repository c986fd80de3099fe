import type { ErrorReport } from "@/lib/errors";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";
import { formatBytes } from "./format-bytes";

/** What can be said about a file before it is sent: nothing in it, or over the limit. The server checks the same again. */
export function checkFile(file: { size: number }): ErrorReport | undefined {
  if (file.size === 0)
    return {
      code: "empty_file",
      message: "This file is empty.",
      hint: "Open it to see whether it was saved properly, or choose another.",
    };
  if (file.size > UPLOAD_LIMIT_BYTES)
    return {
      code: "file_too_large",
      message: `This file has ${formatBytes(file.size)}; the limit is ${formatBytes(UPLOAD_LIMIT_BYTES)}.`,
      hint: "Save it with smaller images, or upload the text as DOCX or TXT.",
    };
}
