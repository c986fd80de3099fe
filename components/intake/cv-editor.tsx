"use client";
import { ArrowDown, ArrowUp, Check, Plus } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { refLabel } from "@/components/improvement/ref-label";
import { Button } from "@/components/ui/button";
import { DropdownItem, DropdownMenu } from "@/components/ui/dropdown-menu";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { readText, sectionOrder, type TextRef } from "@/lib/cv/refs";
import { type Cv, ENTRY_SECTIONS, type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";
import type { Reading } from "@/lib/intake/contract";
import { BasicsEditor } from "./basics-editor";
import { emptyEntry } from "./convert-entry";
import { entriesOf, insertEntry, moveSection, removeEntry, withField } from "./cv-edits";
import { SECTION_FIELDS } from "./cv-fields";
import { EditorContext } from "./editor-context";
import { EntryEditor } from "./entry-editor";

export interface CvEditorProps {
  value: Cv;
  /** every keystroke; may hold empty bullets while they are typed (withoutEmptyItems in cv-edits.ts drops them on saving) */
  onChange: (cv: Cv) => void;
  doubts?: Reading["doubts"];
  /** the person said that a doubted value is right; without it the doubt is only hidden here */
  onDismissDoubt?: (ref: TextRef) => void;
  selectedRef?: TextRef | null;
  /** a field got the focus: show where it comes from */
  onSelectRef?: (ref: TextRef) => void;
}

/** Every field of a CV, by section, with what is worth a second look first. */
export function CvEditor(props: CvEditorProps) {
  const { value, onChange, doubts = [], onDismissDoubt, selectedRef = null, onSelectRef } = props;
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(value);
  latest.current = value;
  const toast = useToast();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const openDoubts = doubts.filter((doubt) => !dismissed.has(doubt.ref));
  const sections = sectionOrder(value);
  const empty = ENTRY_SECTIONS.filter((section) => !sections.includes(section));
  const doubtReasons = useMemo(
    () => new Map(doubts.filter((doubt) => !dismissed.has(doubt.ref)).map((doubt) => [doubt.ref, doubt.reason])),
    [doubts, dismissed],
  );

  const goTo = (ref: TextRef) => {
    onSelectRef?.(ref);
    focusRef(root.current, ref);
  };
  const remove = (section: EntrySection, entryId: string, title: string) => {
    const entries = entriesOf(value, section);
    const index = entries.findIndex((entry) => entry.id === entryId);
    const entry = entries[index];
    if (!entry) return;
    onChange(removeEntry(value, section, entryId));
    toast({
      title: `Removed: ${title}`,
      // put back into the CV as it is then, so that nothing typed in between is lost
      action: { label: "Undo", onAction: () => onChange(insertEntry(latest.current, section, entry, index)) },
    });
  };

  return (
    <EditorContext
      value={{
        cv: value,
        change: onChange,
        selectedRef,
        select: (ref) => onSelectRef?.(ref),
        doubtAt: (ref) => doubtReasons.get(ref),
      }}
    >
      <div ref={root} className="space-y-6">
        {openDoubts.length > 0 && (
          <Doubts
            cv={value}
            doubts={openDoubts}
            onGoTo={goTo}
            onDismiss={(ref) => {
              setDismissed(new Set([...dismissed, ref]));
              onDismissDoubt?.(ref);
            }}
          />
        )}
        <BasicsEditor />
        {sections.map((section, index) => (
          <section
            key={section}
            aria-labelledby={`section-${section}`}
            className="rounded-lg border bg-surface p-4 shadow-card sm:p-5"
          >
            <div className="mb-3 flex items-center gap-1">
              <h2 id={`section-${section}`} className="mr-auto text-xl">
                {SECTION_TITLES[section]}
              </h2>
              <IconButton
                size="sm"
                label={`Move section ${SECTION_TITLES[section]} up`}
                disabled={index === 0}
                onClick={() => onChange(moveSection(value, sections, section, -1))}
              >
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={`Move section ${SECTION_TITLES[section]} down`}
                disabled={index === sections.length - 1}
                onClick={() => onChange(moveSection(value, sections, section, 1))}
              >
                <ArrowDown aria-hidden />
              </IconButton>
            </div>
            <div className="space-y-4">
              {entriesOf(value, section).map((entry) => (
                <EntryEditor
                  key={entry.id}
                  section={section}
                  entry={entry}
                  onRemove={(title) => remove(section, entry.id, title)}
                />
              ))}
            </div>
            <Button
              className="mt-3"
              size="sm"
              variant="secondary"
              icon={<Plus aria-hidden />}
              onClick={() => onChange(insertEntry(value, section, emptyEntry(section)))}
            >
              Add {SECTION_FIELDS[section].entry}
            </Button>
          </section>
        ))}
        {empty.length > 0 && (
          <DropdownMenu
            align="start"
            trigger={
              <Button variant="secondary" icon={<Plus aria-hidden />}>
                Add a section
              </Button>
            }
          >
            {empty.map((section) => (
              <DropdownItem key={section} onSelect={() => onChange(insertEntry(value, section, emptyEntry(section)))}>
                {SECTION_TITLES[section]}
              </DropdownItem>
            ))}
          </DropdownMenu>
        )}
        <Field
          label="Language of the CV"
          hint="Its short code: en, de, el, … Empty when it is mixed or not known."
          className="max-w-xs"
        >
          <Input
            value={value.language ?? ""}
            maxLength={35}
            onChange={(event) => onChange(withField(value, "language", event.target.value))}
          />
        </Field>
      </div>
    </EditorContext>
  );
}

/** Puts the focus into the control of a value and brings it into view. */
export function focusRef(container: HTMLElement | null, ref: TextRef) {
  const frame = container?.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
  const control = frame?.querySelector<HTMLElement>("input, textarea, select, button");
  control?.focus({ preventScroll: true });
  frame?.scrollIntoView({ block: "center", behavior: "smooth" });
}

interface DoubtsProps {
  cv: Cv;
  doubts: Reading["doubts"];
  onGoTo: (ref: TextRef) => void;
  onDismiss: (ref: TextRef) => void;
}

function Doubts({ cv, doubts, onGoTo, onDismiss }: DoubtsProps) {
  return (
    <section aria-labelledby="doubts" className="rounded-lg border border-warn/40 bg-warn-soft p-4 sm:p-5">
      <h2 id="doubts" className="text-xl">
        Worth a second look <span className="font-normal text-muted">({doubts.length})</span>
      </h2>
      <ul className="mt-2 divide-y divide-warn/25">
        {doubts.map(({ ref, reason }) => (
          <li key={ref} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-56 flex-1">
              <p className="text-sm">{refLabel(cv, ref)}</p>
              {readText(cv, ref) && <p className="line-clamp-2 font-medium">“{readText(cv, ref)}”</p>}
              <p className="text-sm">{reason}</p>
            </div>
            <div className="flex gap-2">
              <Button size="sm" variant="secondary" onClick={() => onGoTo(ref)}>
                Correct it
              </Button>
              <Button size="sm" variant="quiet" icon={<Check aria-hidden />} onClick={() => onDismiss(ref)}>
                It is right
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
