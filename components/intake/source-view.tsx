"use client";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import type { TextRef } from "@/lib/cv/refs";
import type { Reading, SourceLine, SourceText } from "@/lib/intake/contract";
import { isSelected } from "./page-sheet";

export interface SourceViewProps {
  source: SourceText;
  origins: Reading["origins"];
  /** lines that found no place of their own */
  notPlaced?: readonly number[];
  /** values worth a second look */
  doubted?: ReadonlySet<TextRef>;
  selectedRef?: TextRef | null;
  onSelectRef?: (ref: TextRef) => void;
  /** false while it stands behind another tab */
  shown?: boolean;
  className?: string;
}

/**
 * The original, page by page, line by line, as it was extracted. The lines of the selected value are highlighted; a line
 * leads to the value it became. Arrow keys move between lines (one Tab stop for the whole view).
 */
export function SourceView(props: SourceViewProps) {
  const { source, origins, notPlaced = [], doubted, selectedRef = null, onSelectRef, shown = true, className } = props;
  const root = useRef<HTMLElement>(null);
  const byLine = useMemo(() => refsByLine(origins), [origins]);
  const unplaced = useMemo(() => new Set(notPlaced), [notPlaced]);
  const lit = useMemo(
    () => new Set(origins.filter((origin) => isSelected(origin.ref, selectedRef)).flatMap((origin) => origin.lines)),
    [origins, selectedRef],
  );
  const pages = useMemo(() => groupByPage(source), [source]);
  const tabStop =
    source.lines.find((line) => lit.has(line.index)) ?? source.lines.find((line) => byLine.has(line.index));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when it comes out from behind the other tab
  useEffect(() => {
    if (!selectedRef || lit.size === 0) return;
    const line = root.current?.querySelector(`[data-line="${Math.min(...lit)}"]`);
    // the view scrolls inside itself, the page stays where it is
    const pane = root.current;
    if (!(line instanceof HTMLElement) || !pane || pane.scrollHeight <= pane.clientHeight) return;
    const top = line.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    if (top < pane.scrollTop + 40 || top > pane.scrollTop + pane.clientHeight - 80)
      pane.scrollTo({ top: top - pane.clientHeight / 3, behavior: "smooth" });
  }, [selectedRef, lit, shown]);

  const select = (line: SourceLine) => {
    const refs = byLine.get(line.index);
    if (!refs?.length) return;
    // a line that holds several values ("Engineer, Acme, 2020") gives them in turn
    const next = refs[(refs.indexOf(selectedRef ?? "") + 1) % refs.length];
    if (next) onSelectRef?.(next);
  };

  return (
    <section
      ref={root}
      aria-label="Text of the original"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by keyboard
      tabIndex={0}
      onKeyDown={moveBetweenLines}
      className={classNames("relative space-y-4 overflow-auto rounded-lg bg-sunken p-3 sm:p-4", className)}
    >
      {pages.map(([page, lines]) => (
        <div key={page} className="rounded-sm bg-surface px-5 py-6 shadow-card sm:px-8">
          {pages.length > 1 && <p className="mb-3 text-right text-muted text-xs">page {page}</p>}
          <ol>
            {lines.map((line) => (
              <li
                key={line.index}
                style={{ paddingInlineStart: indent(line, lines) }}
                className={spaceBefore(line, lines)}
              >
                <Line
                  line={line}
                  lit={lit.has(line.index)}
                  unplaced={unplaced.has(line.index)}
                  doubted={byLine.get(line.index)?.some((ref) => doubted?.has(ref)) ?? false}
                  tabStop={line === tabStop}
                  onSelect={byLine.has(line.index) && onSelectRef ? () => select(line) : undefined}
                />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

interface LineProps {
  line: SourceLine;
  lit: boolean;
  unplaced: boolean;
  doubted: boolean;
  tabStop: boolean;
  onSelect?: () => void;
}

function Line({ line, lit, unplaced, doubted, tabStop, onSelect }: LineProps) {
  const style = classNames(
    "block w-full rounded-sm px-1 text-left text-[0.8125rem] leading-snug",
    (line.bold || line.heading !== undefined) && "font-semibold",
    line.heading !== undefined && "text-[0.9375rem]",
    lit && "bg-marker text-on-marker",
    (unplaced || doubted) && !lit && "shadow-[inset_3px_0_0_var(--color-warn)]",
  );
  const text = (
    <>
      {line.text}
      {unplaced && <span className="sr-only"> (not placed; kept under additional information)</span>}
    </>
  );
  if (!onSelect)
    return (
      <span data-line={line.index} className={style} title={unplaced ? "Kept under additional information" : undefined}>
        {text}
      </span>
    );
  return (
    <button
      type="button"
      data-line={line.index}
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={lit}
      onClick={onSelect}
      className={classNames(style, !lit && "hover:bg-marker-soft")}
    >
      {text}
    </button>
  );
}

function moveBetweenLines(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (!step || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-line]")];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The values each line became, in reading order. */
function refsByLine(origins: Reading["origins"]): Map<number, TextRef[]> {
  const map = new Map<number, TextRef[]>();
  for (const { ref, lines } of origins)
    for (const line of lines) {
      const refs = map.get(line) ?? [];
      if (!refs.includes(ref)) map.set(line, [...refs, ref]);
    }
  return map;
}

function groupByPage(source: SourceText): [number, SourceLine[]][] {
  const pages = new Map<number, SourceLine[]>();
  for (const line of source.lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  return [...pages];
}

/** How far a line stands in, as a share of the page's text width, where the format knows positions. */
function indent(line: SourceLine, lines: SourceLine[]): string | undefined {
  if (line.x === undefined) return line.listItem ? "1rem" : undefined;
  const left = Math.min(...lines.map((other) => other.x ?? Number.POSITIVE_INFINITY));
  const points = line.x - left;
  return points > 2 ? `${Math.min(40, points / 5.5).toFixed(1)}%` : undefined;
}

/** Air before a line that stands well below the one above, or starts a section. */
function spaceBefore(line: SourceLine, lines: SourceLine[]): string | undefined {
  const above = lines[lines.indexOf(line) - 1];
  if (!above) return undefined;
  if (line.heading !== undefined) return "mt-3";
  if (line.y === undefined || above.y === undefined) return undefined;
  return line.y - above.y > 1.9 * (line.fontSize ?? line.height ?? 11) ? "mt-3" : undefined;
}
