"use client";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import type { TextRef } from "@/lib/cv/refs";
import type { Reading, SourceLine, SourceText } from "@/lib/intake/contract";
import { type Stretch, stretchesByLine } from "./page-regions";
import { isSelected } from "./page-sheet";
import { scrollBehavior } from "./scroll-behavior";

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
  const byLine = useMemo(() => stretchesByLine(source, origins), [source, origins]);
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
      pane.scrollTo({ top: top - pane.clientHeight / 3, behavior: scrollBehavior() });
  }, [selectedRef, lit, shown]);

  const select = (line: SourceLine, pressed: readonly TextRef[]) => {
    // from the keyboard a line that holds several values ("Engineer, Acme, 2020") gives them in turn
    const refs = pressed.length ? pressed : (byLine.get(line.index) ?? []).flatMap((stretch) => stretch.refs);
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
                  stretches={byLine.get(line.index) ?? []}
                  selectedRef={selectedRef}
                  unplaced={unplaced.has(line.index)}
                  doubted={byLine.get(line.index)?.some(({ refs }) => refs.some((ref) => doubted?.has(ref))) ?? false}
                  tabStop={line === tabStop}
                  onSelect={byLine.has(line.index) && onSelectRef ? (refs) => select(line, refs) : undefined}
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
  stretches: readonly Stretch[];
  selectedRef: TextRef | null;
  unplaced: boolean;
  doubted: boolean;
  tabStop: boolean;
  /** with the values of the words that were pressed; none from the keyboard */
  onSelect?: (refs: readonly TextRef[]) => void;
}

function Line({ line, lit, stretches, selectedRef, unplaced, doubted, tabStop, onSelect }: LineProps) {
  const style = classNames(
    "block w-full rounded-sm px-1 text-left text-[0.8125rem] leading-snug",
    (line.bold || line.heading !== undefined) && "font-semibold",
    line.heading !== undefined && "text-[0.9375rem]",
    (unplaced || doubted) && !lit && "shadow-[inset_3px_0_0_var(--color-warn)]",
  );
  const text = (
    <>
      {parts(line.text, stretches).map((part) => (
        <span
          key={part.start}
          data-refs={part.refs.join(" ")}
          className={classNames(
            part.refs.some((ref) => isSelected(ref, selectedRef)) &&
              "rounded-xs bg-marker text-on-marker shadow-[0_0_0_2px_var(--color-marker)]",
          )}
        >
          {part.text}
        </span>
      ))}
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
      onClick={(event) => onSelect(refsAt(event))}
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

/** The values of the words under the pointer; a press of a key has no pointer. */
function refsAt(event: MouseEvent): TextRef[] {
  const words = event.detail > 0 && event.target instanceof Element && event.target.closest<HTMLElement>("[data-refs]");
  return words ? (words.dataset.refs ?? "").split(" ").filter(Boolean) : [];
}

/** The text of a line cut where its values begin and end; of stretches in each other the longer one counts. */
function parts(text: string, stretches: readonly Stretch[]) {
  const cut: { start: number; text: string; refs: TextRef[] }[] = [];
  let at = 0;
  const add = (to: number, refs: TextRef[]) => {
    if (to > at) cut.push({ start: at, text: text.slice(at, to), refs });
    at = Math.max(at, to);
  };
  for (const { start, end, refs } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    add(start, []);
    add(Math.min(end, text.length), refs);
  }
  add(text.length, []);
  return cut;
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
