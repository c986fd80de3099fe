import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Finding, Score } from "@/lib/scoring/score-cv";

export interface ScoreFinding {
  code: string;
  severity: Finding["severity"];
  message: string;
  /** where it is, in words (see refLabel) */
  where?: string;
  /** what it costs or gives */
  points?: number;
}
export interface ScorePart {
  id: string;
  title: string;
  points: number;
  max: number;
  findings: readonly ScoreFinding[];
  /** what the job asks for, under the match */
  requirements?: NonNullable<Score["match"]>["requirements"];
}
/** A score as the panel shows it. */
export interface ScoreView {
  points: number;
  max: number;
  parts: readonly ScorePart[];
}
export interface ScorePanelProps {
  before: ScoreView;
  /** with what is accepted so far, or with every change */
  after?: ScoreView;
  /** what `after` stands for */
  afterLabel?: string;
  /** version of the scoring rules: same input, same number */
  version?: number;
}

/** The score before and after, part by part, each with the findings that explain it. */
export function ScorePanel({ before, after, afterLabel = "with what you accepted", version }: ScorePanelProps) {
  const shown = after ?? before;
  const gained = after ? Math.round(after.points) - Math.round(before.points) : 0;
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
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <p className="whitespace-nowrap font-semibold font-serif text-5xl tabular-nums leading-none">
          {Math.round(shown.points)}
          <span className="font-normal text-muted text-xl"> / {shown.max}</span>
        </p>
        {after && (
          <p className="text-muted text-sm leading-snug">
            {afterLabel}
            <br />
            <span className={classNames("tabular-nums", gained > 0 && "font-medium text-good")}>
              {gained === 0
                ? "as before"
                : `${gained > 0 ? "+" : "−"}${Math.abs(gained)} from ${Math.round(before.points)}`}
            </span>
          </p>
        )}
      </div>
      <ul className="mt-5 space-y-4">
        {shown.parts.map((part) => (
          <li key={part.id}>
            <PartBar part={part} before={after && before.parts.find((other) => other.id === part.id)} />
            {part.requirements && <Requirements requirements={part.requirements} />}
            <Findings findings={part.findings} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PartBar({ part, before }: { part: ScorePart; before?: ScorePart }) {
  const old = before?.points ?? part.points;
  const share = (points: number) => `${part.max > 0 ? (points / part.max) * 100 : 0}%`;
  return (
    <>
      <p className="flex items-baseline justify-between gap-3 text-[0.9375rem]">
        <span className="font-medium">{part.title}</span>
        <span className="text-muted tabular-nums">
          {Math.round(old) !== Math.round(part.points) && (
            <>
              {Math.round(old)} <span aria-hidden>→</span>
              <VisuallyHidden> to </VisuallyHidden>{" "}
            </>
          )}
          {Math.round(part.points)} / {part.max}
        </span>
      </p>
      <div aria-hidden className="relative mt-1.5 h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="absolute inset-y-0 left-0 bg-good" style={{ width: share(Math.max(part.points, old)) }} />
        <span className="absolute inset-y-0 left-0 bg-accent" style={{ width: share(Math.min(part.points, old)) }} />
      </div>
    </>
  );
}

const STATES: Record<"shown" | "named" | "missing", { label: string; tone: BadgeTone }> = {
  shown: { label: "shown", tone: "good" },
  named: { label: "only named", tone: "warn" },
  missing: { label: "missing", tone: "neutral" },
};

/** What the job asks for, and whether the CV shows it. */
function Requirements({ requirements }: { requirements: NonNullable<ScorePart["requirements"]> }) {
  if (requirements.length === 0) return null;
  return (
    <details className="mt-1.5 text-sm">
      <summary className="text-muted">
        {requirements.filter((r) => r.state === "shown").length} of {requirements.length} requirements shown
      </summary>
      <ul className="mt-2 space-y-1.5">
        {requirements.map((requirement) => (
          <li key={requirement.kind + requirement.topic} className="flex items-baseline justify-between gap-3">
            <span>
              {requirement.topic}
              {requirement.need === "nice" && <span className="text-muted"> (nice to have)</span>}
            </span>
            <Badge tone={STATES[requirement.state].tone}>{STATES[requirement.state].label}</Badge>
          </li>
        ))}
      </ul>
    </details>
  );
}

const SEVERITY = {
  problem: { icon: CircleAlert, colour: "text-bad", label: "Problem: " },
  warning: { icon: TriangleAlert, colour: "text-warn", label: "To improve: " },
  hint: { icon: Info, colour: "text-muted", label: "Hint: " },
  good: { icon: CircleCheck, colour: "text-good", label: "Good: " },
} as const;
const ORDER = Object.keys(SEVERITY);

/** The reasons of a part's points, the weightiest first. */
export function Findings({ findings }: { findings: readonly ScoreFinding[] }) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const open = findings.filter((finding) => finding.severity !== "good").length;
  return (
    <details className="mt-1.5 text-sm">
      <summary className="text-muted">{open > 0 ? `${open} to look at` : "Why"}</summary>
      <ul className="mt-2 space-y-2">
        {sorted.map((finding, index) => {
          const { icon: Icon, colour, label } = SEVERITY[finding.severity];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id; the list is drawn anew with each score
            <li key={index} className="flex gap-2">
              <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", colour)} />
              <span className="min-w-0 flex-1">
                <VisuallyHidden>{label}</VisuallyHidden>
                {finding.message}
                {finding.where && <span className="block text-muted">{finding.where}</span>}
              </span>
              {finding.points !== undefined && Math.round(finding.points) !== 0 && (
                <span className="shrink-0 text-muted tabular-nums">
                  {finding.points > 0 ? "+" : "−"}
                  {Math.abs(Math.round(finding.points))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
