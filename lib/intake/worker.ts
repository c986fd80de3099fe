import { serveJobs } from "@/lib/platform/sandbox/sandbox-child";
import { extractText } from "./extract-text";
import { readDocument } from "./read-document";

interface FileInput {
  bytes: Uint8Array;
  fileName: string;
  acceptAnyDocument?: boolean;
}

/** Bundled to dist/workers/intake.mjs; runs only as a sandboxed child (see read-file.server.ts). */
serveJobs({
  extract: ({ bytes, fileName }: FileInput) => extractText(bytes, fileName),
  read: ({ bytes, fileName, acceptAnyDocument }: FileInput) => readDocument(bytes, fileName, acceptAnyDocument),
});
