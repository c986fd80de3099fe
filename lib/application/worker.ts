import { serveJobs } from "@/lib/platform/sandbox/sandbox-child";
import type { MergeJob } from "./contract";
import { mergeFiles } from "./merge-files";

serveJobs({
  merge: ({ parts, options }: MergeJob, { progress }) => mergeFiles(parts, options, progress),
});
