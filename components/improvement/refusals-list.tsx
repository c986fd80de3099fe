import { ShieldCheck } from "lucide-react";
import type { ReviewRefusal } from "./types";

/** What was proposed and not let through, with the reason. */
export function RefusalsList({ refusals }: { refusals: readonly ReviewRefusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <details className="rounded-lg border bg-surface p-4 shadow-card sm:px-6">
      <summary className="flex min-h-9 list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
        <ShieldCheck aria-hidden className="size-5 shrink-0 text-accent" />
        What the fact guard refused ({refusals.length})
      </summary>
      <p className="mt-1 text-muted text-sm">
        These were proposed and said more than your CV does. They are not offered.
      </p>
      <ul className="mt-3 divide-y">
        {refusals.map((refusal) => (
          <li key={refusal.ref + refusal.code + refusal.after} className="py-3">
            <p className="text-muted text-sm">{refusal.refLabel}</p>
            <p className="text-muted line-through decoration-bad/60">{refusal.after}</p>
            <p className="mt-0.5">{refusal.reason}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
