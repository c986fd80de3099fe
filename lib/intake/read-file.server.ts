import { readEnv } from "@/lib/platform/env/env.server";
import { sharedSandbox } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { Reading, SourceText } from "./contract";
import type { ExtractAnswer, FileInput, ReadAnswer } from "./worker";

export interface FileToRead {
  bytes: Uint8Array;
  /** as the person named it; tells Markdown from text and a disguised file, never the type */
  fileName: string;
  /** read on although it does not look like a CV */
  acceptAnyDocument?: boolean;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** told in words before each page that is read from its picture, which takes seconds */
  onProgress?: (message: string) => void;
}

/** Limits of one file in a child (quality.md 1.3, no. 10 and 11). */
const TIME_LIMIT_MS = 10_000;
const RECOGNITION_LIMIT_MS = 60_000;
/** After this no further page is begun, so that what was read is given before the child is killed. */
const RECOGNITION_BUDGET_MS = 48_000;
const MEMORY_LIMIT_MB = 512;
const WORKER = "dist/workers/intake.mjs";

const sandbox = () =>
  sharedSandbox({
    name: "intake",
    worker: WORKER,
    timeoutMs: TIME_LIMIT_MS,
    memoryMb: MEMORY_LIMIT_MB,
    timeoutCode: "too_complex",
    memoryCode: "too_complex",
    crashCode: "worker_died",
  });

/** Scans are read in children of their own: one at a time (each keeps a processor busy), and none stays with its 300 MB. */
const scanSandbox = (dataDir: string | undefined) =>
  sharedSandbox({
    name: "intake-scans",
    worker: WORKER,
    size: 1,
    recycleAfter: 1,
    timeoutMs: RECOGNITION_LIMIT_MS,
    memoryMb: MEMORY_LIMIT_MB,
    readable: ["dist", "node_modules", ...(dataDir ? [dataDir] : [])],
    timeoutCode: "too_complex",
    memoryCode: "too_complex",
    crashCode: "worker_died",
  });

/**
 * Reads a file a person brought into its text and a structured CV, in a child process without network, secrets or disk, killed at 10 s
 * or 512 MB. Scans and photos go on to a second child that may take 60 s. Throws AppError: empty_file, file_too_large, wrong_type,
 * needs_password, damaged_file, too_complex, too_long, no_text, too_little_text and not_a_cv (both unless `acceptAnyDocument`),
 * cancelled (signal), worker_died (the child crashed; a repeat makes sense), misconfigured (data to read scans is missing).
 */
export async function readFile(
  input: FileToRead,
  options: ReadOptions = {},
): Promise<{ source: SourceText; reading: Reading }> {
  const answer = await run<ReadAnswer>("read", input, options);
  if ("needsRecognition" in answer) throw new Error("the scan reader asked for itself");
  return answer;
}

/** The text of a file alone, as lines. Same errors but not_a_cv. */
export async function extractFile(input: FileToRead, options: ReadOptions = {}): Promise<SourceText> {
  const answer = await run<ExtractAnswer>("extract", input, options);
  if ("needsRecognition" in answer) throw new Error("the scan reader asked for itself");
  return answer;
}

/** Starts a child ahead of the first upload and lets it read a page of its own. Throws as `readFile` does where children do not start. */
export const warmReader = (): Promise<void> => sandbox().run<void>("warm", undefined);

async function run<T extends object>(job: string, file: FileToRead, { signal, onProgress }: ReadOptions): Promise<T> {
  const { bytes, fileName, acceptAnyDocument = false } = file;
  const input: FileInput = { bytes, fileName, acceptAnyDocument };
  const answer = await sandbox().run<T>(job, input, { signal });
  if (!("needsRecognition" in answer)) return answer;
  const { languages, dataDir } = readEnv().ocr;
  const recognition = { languages, ...(dataDir && { dataDir }), budgetMs: RECOGNITION_BUDGET_MS };
  return scanSandbox(dataDir).run<T>(
    job,
    { ...input, recognition },
    {
      signal,
      onProgress: (progress) => {
        const { done, total } = progress as { done: number; total: number };
        onProgress?.(total > 1 ? `Reading the picture of page ${done + 1} of ${total}` : "Reading the picture");
      },
    },
  );
}
