import { z } from "zod";

/** How long a link may live, in days. There is none without an end. */
export const SHARE_DAYS = [1, 7, 30, 90] as const;
/** Open links of one person at a time. */
export const SHARE_LIMIT = 50;

export const createShareLinkSchema = z.strictObject({
  /** a finished PDF */
  documentId: z.string().max(40),
  days: z.union([z.literal(1), z.literal(7), z.literal(30), z.literal(90)]).default(30),
  password: z.string().min(6, "At least 6 characters.").max(64, "At most 64 characters.").optional(),
});

/** A link as its owner sees it. Times are ISO 8601 in UTC. */
export interface ShareLinkView {
  id: string;
  /** on this server: "/s/…" */
  path: string;
  template: string;
  hasPassword: boolean;
  views: number;
  createdAt: string;
  expiresAt: string;
}
