/** What each plan allows. `null`: no limit. Numbers are policy, not technology: change them here. */
export const PLANS = {
  guest: { title: "Guest", perMonth: { "improve-cv": 20 } },
  free: { title: "Member", perMonth: { "improve-cv": 200 } },
  unlimited: { title: "Unlimited", perMonth: { "improve-cv": null } },
} as const satisfies Record<string, { title: string; perMonth: Record<string, number | null> }>;

export type PlanName = keyof typeof PLANS;

/** How often a plan allows a kind of task in a month; `null`: no limit (also for kinds that no plan limits). */
export function monthlyLimit(plan: string, kind: string): number | null {
  const limits: Record<string, number | null> = (PLANS[plan as PlanName] ?? PLANS.free).perMonth;
  return limits[kind] ?? null;
}
