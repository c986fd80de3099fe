"use client";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { refLabel } from "@/components/improvement/ref-label";
import { classNames } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { controlStyles } from "@/components/ui/field";
import { readText, type TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { filterMoves, listMoves, type Move } from "./list-moves";

export interface MovesDialogProps {
  cv: Cv;
  /** the value or entry; closed when there is none */
  refOf: TextRef | null;
  onClose: () => void;
  onChoose: (move: Move) => void;
}

/** Everything that can be done with a value and its entry, found by typing a few letters. */
export function MovesDialog({ cv, refOf, onClose, onChoose }: MovesDialogProps) {
  const text = refOf === null ? undefined : readText(cv, refOf);
  return (
    <Dialog
      open={refOf !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Where does it belong?"
      description={
        refOf !== null && (
          <>
            {text && <span className="line-clamp-3 text-ink">“{text}”</span>}
            <span className="text-sm">{refLabel(cv, refOf)}</span>
          </>
        )
      }
    >
      {refOf !== null && <MoveList cv={cv} refOf={refOf} onChoose={onChoose} />}
    </Dialog>
  );
}

function MoveList({ cv, refOf, onChoose }: { cv: Cv; refOf: TextRef; onChoose: (move: Move) => void }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const all = useMemo(() => listMoves(cv, refOf), [cv, refOf]);
  const moves = filterMoves(all, typed);
  const at = Math.min(active, moves.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active one is brought into view when it changes
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, typed]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) setActive(Math.min(Math.max(at + step, 0), moves.length - 1));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      const move = moves[at];
      if (move) onChoose(move);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: a dialog that was asked for, to type in
        autoFocus
        role="combobox"
        aria-label="Find a place"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={moves.length ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Type to find: a job, a field, a section"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className={classNames(controlStyles, "min-h-11")}
      />
      <p className="sr-only" role="status">
        {moves.length} {moves.length === 1 ? "place" : "places"}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Places"
        tabIndex={-1}
        className="mt-3 max-h-[min(24rem,45dvh)] overflow-y-auto"
      >
        {moves.map((move, index) => (
          <div key={`${move.group} ${move.label}`}>
            {move.group !== moves[index - 1]?.group && (
              <p aria-hidden className="mt-2 px-2.5 pb-1 text-muted text-sm first:mt-0">
                {move.group}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus */}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-label={`${move.group}: ${move.label}`}
              onPointerMove={() => setActive(index)}
              onClick={() => onChoose(move)}
              className={classNames(
                "flex min-h-10 cursor-pointer items-center rounded-sm px-2.5 text-[0.9375rem]",
                index === at && "bg-accent-soft text-accent-strong",
              )}
            >
              {move.label}
            </div>
          </div>
        ))}
        {!moves.length && <p className="px-2.5 py-2 text-muted">Nothing of that name.</p>}
      </div>
    </>
  );
}
