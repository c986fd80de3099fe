import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Change } from "@/lib/improvement/contract";
import { DiffText } from "./diff-text";

export interface ChangeDifferenceProps {
  operation: Change["operation"];
  before: string;
  after: string;
  /** the name of a line of a `reorder`, when its lines are ids */
  nameOf?: (line: string) => string;
}

/** What a change does to its text. */
export function ChangeDifference({ operation, before, after, nameOf }: ChangeDifferenceProps) {
  if (operation === "reorder") return <Reordered before={before} after={after} nameOf={nameOf ?? ((line) => line)} />;
  return <DiffText before={before} after={operation === "remove" ? "" : after} />;
}

function Reordered({ before, after, nameOf }: { before: string; after: string; nameOf: (line: string) => string }) {
  const from = before.split("\n");
  const to = after.split("\n");
  return (
    <div className="grid items-center gap-3 sm:grid-cols-[1fr_auto_1fr]">
      <Column label="Order now">
        {from.map((line) => (
          <li key={line}>{nameOf(line)}</li>
        ))}
      </Column>
      <ArrowRight aria-hidden className="size-4 text-muted max-sm:rotate-90" />
      <Column label="New order">
        {to.map((line, index) => (
          <li key={line} className={from.indexOf(line) > index ? "font-medium text-good" : undefined}>
            {nameOf(line)}
            {from.indexOf(line) > index && <VisuallyHidden> (moved up)</VisuallyHidden>}
          </li>
        ))}
      </Column>
    </div>
  );
}

function Column({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 rounded-md bg-sunken px-3 py-2">
      <p className="text-muted text-sm">{label}</p>
      <ol className="ml-5 list-decimal">{children}</ol>
    </div>
  );
}
