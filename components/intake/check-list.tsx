"use client";
import { Check as CheckMark } from "lucide-react";
import { refLabel } from "@/components/improvement/ref-label";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { readText, type TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { dragItem } from "./drag-item";
import type { Check } from "./list-checks";

export interface CheckListProps {
  cv: Cv;
  checks: readonly Check[];
  settled: ReadonlySet<TextRef>;
  onGoTo: (check: Check) => void;
  /** ticks one off, or takes the tick back */
  onSettle: (check: Check, settled: boolean) => void;
  /** opens where a line that found no place can go */
  onPlace: (ref: TextRef) => void;
}

/** What is worth a second look, the least sure first. What was looked at stays in its place, ticked, so that nothing jumps. */
export function CheckList({ cv, checks, settled, onGoTo, onSettle, onPlace }: CheckListProps) {
  const open = checks.filter((check) => !settled.has(check.key)).length;
  return (
    <section
      aria-labelledby="to-check"
      className={classNames("rounded-lg border p-4 sm:p-5", open ? "border-warn/40 bg-warn-soft" : "bg-surface")}
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="to-check" className="text-xl">
          To check <span className="font-normal text-muted">({open})</span>
        </h2>
        <p className="ml-auto text-muted text-sm pointer-coarse:hidden">
          <Kbd>Alt</Kbd> <Kbd>Page down</Kbd> next, <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> looks right
        </p>
      </div>
      <ul className="mt-2 divide-y divide-line">
        {checks.map((check) => {
          const done = settled.has(check.key);
          const text =
            check.ref.split("/").length > 2 || check.ref.startsWith("basics/") ? readText(cv, check.ref) : undefined;
          return (
            <li key={check.key} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2.5">
              <div className={classNames("min-w-52 flex-1", done && "text-muted")}>
                <p className="text-sm">{refLabel(cv, check.ref)}</p>
                {text && (
                  <p {...dragItem(check.ref, text)} className="line-clamp-2 cursor-grab font-medium">
                    “{text}”
                  </p>
                )}
                <p className="text-sm">{check.reason}</p>
              </div>
              <div className="flex gap-2">
                {done ? (
                  <Button
                    size="sm"
                    variant="quiet"
                    icon={<CheckMark aria-hidden className="text-good" />}
                    onClick={() => onSettle(check, false)}
                    title="Take the tick back"
                  >
                    Checked
                    <span className="sr-only">: {refLabel(cv, check.ref)}. Take the tick back</span>
                  </Button>
                ) : (
                  <>
                    <Button size="sm" variant="secondary" onClick={() => onGoTo(check)}>
                      Go to it
                      <span className="sr-only">: {refLabel(cv, check.ref)}</span>
                    </Button>
                    {check.notPlaced && (
                      <Button size="sm" variant="secondary" onClick={() => onPlace(check.ref)}>
                        Put it …<span className="sr-only">: {refLabel(cv, check.ref)}</span>
                      </Button>
                    )}
                    <Button
                      size="sm"
                      variant="quiet"
                      icon={<CheckMark aria-hidden />}
                      onClick={() => onSettle(check, true)}
                    >
                      {check.notPlaced ? "Leave it" : "Looks right"}
                      <span className="sr-only">: {refLabel(cv, check.ref)}</span>
                    </Button>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
