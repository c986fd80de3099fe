import { ShieldCheck, TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Proof } from "@/lib/rendering/contract";

/** What reading the PDF back gave: "612 of 612 words, in order, on 2 pages". What is missing is named. */
export function ProofLine({ proof }: { proof: Proof }) {
  const whole = proof.wordsFound === proof.words && proof.inOrder;
  const Icon = whole ? ShieldCheck : TriangleAlert;
  return (
    <div className="text-[0.9375rem]">
      <p className="flex items-start gap-2">
        <Icon aria-hidden className={classNames("mt-0.5 size-5 shrink-0", whole ? "text-good" : "text-warn")} />
        <span>
          <span className="font-medium tabular-nums">
            {proof.wordsFound} of {proof.words} words, {proof.inOrder ? "in order" : "not in order"}
          </span>
          <span className="text-muted">
            , on {proof.pages} {proof.pages === 1 ? "page" : "pages"}. We read the PDF back with another reader.
          </span>
        </span>
      </p>
      {proof.missing.length > 0 && (
        <details className="mt-1.5 ml-7">
          <summary className="text-muted text-sm">Not found: {proof.missing.length}</summary>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {proof.missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
