"use client";
import { ArrowDown, ArrowUp, FileText, GripVertical, ImageIcon, Mail, Paperclip, X } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { ApplicationPart } from "@/lib/application/request";
import { chosenPages, moveItem } from "./arrange-pages";
import { PageChooser } from "./page-chooser";

/** A part with what the screen knows of its file. */
export interface ShownPart {
  part: ApplicationPart;
  name: string;
  kind: "pdf" | "picture";
  /** undefined for a file that is made with the application */
  count: number | undefined;
  url: string | undefined;
  /** in the place of the name: which of the CV's PDFs, which letter */
  choice?: ReactNode;
}
export interface PartListProps {
  parts: readonly ShownPart[];
  onChange: (parts: ApplicationPart[]) => void;
}

const ICONS = { cv: FileText, letter: Mail, attachment: Paperclip } as const;

/** The files of the application in their order: dragged, or moved by buttons or Alt with an arrow; each with its pages. */
export function PartList({ parts, onChange }: PartListProps) {
  const dragged = useRef<number>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const [over, setOver] = useState<number>();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const all = parts.map(({ part }) => part);

  const move = (from: number, to: number) => {
    const shown = parts[from];
    if (!shown || to < 0 || to >= parts.length || from === to) return;
    onChange(moveItem(all, from, to));
    setSaid(`${shown.name} is now ${to + 1} of ${parts.length}.`);
    // the focus goes with what was moved
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>("[data-part]")[to]?.focus());
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged.current !== undefined) move(dragged.current, to);
    dragged.current = undefined;
    setOver(undefined);
  };
  return (
    <>
      <ol ref={list} aria-label="Files of the application" className="space-y-3">
        {parts.map(({ part, name, kind, count, url, choice }, index) => {
          const Icon = kind === "picture" ? ImageIcon : ICONS[part.kind];
          const key = `${part.kind}-${part.id ?? "new"}`;
          const isOpen = open.has(key);
          return (
            <li
              key={key}
              data-part
              tabIndex={-1}
              draggable
              onDragStart={(event) => {
                dragged.current = index;
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", name);
              }}
              onDragEnd={() => {
                dragged.current = undefined;
                setOver(undefined);
              }}
              onDragOver={(event) => {
                if (dragged.current === undefined) return;
                event.preventDefault();
                setOver(index);
              }}
              onDrop={(event) => drop(event, index)}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                event.preventDefault();
                move(index, event.key === "ArrowUp" ? index - 1 : index + 1);
              }}
              className={classNames(
                "rounded-lg border bg-surface p-3 shadow-card sm:p-4",
                over === index && dragged.current !== index && "border-accent ring-2 ring-accent/30",
              )}
            >
              <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
                <GripVertical aria-hidden className="size-5 shrink-0 cursor-grab text-muted max-sm:hidden" />
                <span className="w-6 text-center text-muted tabular-nums">{index + 1}</span>
                <Icon aria-hidden className="size-5 shrink-0 text-muted" />
                <div className="min-w-0 flex-1 basis-40">
                  {choice ?? <p className="break-words font-medium">{name}</p>}
                  <p className="text-muted text-sm">{countLine(part, count)}</p>
                </div>
                {url && count !== undefined && (
                  <Button
                    size="sm"
                    variant="secondary"
                    aria-expanded={isOpen}
                    aria-label={`Pages of ${name}`}
                    onClick={() => setOpen(toggled(open, key))}
                  >
                    Pages
                  </Button>
                )}
                <span className="inline-flex">
                  <IconButton
                    size="sm"
                    label={`Move ${name} up`}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <ArrowUp aria-hidden />
                  </IconButton>
                  <IconButton
                    size="sm"
                    label={`Move ${name} down`}
                    disabled={index === parts.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <ArrowDown aria-hidden />
                  </IconButton>
                  <IconButton
                    size="sm"
                    label={`Take ${name} out`}
                    onClick={() => onChange(all.filter((_, i) => i !== index))}
                  >
                    <X aria-hidden />
                  </IconButton>
                </span>
              </div>
              {isOpen && url && count !== undefined && (
                <div className="mt-4 border-t pt-4">
                  <PageChooser
                    name={name}
                    url={url}
                    kind={kind}
                    count={count}
                    pages={part.pages}
                    onChange={(pages) => onChange(all.map((other, i) => (i === index ? { ...other, pages } : other)))}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

const pagesOf = (count: number) => `${count} ${count === 1 ? "page" : "pages"}`;

function countLine(part: ApplicationPart, count: number | undefined): string {
  if (count === undefined) return "Its pages are made with the application.";
  const chosen = chosenPages(part, count);
  const turned = chosen.filter(({ rotate }) => rotate > 0).length;
  const some = chosen.length < count ? `${chosen.length} of ${pagesOf(count)}` : pagesOf(count);
  return turned ? `${some}, ${turned} turned` : some;
}

function toggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(key)) next.add(key);
  return next;
}
