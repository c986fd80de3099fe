import { sharedSandbox } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { Reading, SourceText } from "./contract";

export interface FileToRead {
  bytes: Uint8Array;
  /** as the person named it; tells Markdown from text and a disguised file, never the type */
  fileName: string;
  /** read on although it does not look like a CV */
  acceptAnyDocument?: boolean;
}

/** Limits of one file in a child (quality.md 1.3, no. 10 and 11). */
const TIME_LIMIT_MS = 10_000;
const MEMORY_LIMIT_MB = 512;

const sandbox = () =>
  sharedSandbox({
    name: "intake",
    worker: "dist/workers/intake.mjs",
    timeoutMs: TIME_LIMIT_MS,
    memoryMb: MEMORY_LIMIT_MB,
    timeoutCode: "too_complex",
    memoryCode: "too_complex",
    crashCode: "worker_died",
  });

/**
 * Reads a file a person brought into its text and a structured CV, in a child process without network, secrets or disk, killed at 10 s
 * or 512 MB. Throws AppError: empty_file, file_too_large, wrong_type, needs_password, damaged_file, too_complex, too_long,
 * no_text, too_little_text and not_a_cv (both unless `acceptAnyDocument`), cancelled (signal), worker_died (the child crashed; a repeat makes sense).
 */
export async function readFile(
  input: FileToRead,
  options: { signal?: AbortSignal } = {},
): Promise<{ source: SourceText; reading: Reading }> {
  const { bytes, fileName, acceptAnyDocument = false } = input;
  return sandbox().run("read", { bytes, fileName, acceptAnyDocument }, options);
}

/** The text of a file alone, as lines. Same errors but not_a_cv. */
export async function extractFile(input: FileToRead, options: { signal?: AbortSignal } = {}): Promise<SourceText> {
  const { bytes, fileName } = input;
  return sandbox().run("extract", { bytes, fileName }, options);
}

/** Starts a child ahead of the first upload. */
export const warmReader = (): Promise<void> => sandbox().warm();
