import { sharedSandbox } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { MergedFile, MergeJob } from "./contract";

/**
 * Merges files into one PDF in a child process (30 s, 768 MB, no network): what a person attaches may be hostile. Throws what
 * `mergeFiles` throws, `took_too_long`, `too_complex` (memory), `worker_died`, `cancelled`.
 */
export async function mergeApplication(
  job: MergeJob,
  { signal, onPart }: { signal?: AbortSignal; onPart?: (done: number) => void } = {},
): Promise<MergedFile> {
  const sandbox = sharedSandbox({
    name: "merging",
    worker: "dist/workers/application.mjs",
    size: 1,
    timeoutMs: 30_000,
    memoryMb: 768,
    recycleAfter: 100,
    timeoutCode: "took_too_long",
    memoryCode: "too_complex",
  });
  return sandbox.run<MergedFile>("merge", job, { signal, onProgress: (done) => onPart?.(done as number) });
}
