import type { ErrorReport } from "@/lib/errors";
import type { Change, Refusal } from "@/lib/improvement/contract";

/** What the person decided about a change. */
export type Decision = "pending" | "accepted" | "rejected" | "edited";

/** A change as the review shows it. */
export type ReviewChange = Change & {
  decision: Decision;
  /** the person's own words, when the decision is `edited` */
  editedText?: string;
  /** when it was decided, as it was kept; what was decided together has the same time */
  decidedAt?: string;
  /** what the part of the CV is called ("Senior Engineer at Acme") */
  unitTitle: string;
  /** where the text is (see refLabel) */
  refLabel: string;
};

/** A refusal with the place it was meant for. */
export type ReviewRefusal = Refusal & { refLabel: string };

/** A part of the CV where the model failed and another model or the writing rules stepped in. */
export interface FallbackNotice {
  unitTitle: string;
  code: string;
  message: string;
  /** the other model; absent: the writing rules */
  by?: string;
}

/** Asks the model for another wording of an open change, or a shorter one. Gives the reason when there is none. */
export type Reword = (changeId: string, wish: "again" | "shorter") => Promise<ErrorReport | undefined>;

/** Keeps a decision about one change or several at once. */
export type Decide = (changeIds: string[], decision: "pending" | "accepted" | "rejected") => void | Promise<void>;

/**
 * Keeps the person's own words for a change. Gives the fact guard's refusal, if it has one; with `confirmed` the person
 * signs that the words are true.
 */
export type Edit = (changeId: string, text: string, confirmed: boolean) => Promise<ErrorReport | undefined>;
