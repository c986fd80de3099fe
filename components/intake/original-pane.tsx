"use client";
import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from "lucide-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import type { TextRef } from "@/lib/cv/refs";
import type { Reading, SourceText } from "@/lib/intake/contract";
import { hasPlaces, pageRegions, pageSize } from "./page-regions";
import { isSelected, PageSheet } from "./page-sheet";
import { scrollBehavior } from "./scroll-behavior";
import { SourceView } from "./source-view";
import { useOriginal } from "./use-original";

export interface OriginalPaneProps {
  source: SourceText;
  origins: Reading["origins"];
  /** lines that found no place of their own */
  notPlaced: readonly number[];
  doubted: ReadonlySet<TextRef>;
  /** where the uploaded file can be had; without it only its text is shown */
  originalUrl?: string;
  selectedRef: TextRef | null;
  labelOf: (ref: TextRef) => string;
  onSelectRef: (ref: TextRef) => void;
  /** false while it stands behind another tab */
  shown: boolean;
  className?: string;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
/** Padding of the pane around the pages. */
const MARGIN = 12;

/**
 * The uploaded document: pictures of its pages where it has pages, with what was read marked on them, or its lines of text.
 * Selected values are lit and brought into view; what is clicked is selected. Arrow keys move between regions.
 */
export function OriginalPane(props: OriginalPaneProps) {
  const { source, origins, notPlaced, doubted, originalUrl, selectedRef, labelOf, onSelectRef, shown, className } =
    props;
  const drawable = originalUrl !== undefined && hasPlaces(source);
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState<"page" | "text">("page");
  const original = useOriginal(drawable ? originalUrl : undefined);
  const broken = failed || original.state === "failed";
  const view = drawable && !broken ? wanted : "text";

  return (
    <section
      aria-label="The original"
      className={classNames("flex flex-col overflow-hidden rounded-lg bg-sunken", className)}
    >
      {view === "page" ? (
        <PageView
          {...{ source, origins, notPlaced, doubted, selectedRef, labelOf, onSelectRef, original, shown }}
          onFailed={() => setFailed(true)}
          onText={() => setWanted("text")}
        />
      ) : (
        <>
          {drawable && !broken && (
            <Bar>
              <ViewSwitch view="text" onChange={setWanted} />
            </Bar>
          )}
          {broken && (
            <p className="px-4 pt-3 text-muted text-sm">The pages could not be drawn here. This is their text.</p>
          )}
          <SourceView
            {...{ source, origins, notPlaced, doubted, selectedRef, onSelectRef, shown }}
            className="min-h-0 flex-1 rounded-none"
          />
        </>
      )}
      <LeftOut notices={source.notices} />
    </section>
  );
}

type PageViewProps = Omit<OriginalPaneProps, "className" | "originalUrl"> & {
  original: ReturnType<typeof useOriginal>;
  onFailed: () => void;
  onText: () => void;
};

function PageView({
  source,
  origins,
  notPlaced,
  doubted,
  selectedRef,
  labelOf,
  onSelectRef,
  original,
  shown,
  ...on
}: PageViewProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [current, setCurrent] = useState(1);
  const numbers = useMemo(() => Array.from({ length: source.pages }, (_, index) => index + 1), [source.pages]);
  const regions = useMemo(() => pageRegions(source, origins, notPlaced), [source, origins, notPlaced]);
  const lit = useMemo(
    () => [...regions.values()].flat().find((region) => region.refs.some((ref) => isSelected(ref, selectedRef))),
    [regions, selectedRef],
  );
  const tabStop = lit ?? [...regions.values()].flat().find((region) => region.refs.length);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    // a pane that is hidden (the other tab of a phone) has no width; what it had stays
    const observer = new ResizeObserver(
      ([entry]) => entry && entry.contentRect.width > 0 && setSpace(entry.contentRect.width),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // what was in the middle of the pane stays there
  const middle = useRef({ x: 0.5, y: 0 });
  const remember = () => {
    const element = pane.current;
    if (!element) return;
    middle.current = {
      x: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
      y: (element.scrollTop + element.clientHeight / 2) / element.scrollHeight,
    };
  };
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element || zoom === 1) return;
    element.scrollLeft = middle.current.x * element.scrollWidth - element.clientWidth / 2;
    element.scrollTop = middle.current.y * element.scrollHeight - element.clientHeight / 2;
  }, [zoom]);
  const changeZoom = (step: -1 | 1) => {
    remember();
    setZoom((now) => ZOOMS[ZOOMS.indexOf(now as (typeof ZOOMS)[number]) + step] ?? now);
  };

  const width = space * zoom;
  const onScroll = () => {
    const element = pane.current;
    if (!element) return;
    const line = element.getBoundingClientRect().top + element.clientHeight / 3;
    const sheets = [...element.querySelectorAll<HTMLElement>("[data-page]")];
    const at = sheets.findLast((sheet) => sheet.getBoundingClientRect().top <= line) ?? sheets[0];
    setCurrent(Number(at?.dataset.page ?? 1));
  };
  const goToPage = (page: number) => {
    const element = pane.current;
    const sheet = element?.querySelector(`[data-page="${page}"]`);
    if (!element || !sheet) return;
    const top = sheet.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
    element.scrollTo({ top: top - MARGIN, behavior: scrollBehavior() });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another value is selected or the pane gets its width
  useEffect(() => {
    const element = pane.current;
    const sheet = lit && element?.querySelector(`[data-page="${lit.page}"]`);
    if (!element || !sheet) return;
    const paneBox = element.getBoundingClientRect();
    const sheetBox = sheet.getBoundingClientRect();
    const left = sheetBox.left - paneBox.left + element.scrollLeft + lit.box.left * sheetBox.width;
    const top = sheetBox.top - paneBox.top + element.scrollTop + lit.box.top * sheetBox.height;
    const hidden = (at: number, size: number, from: number, room: number) => at < from || at + size > from + room;
    const below = hidden(top, lit.box.height * sheetBox.height + 12, element.scrollTop, element.clientHeight);
    const aside = hidden(left, Math.min(lit.box.width * sheetBox.width, 120), element.scrollLeft, element.clientWidth);
    // the pane scrolls inside itself, and only when the words do not show
    if (below || aside)
      element.scrollTo({
        top: below ? top - element.clientHeight / 3 : element.scrollTop,
        left: aside ? left - element.clientWidth / 4 : element.scrollLeft,
        behavior: scrollBehavior(),
      });
  }, [selectedRef, lit?.key, space > 0, shown]);

  return (
    <>
      <Bar>
        <ViewSwitch view="page" onChange={on.onText} />
        <div className="ml-auto flex items-center">
          {source.pages > 1 && (
            <>
              <IconButton size="sm" label="Previous page" disabled={current <= 1} onClick={() => goToPage(current - 1)}>
                <ChevronUp aria-hidden />
              </IconButton>
              <span className="min-w-10 text-center text-muted text-sm tabular-nums">
                <span className="sr-only">Page </span>
                {current}/{source.pages}
              </span>
              <IconButton
                size="sm"
                label="Next page"
                disabled={current >= source.pages}
                onClick={() => goToPage(current + 1)}
              >
                <ChevronDown aria-hidden />
              </IconButton>
              <span aria-hidden className="mx-1.5 h-5 border-l" />
            </>
          )}
          <IconButton size="sm" label="Smaller" disabled={zoom <= ZOOMS[0]} onClick={() => changeZoom(-1)}>
            <ZoomOut aria-hidden />
          </IconButton>
          <span className="min-w-11 text-center text-muted text-sm tabular-nums max-sm:sr-only">
            {Math.round(zoom * 100)}%
          </span>
          <IconButton size="sm" label="Larger" disabled={zoom >= ZOOMS.at(-1)!} onClick={() => changeZoom(1)}>
            <ZoomIn aria-hidden />
          </IconButton>
        </div>
      </Bar>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only moves the focus between the regions inside */}
      <div
        ref={pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={moveBetweenRegions}
        className="relative min-h-0 flex-1 space-y-4 overflow-auto p-3 focus-visible:-outline-offset-2"
      >
        {space > 0 &&
          numbers.map((page) => {
            const size = pageSize(source, page);
            return (
              <PageSheet
                key={page}
                {...{ original, page, selectedRef, doubted, labelOf, pane, onSelectRef, width }}
                pages={source.pages}
                height={(width * size.height) / size.width}
                turned={size.turned}
                lean={size.lean}
                regions={regions.get(page) ?? []}
                tabStop={tabStop?.key}
                onFailed={on.onFailed}
              />
            );
          })}
      </div>
    </>
  );
}

