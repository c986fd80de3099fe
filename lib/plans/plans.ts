/**
 * What each plan allows in a month, by kind of task. `null`: no limit. Numbers are policy, not technology: change them here.
 */
export const PLANS = {
  guest: {
    title: "Guest",
    perMonth: { "improve-cv": 20, "write-letter": 10, "write-profile": 10, "prepare-interview": 10, "translate-cv": 5 },
  },
  free: {
    title: "Member",
    perMonth: {
      "improve-cv": 200,
      "write-letter": 100,
      "write-profile": 100,
      "prepare-interview": 100,
      "translate-cv": 50,
    },
  },
  unlimited: {
    title: "Unlimited",
    perMonth: {
      "improve-cv": null,
      "write-letter": null,
      "write-profile": null,
      "prepare-interview": null,
      "translate-cv": null,
    },
  },
} as const satisfies Record<string, { title: string; perMonth: Record<LimitedKind, number | null> }>;

/** Kinds of task that are counted, and what a person calls them. */
export const LIMITED_KINDS = {
  "improve-cv": "improvements",
  "write-letter": "cover letters",
  "write-profile": "profile texts",
  "prepare-interview": "interview preparations",
  "translate-cv": "translations",
} as const;
export type LimitedKind = keyof typeof LIMITED_KINDS;

export type PlanName = keyof typeof PLANS;

/** How often a plan allows a kind of task in a month; `null`: no limit (also for kinds that no plan limits). */
export function monthlyLimit(plan: string, kind: string): number | null {
  const limits: Record<string, number | null> = (PLANS[plan as PlanName] ?? PLANS.free).perMonth;
  return limits[kind] ?? null;
}

/** What a person calls a kind of task, several of them. */
export function nameOfKind(kind: string): string {
  const names: Record<string, string> = LIMITED_KINDS;
  return names[kind] ?? "runs";
}
