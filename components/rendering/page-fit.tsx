"use client";
import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { SECTION_TITLES } from "@/lib/cv/schema";
import type { PageFit as Fit, RenderOptions } from "@/lib/rendering/contract";

type Wanted = RenderOptions["fit"];
type Choice = "free" | "1" | "2";

const CHOICES: { value: Choice; label: string }[] = [
  { value: "free", label: "As long as it is" },
  { value: "1", label: "One page" },
  { value: "2", label: "Two pages" },
];

export interface PageFitProps {
  value: Wanted;
  onChange: (fit: Wanted) => void;
  /** what fitting took, once the document is there */
  result?: Fit;
  /** the shown result is of the choice before */
  busy?: boolean;
}

/** How many pages the document may take; below, what was left out for it, with a way back for each line. */
export function PageFit({ value, onChange, result, busy }: PageFitProps) {
  const choice = value ? (String(value.pages) as Choice) : "free";
  const choose = (next: Choice) =>
    onChange(next === "free" ? undefined : { pages: next === "1" ? 1 : 2, keep: value?.keep ?? [] });
  const keep = (ref: string) => value && onChange({ ...value, keep: [...value.keep, ref] });
  return (
    <div className="space-y-3">
      <Segmented aria-label="Number of pages" size="sm" value={choice} onValueChange={choose} choices={CHOICES} />
      {value && result && (
        <div aria-live="polite" aria-busy={busy} className={busy ? "space-y-3 opacity-60" : "space-y-3"}>
          <p className="text-[0.9375rem]">{sayResult(result)}</p>
          {result.leftOut.length > 0 && (
            <details open={result.leftOut.length <= 8}>
              <summary className="font-medium text-[0.9375rem]">
                Left out: {result.leftOut.length} {result.leftOut.length === 1 ? "part" : "parts"}
              </summary>
              <ul className="mt-2 space-y-2">
                {result.leftOut.map(({ ref, section, text }) => (
                  <li key={ref} className="rounded-md bg-sunken px-3 py-2 text-sm">
                    <p className="break-words">
                      <span className="text-muted">{SECTION_TITLES[section]}: </span>
                      {text}
                    </p>
                    <Button
                      size="sm"
                      variant="quiet"
                      className="-ml-2 mt-0.5"
                      disabled={busy}
                      onClick={() => keep(ref)}
                    >
                      <Undo2 aria-hidden /> Put back<span className="sr-only">: {text.slice(0, 80)}</span>
                    </Button>
                  </li>
                ))}
              </ul>
              <p className="mt-2 text-muted text-sm">
                The least relevant to the job comes first. Your CV keeps all of it; only this document is shorter.
              </p>
            </details>
          )}
        </div>
      )}
      {value && value.keep.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          {value.keep.length} put back, others went instead.
          <Button size="sm" variant="quiet" onClick={() => onChange({ ...value, keep: [] })}>
            Start again
          </Button>
        </p>
      )}
    </div>
  );
}

function sayResult({ pages, level, fontSize, leftOut }: Fit): string {
  const on = `${pages === 1 ? "One page" : `${pages} pages`}`;
  if (level === 0) return `${on}: it fits as it is.`;
  const letters = `spacing, margins and letters are smaller (text of ${fontSize.toFixed(1)} points)`;
  return leftOut.length
    ? `${on}: ${letters}, and the least relevant parts are left out.`
    : `${on}: ${letters}. Nothing is left out.`;
}
