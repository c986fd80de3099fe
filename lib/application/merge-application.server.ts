import { sharedSandbox } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { InspectedFile, InspectJob, MergedFile, MergeJob, ProtectJob } from "./contract";

interface RunOptions {
  signal?: AbortSignal;
}

/**
 * Merges files into one PDF in a child process (90 s, 768 MB, no network): what a person attaches may be hostile. Throws what
 * `mergeFiles` throws, `took_too_long`, `too_complex` (memory), `worker_died`, `cancelled`.
 */
export async function mergeApplication(
  job: MergeJob,
  { signal, onPart }: RunOptions & { onPart?: (done: number) => void } = {},
): Promise<MergedFile> {
  return sandbox().run<MergedFile>("merge", job, { signal, onProgress: (done) => onPart?.(done as number) });
}

/** Looks whether a file can be merged (20 s), in the same child. Throws what `mergeFiles` throws of a single file. */
export async function inspectAttachment(job: InspectJob, { signal }: RunOptions = {}): Promise<InspectedFile> {
  return sandbox().run<InspectedFile>("inspect", job, { signal, timeoutMs: 20_000 });
}

/** Puts a merged file behind a password, in the same child. The password goes nowhere else. */
export async function protectApplication(job: ProtectJob, { signal }: RunOptions = {}): Promise<Uint8Array> {
  return sandbox().run<Uint8Array>("protect", job, { signal, timeoutMs: 20_000 });
}

/** A photo as a portrait without metadata, in the same child. Throws what `makePortrait` throws. */
export async function portraitOf(bytes: Uint8Array, { signal }: RunOptions = {}): Promise<Uint8Array> {
  return sandbox().run<Uint8Array>("portrait", { bytes }, { signal, timeoutMs: 20_000 });
}

function sandbox() {
  return sharedSandbox({
    name: "merging",
    worker: "dist/workers/application.mjs",
    size: 2,
    timeoutMs: 90_000,
    memoryMb: 768,
    recycleAfter: 100,
    timeoutCode: "took_too_long",
    memoryCode: "too_complex",
  });
}
