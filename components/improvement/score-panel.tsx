import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type FindingSeverity = "good" | "info" | "warn" | "bad";
export interface ScoreFinding {
  code: string;
  severity: FindingSeverity;
  message: string;
  /** where it is, in words (see refLabel) */
  where?: string;
}
export interface ScorePart {
  id: string;
  title: string;
  points: number;
  max: number;
  findings: readonly ScoreFinding[];
}
export interface ScoreView {
  points: number;
  max: number;
  parts: readonly ScorePart[];
}
export interface ScorePanelProps {
  before: ScoreView;
  /** with what is accepted so far, or with everything */
  after?: ScoreView;
  /** what `after` stands for */
  afterLabel?: string;
  /** version of the scoring rules: same input, same number */
  version?: string | number;
}

const SEVERITY = {
  good: { icon: CircleCheck, colour: "text-good", label: "Good: " },
  info: { icon: Info, colour: "text-muted", label: "" },
  warn: { icon: TriangleAlert, colour: "text-warn", label: "To improve: " },
  bad: { icon: CircleAlert, colour: "text-bad", label: "Problem: " },
} as const;

/** The score before and after, part by part, each with the findings that explain it. */
export function ScorePanel({ before, after, afterLabel = "with what you accepted", version }: ScorePanelProps) {
  const shown = after ?? before;
  const gained = after ? after.points - before.points : 0;
  return (
    <Card
      title="Score"
      footer={
        <p className="text-muted text-sm">
          Counted by fixed rules{version !== undefined && ` (version ${version})`}: the same CV and job give the same
          number. It says how clear and complete the text is, not what an employer will decide.
        </p>
      }
    >
      <div className="flex items-end gap-3">
        <p className="font-semibold font-serif text-5xl tabular-nums leading-none">
          {round(shown.points)}
          <span className="font-normal text-muted text-xl"> / {shown.max}</span>
        </p>
        {after && (
          <p className="text-muted text-sm leading-snug">
            {afterLabel}
            <br />
            <span className={classNames("tabular-nums", gained > 0 && "font-medium text-good")}>
              {gained === 0
                ? "as before"
                : `${gained > 0 ? "+" : "−"}${round(Math.abs(gained))} from ${round(before.points)}`}
            </span>
          </p>
        )}
      </div>
      <ul className="mt-5 space-y-3">
        {shown.parts.map((part) => (
          <Part key={part.id} part={part} before={after && before.parts.find((other) => other.id === part.id)} />
        ))}
      </ul>
    </Card>
  );
}

function Part({ part, before }: { part: ScorePart; before?: ScorePart }) {
  const share = (value: number) => `${part.max > 0 ? (value / part.max) * 100 : 0}%`;
  const old = before?.points ?? part.points;
  const row = (
    <>
      <span className="flex items-baseline justify-between gap-3 text-[0.9375rem]">
        <span className="font-medium">{part.title}</span>
        <span className="text-muted tabular-nums">
          {before && old !== part.points && (
            <>
              {round(old)} <span aria-hidden>→</span>
              <VisuallyHidden> to </VisuallyHidden>{" "}
            </>
          )}
          {round(part.points)} / {part.max}
        </span>
      </span>
      <span aria-hidden className="relative mt-1.5 block h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="absolute inset-y-0 left-0 bg-good" style={{ width: share(Math.max(part.points, old)) }} />
        <span className="absolute inset-y-0 left-0 bg-accent" style={{ width: share(Math.min(part.points, old)) }} />
      </span>
    </>
  );
  if (part.findings.length === 0) return <li>{row}</li>;
  return (
    <li>
      <details>
        <summary className="block list-none rounded-sm [&::-webkit-details-marker]:hidden">
          {row}
          <span className="mt-1 block text-muted text-sm underline decoration-line-strong underline-offset-4">
            {part.findings.length} {part.findings.length === 1 ? "finding" : "findings"}
          </span>
        </summary>
        <ul className="mt-2 space-y-2 text-sm">
          {part.findings.map((finding, index) => {
            const { icon: Icon, colour, label } = SEVERITY[finding.severity];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never move
              <li key={index} className="flex gap-2">
                <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", colour)} />
                <span className="min-w-0">
                  <VisuallyHidden>{label}</VisuallyHidden>
                  {finding.message}
                  {finding.where && <span className="block text-muted">{finding.where}</span>}
                </span>
              </li>
            );
          })}
        </ul>
      </details>
    </li>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
