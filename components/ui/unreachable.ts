import type { ErrorReport } from "@/lib/errors";

/** What is said when the server brought no answer at all. */
export const UNREACHABLE: ErrorReport = {
  code: "internal",
  message: "The server could not be reached.",
  hint: "Check your connection and try again.",
};
