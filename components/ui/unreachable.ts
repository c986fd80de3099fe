import type { ErrorReport } from "@/lib/errors";

/** What is said when a server action brought no answer at all. */
export const UNREACHABLE: ErrorReport = {
  code: "internal",
  message: "The server could not be reached.",
  hint: "Try again.",
};
