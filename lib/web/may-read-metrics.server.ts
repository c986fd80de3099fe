import { createHash, timingSafeEqual } from "node:crypto";
import { readEnv } from "@/lib/platform/env/env.server";

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;

/**
 * Whether `/metrics` may be shown: to the bearer of METRICS_TOKEN; without a token only while the server listens on this machine
 * alone, and no proxy stands between (Next names the hop next to us in `x-forwarded-for`, a proxy adds its client's).
 */
export function mayReadMetrics(headers: Headers): boolean {
  const { metricsToken, host } = readEnv();
  if (metricsToken) {
    const given = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? "";
    const digest = (text: string) => createHash("sha256").update(text).digest();
    return timingSafeEqual(digest(given), digest(metricsToken));
  }
  if (!LOOPBACK.test(host) || headers.has("forwarded") || headers.has("x-real-ip") || headers.has("via")) return false;
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const named = (headers.get("x-forwarded-host") ?? headers.get("host") ?? "")
    .replace(/:\d+$/, "")
    .replace(/[[\]]/g, "");
  return hops.every((hop) => hop === "" || LOOPBACK.test(hop)) && LOOPBACK.test(named);
}
