import { serveJobs } from "@/lib/platform/sandbox/sandbox-child";
import type { MergeJob } from "./contract";
import { makePortrait } from "./make-portrait.server";
import { inspectFile, mergeFiles, protectFile } from "./merge-files.server";

serveJobs({
  merge: ({ parts, options }: MergeJob, { progress }) => mergeFiles(parts, options, progress),
  inspect: inspectFile,
  protect: protectFile,
  portrait: makePortrait,
});
