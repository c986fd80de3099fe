import { Ratelimit } from "@upstash/ratelimit";
import { headers } from "next/headers";
import { AppError } from "@/lib/errors";
import { redis, withinBudget } from "@/lib/platform/cache/cache.server";

/** Requests per sliding window, and what holds while Redis is away: paid or guessable things stop, the rest goes on. */
export const RATE_LIMITS = {
  "sign-in": { requests: 10, window: "10 m", whenDown: "refuse" },
  "sign-up": { requests: 10, window: "1 h", whenDown: "refuse" },
  upload: { requests: 60, window: "10 m", whenDown: "allow" },
  improve: { requests: 60, window: "10 m", whenDown: "refuse" },
  share: { requests: 60, window: "1 h", whenDown: "refuse" },
  "share-view": { requests: 300, window: "10 m", whenDown: "allow" },
  "share-password": { requests: 10, window: "10 m", whenDown: "refuse" },
  preview: { requests: 600, window: "10 m", whenDown: "allow" },
  render: { requests: 200, window: "10 m", whenDown: "allow" },
} as const;

/** What must not go on without Redis had better wait for a slow one. */
const PATIENCE_MS = 2000;

/** By client: another connection is another limiter. */
const limitersOf = new WeakMap<object, Map<string, Ratelimit>>();

/**
 * Counts one request of a person for a kind of action.
 * @throws AppError `rate_limited` with the seconds until it makes sense again; `cache_down` when Redis is away and the action must not go on
 */
export async function limitRate(kind: keyof typeof RATE_LIMITS, who: string): Promise<void> {
  const { whenDown } = RATE_LIMITS[kind];
  const limiter = limiterOf(kind);
  const result = await withinBudget(() => limiter.limit(who), whenDown === "refuse" ? PATIENCE_MS : undefined);
  if (result === undefined) {
    if (whenDown === "allow") return;
    throw new AppError("cache_down", "This cannot be done at the moment.", {
      hint: "Try again in a minute.",
      retryAfter: 60,
    });
  }
  if (!result.success) {
    const seconds = Math.max(1, Math.ceil((result.reset - Date.now()) / 1000));
    throw new AppError("rate_limited", "That was too often in a short time.", {
      hint: `Try again in ${seconds} seconds.`,
      retryAfter: seconds,
    });
  }
}

function limiterOf(kind: keyof typeof RATE_LIMITS): Ratelimit {
  const client = redis();
  const limiters = limitersOf.get(client) ?? new Map<string, Ratelimit>();
  limitersOf.set(client, limiters);
  const known = limiters.get(kind);
  if (known) return known;
  const { requests, window } = RATE_LIMITS[kind];
  const limiter = new Ratelimit({
    redis: client,
    limiter: Ratelimit.slidingWindow(requests, window),
    prefix: `rate:${kind}`,
    analytics: false,
    timeout: 0,
  });
  limiters.set(kind, limiter);
  return limiter;
}

/** The address a visitor without an account is counted by: the hop next to us, which a client cannot forge. */
export async function visitorAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",").at(-1)?.trim() || "local";
}
