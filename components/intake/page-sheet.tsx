"use client";
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { TextRef } from "@/lib/cv/refs";
import { dragItem } from "./drag-item";
import { PagePicture } from "./page-picture";
import type { Region } from "./page-regions";
import type { Original } from "./use-original";

export interface PageSheetProps {
  original: Original;
  page: number;
  pages: number;
  /** in CSS pixels */
  width: number;
  height: number;
  turned?: number;
  lean?: number;
  regions: readonly Region[];
  selectedRef: TextRef | null;
  /** values worth a second look */
  doubted: ReadonlySet<TextRef>;
  /** where a value is, for people */
  labelOf: (ref: TextRef) => string;
  /** the region that Tab leads to */
  tabStop: string | undefined;
  /** the pane that scrolls */
  pane: RefObject<HTMLElement | null>;
  onSelectRef: (ref: TextRef) => void;
  onFailed: () => void;
}

/** Paper is white in dark mode too: its marks keep the colours they have by day (app/globals.css). */
const PAPER = {
  "--color-marker": "#ffe98a",
  "--color-marker-soft": "#fff7d6",
  "--color-warn": "#854d00",
  "--color-accent": "#0b5c6b",
} as CSSProperties;

/** A page's picture with what was read from it marked. Drawn only while it is near the part that shows. */
export function PageSheet(props: PageSheetProps) {
  const { original, page, pages, width, height, regions, selectedRef, doubted, labelOf, tabStop, pane } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(page === 1);
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      root: pane.current,
      rootMargin: "600px 0px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  const entry = selectedRef?.split("/").slice(0, 2).join("/");
  const shown = original.state === "pdf" || original.state === "picture";

  return (
    <figure>
      <div
        ref={sheet}
        data-page={page}
        className="relative mx-auto overflow-hidden rounded-sm border bg-white shadow-card"
        style={{ ...PAPER, width, height }}
      >
        {near && shown && (
          <PagePicture
            {...{ original, page, height, turned: props.turned, lean: props.lean }}
            width={Math.round(width)}
            onFailed={props.onFailed}
          />
        )}
        {original.state === "loading" && <div className="absolute inset-8 animate-pulse rounded-md bg-sunken" />}
        {near && (
          <fieldset className="contents">
            <legend className="sr-only">{pages > 1 ? `What was read from page ${page}` : "What was read"}</legend>
            {regions.map((region) => (
              <RegionMark
                key={region.key}
                region={region}
                selectedRef={selectedRef}
                lit={region.refs.some((ref) => isSelected(ref, selectedRef))}
                sameEntry={
                  entry !== undefined && entry !== selectedRef && region.refs.some((ref) => ref.startsWith(entry))
                }
                doubted={region.refs.some((ref) => doubted.has(ref))}
                labelOf={labelOf}
                tabStop={region.key === tabStop}
                onSelectRef={props.onSelectRef}
              />
            ))}
          </fieldset>
        )}
      </div>
      {pages > 1 && (
        <figcaption className="mt-1.5 text-center text-muted text-sm">
          Page {page} of {pages}
        </figcaption>
      )}
    </figure>
  );
}

/** A value, or any value of a selected entry. */
export function isSelected(ref: TextRef, selected: TextRef | null): boolean {
  return (
    selected !== null && (ref === selected || (selected.split("/").length === 2 && ref.startsWith(`${selected}/`)))
  );
}

interface RegionMarkProps {
  region: Region;
  selectedRef: TextRef | null;
  lit: boolean;
  sameEntry: boolean;
  doubted: boolean;
  labelOf: (ref: TextRef) => string;
  tabStop: boolean;
  onSelectRef: (ref: TextRef) => void;
}

function RegionMark({ region, selectedRef, lit, sameEntry, doubted, labelOf, tabStop, onSelectRef }: RegionMarkProps) {
  const { refs, box, text, notPlaced } = region;
  const style: CSSProperties = {
    left: percent(box.left),
    top: percent(box.top),
    width: percent(box.width),
    height: percent(box.height),
  };
  const look = classNames(
    "absolute rounded-xs",
    // light words on a dark ground take no colour from the marker: the frame shows on both
    lit && "shadow-[0_0_0_1.5px_color-mix(in_oklab,var(--color-marker)_60%,var(--color-warn))]",
    doubted && !lit && "shadow-[0_2px_0_var(--color-warn)]",
    notPlaced && !lit && "outline-1 outline-warn outline-dashed",
  );
  const marker = (lit || sameEntry) && (
    <span
      className={classNames("absolute inset-0 rounded-xs mix-blend-multiply", lit ? "bg-marker" : "bg-marker-soft")}
    />
  );
  const ref = refs[0];
  if (ref === undefined)
    return notPlaced ? (
      <span style={style} className={look} title="Found no place: kept under additional information">
        <span className="sr-only">{text} (found no place)</span>
      </span>
    ) : null;
  // words that became several values give them in turn
  const next = refs[(refs.indexOf(selectedRef ?? "") + 1) % refs.length] ?? ref;
  return (
    <button
      type="button"
      style={style}
      data-region={region.key}
      data-refs={refs.join(" ")}
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={lit}
      title={labelOf(next)}
      onClick={() => onSelectRef(next)}
      {...dragItem(ref, text)}
      className={classNames(
        look,
        "cursor-pointer hover:shadow-[0_0_0_1.5px_var(--color-accent)] focus-visible:outline-offset-0",
      )}
    >
      {marker}
      <span className="sr-only">
        {text} ({labelOf(ref)})
      </span>
    </button>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
