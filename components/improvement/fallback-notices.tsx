import { Info } from "lucide-react";
import type { FallbackNotice } from "./types";

/** Says where the model failed and what did the work instead, and why. */
export function FallbackNotices({ notices }: { notices: readonly FallbackNotice[] }) {
  if (notices.length === 0) return null;
  const byReason = new Map<string, FallbackNotice[]>();
  for (const notice of notices) {
    const key = `${notice.message}\u0000${notice.by ?? ""}`;
    byReason.set(key, [...(byReason.get(key) ?? []), notice]);
  }
  return (
    <div role="status" className="flex gap-3 rounded-md border border-warn/40 bg-warn-soft p-4">
      <Info aria-hidden className="mt-0.5 size-5 shrink-0 text-warn" />
      <div className="space-y-1.5">
        {[...byReason].map(([key, parts]) => (
          <p key={key}>
            {parts[0]?.message} {parts[0]?.by ?? "The writing rules"} improved{" "}
            {parts.map((part) => part.unitTitle).join(", ")} instead.{" "}
            <span className="font-mono text-muted text-xs">{parts[0]?.code}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
