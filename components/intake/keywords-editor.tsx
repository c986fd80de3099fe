"use client";
import { Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { move } from "./cv-edits";
import { RefFrame } from "./editor-context";

export interface KeywordsEditorProps {
  /** `skills/<entry id>/keywords` */
  listRef: string;
  label: string;
  item: string;
  keywords: readonly string[];
  onChange: (keywords: string[]) => void;
}

/** A list of short terms. Enter starts the next one, Backspace in an empty one removes it, Alt with an arrow moves it. */
export function KeywordsEditor({ listRef, label, item, keywords, onChange }: KeywordsEditorProps) {
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    root.current?.querySelectorAll("input")[focusNext.current]?.focus();
    focusNext.current = null;
  });
  const insertAfter = (index: number) => {
    focusNext.current = index + 1;
    onChange([...keywords.slice(0, index + 1), "", ...keywords.slice(index + 1)]);
  };
  const remove = (index: number) => {
    focusNext.current = Math.max(0, index - 1);
    onChange(keywords.filter((_, at) => at !== index));
  };
  const shift = (index: number, step: -1 | 1) => {
    focusNext.current = Math.min(Math.max(index + step, 0), keywords.length - 1);
    onChange(move(keywords, index, step));
  };
  return (
    <fieldset ref={root} className="col-span-full min-w-0">
      <legend className="mb-1.5 font-medium text-[0.9375rem]">{label}</legend>
      <ul className="flex flex-wrap gap-1.5">
        {keywords.map((keyword, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a keyword has no id, its place is its address (lib/cv/refs.ts)
          <li key={index} className="max-w-full">
            <RefFrame
              refOf={`${listRef}/${index}`}
              className="flex items-center rounded-md border border-line-strong bg-surface focus-within:border-accent"
            >
              <input
                aria-label={`${label}, ${item} ${index + 1}`}
                value={keyword}
                maxLength={1000}
                size={Math.max(4, keyword.length)}
                onChange={(event) => onChange(keywords.map((other, at) => (at === index ? event.target.value : other)))}
                onKeyDown={(event) => {
                  if (event.nativeEvent.isComposing) return;
                  if (event.key === "Enter") {
                    event.preventDefault();
                    insertAfter(index);
                  } else if (event.key === "Backspace" && keyword === "") {
                    event.preventDefault();
                    remove(index);
                  } else if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
                    event.preventDefault();
                    shift(index, event.key === "ArrowLeft" ? -1 : 1);
                  }
                }}
                className="field-sizing-content min-h-9 min-w-10 max-w-full rounded-md bg-transparent py-1 pl-2.5 text-base sm:text-[0.9375rem]"
              />
              <button
                type="button"
                aria-label={`Remove ${keyword || item}`}
                onClick={() => remove(index)}
                className="grid min-h-9 w-8 place-items-center rounded-md text-muted hover:text-bad"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </RefFrame>
          </li>
        ))}
        <li>
          <Button
            size="sm"
            variant="quiet"
            icon={<Plus aria-hidden />}
            onClick={() => insertAfter(keywords.length - 1)}
          >
            Add {item}
          </Button>
        </li>
      </ul>
    </fieldset>
  );
}
