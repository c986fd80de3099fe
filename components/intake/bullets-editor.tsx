"use client";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import type { Bullet } from "@/lib/cv/schema";
import { emptyBullet, move } from "./cv-edits";
import { RefFrame, useEditor } from "./editor-context";

export interface BulletsEditorProps {
  /** `work/<entry id>/highlights` */
  listRef: string;
  label: string;
  /** what one is called */
  item: string;
  bullets: readonly Bullet[];
  onChange: (bullets: Bullet[]) => void;
}

/**
 * A list of bullets. Enter starts the next one, Backspace in an empty one removes it, Alt with an arrow moves it; each of
 * these is a button too.
 */
export function BulletsEditor({ listRef, label, item, bullets, onChange }: BulletsEditorProps) {
  const { doubtAt } = useEditor();
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (!focusNext.current) return;
    root.current?.querySelector<HTMLTextAreaElement>(`[data-bullet="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });

  const insertAfter = (index: number) => {
    const bullet = emptyBullet();
    focusNext.current = bullet.id;
    onChange([...bullets.slice(0, index + 1), bullet, ...bullets.slice(index + 1)]);
  };
  const remove = (index: number) => {
    focusNext.current = (bullets[index - 1] ?? bullets[index + 1])?.id ?? null;
    onChange(bullets.filter((_, at) => at !== index));
  };
  const shift = (index: number, step: -1 | 1) => {
    focusNext.current = bullets[index]?.id ?? null;
    onChange(move(bullets, index, step));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.nativeEvent.isComposing) return;
    const act = keyAction(event, bullets[index]?.text === "");
    if (!act) return;
    event.preventDefault();
    if (act === "insert") insertAfter(index);
    else if (act === "remove") remove(index);
    else shift(index, act);
  };

  return (
    <fieldset ref={root} className="col-span-full min-w-0">
      <legend className="mb-1.5 font-medium text-[0.9375rem]">{label}</legend>
      <ol className="space-y-2">
        {bullets.map((bullet, index) => {
          const refOf = `${listRef}/${bullet.id}`;
          const name = `${item} ${index + 1}`;
          return (
            <li key={bullet.id}>
              <div className="flex items-start gap-1">
                <RefFrame refOf={refOf} className="flex-1">
                  <Textarea
                    value={bullet.text}
                    onValueChange={(text) => onChange(bullets.map((b) => (b === bullet ? { ...b, text } : b)))}
                    onKeyDown={(event) => onKeyDown(event, index)}
                    data-bullet={bullet.id}
                    aria-label={`${label}, ${name}`}
                    rows={1}
                  />
                </RefFrame>
                <div className="flex max-sm:flex-col">
                  <IconButton
                    size="sm"
                    label={`Move ${name} up`}
                    disabled={index === 0}
                    onClick={() => shift(index, -1)}
                  >
                    <ArrowUp aria-hidden />
                  </IconButton>
                  <IconButton
                    size="sm"
                    label={`Move ${name} down`}
                    disabled={index === bullets.length - 1}
                    onClick={() => shift(index, 1)}
                  >
                    <ArrowDown aria-hidden />
                  </IconButton>
                  <IconButton size="sm" label={`Remove ${name}`} onClick={() => remove(index)}>
                    <X aria-hidden />
                  </IconButton>
                </div>
              </div>
              {doubtAt(refOf) && <p className="mt-1 text-sm text-warn">{doubtAt(refOf)}</p>}
            </li>
          );
        })}
      </ol>
      <Button
        className="mt-2"
        size="sm"
        variant="quiet"
        icon={<Plus aria-hidden />}
        onClick={() => insertAfter(bullets.length - 1)}
      >
        Add {item}
      </Button>
    </fieldset>
  );
}

function keyAction(event: KeyboardEvent, empty: boolean): "insert" | "remove" | -1 | 1 | undefined {
  if (event.key === "Enter" && !event.shiftKey) return "insert";
  if (event.key === "Backspace" && empty) return "remove";
  if (event.altKey && event.key === "ArrowUp") return -1;
  if (event.altKey && event.key === "ArrowDown") return 1;
}
