import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { WritingReport } from "@/lib/letters/contract";

/** Beside a text: who wrote it, what it shows and keeps silent about, what was left out and why. */
export function WritingReportView({ report, engine }: { report: WritingReport; engine: string }) {
  const { fallback, leftOut, notes, shown, silent } = report;
  const by =
    report.engine === "model"
      ? `Worded by ${fallback?.by ?? engine}; every sentence passed the fact guard.`
      : "Made from templates filled with facts of your CV; no model was used.";
  return (
    <Card title="About this text">
      <div className="space-y-4">
        <p>
          <Badge tone={report.engine === "model" ? "accent" : "neutral"}>
            {report.engine === "model" ? "Model" : "Templates"}
          </Badge>{" "}
          {by}
        </p>
        {fallback && (
          <p className="rounded-md bg-warn-soft p-3 text-sm">
            {fallback.message}{" "}
            {fallback.by ? `${fallback.by} wrote it instead.` : "The templates wrote it instead of the model."}
          </p>
        )}
        {notes.length > 0 && (
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {shown.length + silent.length > 0 && (
          <dl className="space-y-2 text-sm">
            {shown.length > 0 && (
              <div>
                <dt className="font-medium">The job asks for it, and your CV shows it</dt>
                <dd className="text-muted">{shown.join(", ")}</dd>
              </div>
            )}
            {silent.length > 0 && (
              <div>
                <dt className="font-medium">Nothing you wrote shows it, so the text keeps silent about it</dt>
                <dd className="text-muted">{silent.join(", ")}</dd>
              </div>
            )}
          </dl>
        )}
        {leftOut.length > 0 && (
          <details className="text-sm">
            <summary className="min-h-9 cursor-pointer font-medium">
              Left out by the fact guard ({leftOut.length})
            </summary>
            <ul className="mt-1 space-y-2">
              {leftOut.map((item) => (
                <li key={item.text + item.code}>
                  {item.text && <s className="text-muted">{item.text}</s>} <span className="block">{item.reason}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}
