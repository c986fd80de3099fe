import { extractText, getDocumentProxy } from "unpdf";
import { serveJobs } from "@/lib/platform/sandbox/sandbox-child";

/** What reading is held against: the text of a PDF by the library alone, in a child like the reader's. Built by scripts/bench.mjs. */
serveJobs({
  text: async ({ bytes }: { bytes: Uint8Array }) => extractText(await getDocumentProxy(bytes), { mergePages: true }),
});