function Bar({ children }: { children: React.ReactNode }) {
  return <div className="flex min-h-12 flex-wrap items-center gap-x-2 border-b px-2 py-1">{children}</div>;
}

function ViewSwitch({ view, onChange }: { view: "page" | "text"; onChange: (view: "page" | "text") => void }) {
  return (
    <Segmented
      aria-label="The original as"
      size="sm"
      value={view}
      onValueChange={onChange}
      className="gap-1"
      choices={[
        { value: "page", label: "Page" },
        { value: "text", label: "Text" },
      ]}
    />
  );
}

const WARNED = new Set(["hidden_text", "font_without_unicode"]);

/** What was left out (text nobody sees, lines that every page repeats) and what was read from pictures. */
function LeftOut({ notices }: { notices: SourceText["notices"] }) {
  if (!notices.length) return null;
  return (
    <details
      // what was hidden, or read from a picture, is said without being asked
      open={notices.some((notice) => notice.code !== "running_lines")}
      className="max-h-60 overflow-auto border-t px-4 py-2.5 text-sm"
    >
      <summary className="font-medium">What to know about this file ({notices.length})</summary>
      <ul className="mt-2 space-y-2.5">
        {notices.map((notice) => (
          <li key={notice.code + notice.message}>
            <p className={classNames(WARNED.has(notice.code) && "text-warn")}>{notice.message}</p>
            {notice.text && (
              <blockquote className="mt-1 whitespace-pre-line border-l-2 pl-2.5 text-muted">{notice.text}</blockquote>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function moveBetweenRegions(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-region]")];
  const refs = event.target.dataset.refs;
  // the lines of one value are one stop
  let next = buttons.indexOf(event.target) + step;
  while (buttons[next]?.dataset.refs === refs) next += step;
  const button = buttons[next];
  if (!button) return;
  event.preventDefault();
  button.focus();
}
