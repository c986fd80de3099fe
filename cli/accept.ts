/** Which of the proposed changes are applied. Each has passed the fact guard; `automatic` are those that cannot change the meaning. */
export const ACCEPT = ["all", "automatic", "none"] as const;
export type Accept = (typeof ACCEPT)[number];

/** Whether a change of this class is applied. A warning changes nothing, so there is nothing to accept. */
export function isAccepted(changeClass: string, accept: Accept): boolean {
  return changeClass !== "warn" && (accept === "all" || (accept === "automatic" && changeClass === "automatic"));
}
