import { Quote } from "lucide-react";
import type { Evidence } from "@/lib/improvement/contract";

export interface EvidenceListProps {
  evidence: readonly Evidence[];
  /** the name of the place a quote is from */
  labelOf: (evidence: Evidence) => string;
}

/** Where the words of a change come from: exact quotes, in the colour of the highlighter. */
export function EvidenceList({ evidence, labelOf }: EvidenceListProps) {
  return (
    <details className="group mt-2.5 text-[0.9375rem]">
      <summary className="inline-flex min-h-9 list-none items-center gap-1.5 rounded-sm font-medium text-muted text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
        <Quote aria-hidden className="size-3.5" />
        <span>
          <span className="group-open:hidden">Show</span>
          <span className="hidden group-open:inline">Hide</span> where it comes from ({evidence.length})
        </span>
      </summary>
      <ul className="mt-1.5 space-y-2.5">
        {evidence.map((piece) => (
          <li key={piece.source + piece.ref + piece.quote}>
            <q className="marker">{piece.quote}</q>
            <p className="mt-1 text-muted text-sm">
              {piece.source === "answer" ? "Your answer" : "Your CV"} · {labelOf(piece)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
