import { type JobContext, serveJobs } from "@/lib/platform/sandbox/sandbox-child";
import type { Reading, SourceText } from "./contract";
import { extractText } from "./extract-text";
import { type Recogniser, RecognitionNeeded } from "./extraction/recognition";
import { readDocument } from "./read-document";
import { warmUp } from "./warm-up";

export interface FileInput {
  bytes: Uint8Array;
  fileName: string;
  acceptAnyDocument?: boolean;
  /** present in a child that may take the time and memory to read pictures */
  recognition?: { languages: string[]; dataDir?: string; budgetMs: number };
}
/** What the child answers when the file holds pictures of text and it was not given the means to read them. */
export interface NeedsRecognition {
  needsRecognition: true;
}
export type ExtractAnswer = SourceText | NeedsRecognition;
export type ReadAnswer = { source: SourceText; reading: Reading } | NeedsRecognition;

/** Bundled to dist/workers/intake.mjs; runs only as a sandboxed child (see read-file.server.ts). */
serveJobs({
  warm: () => warmUp(),
  extract: (input: FileInput, context): Promise<ExtractAnswer> =>
    orNeed(async () =>
      extractText(input.bytes, input.fileName, input.acceptAnyDocument, await recogniserFor(input, context)),
    ),
  read: (input: FileInput, context): Promise<ReadAnswer> =>
    orNeed(async () =>
      readDocument(input.bytes, input.fileName, input.acceptAnyDocument, await recogniserFor(input, context)),
    ),
});

async function orNeed<T>(read: () => Promise<T>): Promise<T | NeedsRecognition> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RecognitionNeeded) return { needsRecognition: true };
    throw error;
  }
}

/** Loaded only where it is asked for: it is most of the worker's code and memory. */
async function recogniserFor({ recognition }: FileInput, context: JobContext): Promise<Recogniser | undefined> {
  if (!recognition) return undefined;
  const { createRecogniser } = await import("./ocr/create-recogniser.server");
  return createRecogniser({ ...recognition, onPage: (done, total) => context.progress({ done, total }) });
}
