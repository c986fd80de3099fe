"use client";
import { ArrowDown, ArrowUp, Eye, EyeOff } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { type EntrySection, SECTION_TITLES, type SectionName } from "@/lib/cv/schema";
import type { RenderOptions } from "@/lib/rendering/contract";

export interface SectionChoiceProps {
  /** the sections that this CV has, in its order; the profile comes first where there is one */
  sections: readonly SectionName[];
  value: RenderOptions["sections"];
  onChange: (sections: RenderOptions["sections"]) => void;
}

/** Which sections the document shows, and in which order. The CV itself stays as it is. */
export function SectionChoice({ sections, value, onChange }: SectionChoiceProps) {
  const list = useRef<HTMLOListElement>(null);
  const hidden = new Set<SectionName>(value?.hidden);
  const own = sections.filter((name): name is EntrySection => name !== "basics");
  const order = [...new Set([...(value?.order ?? []), ...own])].filter((name) => own.includes(name));
  const shown: SectionName[] = sections.includes("basics") ? ["basics", ...order] : order;
  const first = shown.length - order.length;
  const change = (next: { order?: EntrySection[]; hidden?: SectionName[] }) => {
    const wanted = { order: next.order ?? value?.order ?? [], hidden: next.hidden ?? value?.hidden ?? [] };
    onChange(wanted.order.length || wanted.hidden.length ? wanted : undefined);
  };
  const move = (index: number, step: -1 | 1) => {
    const at = index - first;
    const name = order[at];
    if (!name || !order[at + step]) return;
    change({ order: order.toSpliced(at, 1).toSpliced(at + step, 0, name) });
    // the same button of the line that moved keeps the focus
    const label = `Move ${SECTION_TITLES[name]} ${step < 0 ? "up" : "down"}`;
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus());
  };
  const toggle = (name: SectionName) =>
    change({ hidden: hidden.has(name) ? [...hidden].filter((other) => other !== name) : [...hidden, name] });
  return (
    <div className="space-y-2">
      <ol ref={list} className="divide-y rounded-md border">
        {shown.map((name, index) => {
          const title = SECTION_TITLES[name];
          const off = hidden.has(name);
          return (
            <li key={name} className="flex items-center gap-1 py-0.5 pr-1 pl-3">
              <span className={classNames("min-w-0 flex-1 text-sm", off && "text-muted line-through")}>{title}</span>
              {name !== "basics" && (
                <>
                  <IconButton
                    size="sm"
                    label={`Move ${title} up`}
                    disabled={index === first}
                    onClick={() => move(index, -1)}
                  >
                    <ArrowUp aria-hidden />
                  </IconButton>
                  <IconButton
                    size="sm"
                    label={`Move ${title} down`}
                    disabled={index === shown.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    <ArrowDown aria-hidden />
                  </IconButton>
                </>
              )}
              <IconButton
                size="sm"
                label={off ? `Show ${title}` : `Hide ${title}`}
                aria-pressed={off}
                onClick={() => toggle(name)}
              >
                {off ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              </IconButton>
            </li>
          );
        })}
      </ol>
      {value && (
        <Button size="sm" variant="quiet" onClick={() => onChange(undefined)}>
          As in the CV
        </Button>
      )}
    </div>
  );
}
