"use client";
import { ArrowDown, ArrowUp, Ellipsis, Plus } from "lucide-react";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DropdownItem, DropdownLabel, DropdownMenu } from "@/components/ui/dropdown-menu";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { sectionOrder, type TextRef } from "@/lib/cv/refs";
import { type Cv, ENTRY_SECTIONS, type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";
import { BasicsEditor } from "./basics-editor";
import { CheckList } from "./check-list";
import { emptyEntry } from "./convert-entry";
import { changeSections, entriesOf, insertEntry, moveSection, removeEntry, withField } from "./cv-edits";
import { SECTION_FIELDS } from "./cv-fields";
import { type Editor, EditorContext, type Marks, MarksContext } from "./editor-context";
import { EntryEditor, KindItems } from "./entry-editor";
import { focusRef, hasFocus } from "./focus-ref";
import type { Check } from "./list-checks";
import { MovesDialog } from "./moves-dialog";
import { placeOfStep } from "./trace-origins";
import type { CvHistoryControl } from "./use-cv-history";

export interface CvEditorProps {
  value: Cv;
  /** takes every keystroke; the CV may hold empty bullets while they are typed (withoutEmptyItems in cv-edits.ts drops them on saving) */
  history: CvHistoryControl;
  /** what is worth a second look, the least sure first, and what of it was looked at */
  checks?: readonly Check[];
  settled?: ReadonlySet<TextRef>;
  onSettle?: (check: Check, settled: boolean) => void;
  onGoToCheck?: (check: Check) => void;
  selectedRef?: TextRef | null;
  /** a field got the focus: show where it comes from */
  onSelectRef?: (ref: TextRef) => void;
}

const NOTHING_SETTLED: ReadonlySet<TextRef> = new Set();

/** Every field of a CV, by section, with what is worth a second look first. */
export function CvEditor(props: CvEditorProps) {
  const { value, history, checks = [], settled = NOTHING_SETTLED, selectedRef = null } = props;
  const { onSettle, onGoToCheck, onSelectRef } = props;
  const root = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const [movesOf, setMovesOf] = useState<TextRef | null>(null);
  const sections = sectionOrder(value);
  const empty = ENTRY_SECTIONS.filter((section) => !sections.includes(section));
  // the same map while it says the same: the checks are listed anew with every keystroke
  const unsettled = checks.filter((check) => !settled.has(check.key));
  const said = JSON.stringify(unsettled);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says decides, not which array it is
  const open = useMemo(() => new Map(unsettled.map((check) => [check.ref, check])), [said]);

  const latest = useRef(value);
  latest.current = value;
  const focusNext = useRef<TextRef | null>(null);
  useEffect(() => {
    const ref = focusNext.current;
    if (ref === null) return;
    focusNext.current = null;
    focusRef(root.current, ref);
    // a menu or dialog that closes gives the focus back to what opened it, a moment later
    window.setTimeout(() => hasFocus(root.current, ref) || focusRef(root.current, ref), 40);
  });
  const run: Editor["run"] = (edit, done, refAfter) => {
    const next = edit(latest.current);
    if (next === latest.current) return toast({ title: "It does not fit there.", tone: "bad", replaces: "edit" });
    const ref = refAfter?.(next);
    history.change(next, { label: done, ref, from: selectedRef ?? undefined });
    const step = history.lastId();
    latest.current = next;
    focusNext.current = ref ?? null;
    toast({
      title: done,
      replaces: "edit",
      duration: 6000,
      action: { label: "Undo", onAction: () => onUndo(step) },
    });
  };
  const onUndo = (step: number | undefined) => {
    const undone = history.undo(step);
    focusNext.current = (undone && placeOfStep(undone, "from")) ?? null;
  };
  const remove = (section: EntrySection, entryId: string, title: string) => {
    const index = entriesOf(value, section).findIndex((entry) => entry.id === entryId);
    const entry = entriesOf(value, section)[index];
    if (!entry) return;
    history.change(removeEntry(value, section, entryId), { label: `Removed: ${title}` });
    toast({
      title: `Removed: ${title}`,
      replaces: "edit",
      // put back into the CV as it is then, so that nothing typed in between is lost
      action: {
        label: "Undo",
        onAction: () =>
          history.change(insertEntry(latest.current, section, entry, index), { label: `Put back: ${title}` }),
      },
    });
  };
  const insert = (section: EntrySection) => {
    const entry = emptyEntry(section);
    focusNext.current = `${section}/${entry.id}`;
    history.change(insertEntry(value, section, entry), { label: `${SECTION_FIELDS[section].entry} added` });
  };
  /** Alt and Enter: what can be done with the value that has the focus. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" || !event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const ref = (event.target as HTMLElement).closest<HTMLElement>("[data-ref]")?.dataset.ref;
    if (ref === undefined || ref === "basics") return;
    event.preventDefault();
    setMovesOf(ref);
  };

  const change: Editor["change"] = (next, note) => {
    latest.current = next;
    history.change(next, note);
  };
  const handlers = useRef({ change, run, remove, onSelectRef, onSettle });
  handlers.current = { change, run, remove, onSelectRef, onSettle };
  const editor = useMemo<Editor>(
    () => ({
      get cv() {
        return latest.current;
      },
      change: (next, note) => handlers.current.change(next, note),
      type: (ref, next) => handlers.current.change(next, { label: "Typing", ref, typing: true }),
      run: (...edit) => handlers.current.run(...edit),
      openMoves: setMovesOf,
      select: (ref) => handlers.current.onSelectRef?.(ref),
      settle: (check) => handlers.current.onSettle?.(check, true),
    }),
    [],
  );
  const onRemove = useCallback(
    (section: EntrySection, entryId: string, title: string) => handlers.current.remove(section, entryId, title),
    [],
  );
  const marks = useMemo<Marks>(() => ({ selectedRef, checkAt: (ref) => open.get(ref) }), [selectedRef, open]);

  return (
    <EditorContext value={editor}>
      <MarksContext value={marks}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to a key of the fields inside */}
        <div ref={root} data-cv-editor onKeyDown={onKeyDown} className="space-y-6">
          {checks.length > 0 && (
            <CheckList
              cv={value}
              checks={checks}
              settled={settled}
              onGoTo={(check) => onGoToCheck?.(check)}
              onSettle={(check, done) => onSettle?.(check, done)}
              onPlace={setMovesOf}
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
                  onClick={() => history.change(moveSection(value, sections, section, -1), { label: "Section moved" })}
                >
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  size="sm"
                  label={`Move section ${SECTION_TITLES[section]} down`}
                  disabled={index === sections.length - 1}
                  onClick={() => history.change(moveSection(value, sections, section, 1), { label: "Section moved" })}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
                <DropdownMenu
                  label={`What section ${SECTION_TITLES[section]} is`}
                  trigger={
                    <IconButton size="sm" label={`Change what section ${SECTION_TITLES[section]} is`}>
                      <Ellipsis aria-hidden />
                    </IconButton>
                  }
                >
                  <DropdownLabel>All of this is</DropdownLabel>
                  <KindItems
                    section={section}
                    onChoose={(target) =>
                      run(
                        (now) => changeSections(now, section, target),
                        `Moved to ${SECTION_TITLES[target]}`,
                        (now) => `${target}/${entriesOf(now, target).at(-1)?.id}`,
                      )
                    }
                  />
                </DropdownMenu>
              </div>
              <div className="space-y-4">
                {entriesOf(value, section).map((entry, index, all) => (
                  <EntryEditor
                    key={entry.id}
                    section={section}
                    entry={entry}
                    index={index}
                    above={all[index - 1]?.id}
                    below={all[index + 1]?.id}
                    onRemove={onRemove}
                  />
                ))}
              </div>
              <Button
                className="mt-3"
                size="sm"
                variant="secondary"
                icon={<Plus aria-hidden />}
                onClick={() => insert(section)}
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
                <DropdownItem key={section} onSelect={() => insert(section)}>
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
              onChange={(event) =>
                history.change(withField(value, "language", event.target.value), {
                  label: "Typing",
                  ref: "language",
                  typing: true,
                })
              }
            />
          </Field>
        </div>
        <MovesDialog
          cv={value}
          refOf={movesOf}
          onClose={() => setMovesOf(null)}
          onChoose={(move) => {
            setMovesOf(null);
            run(move.edit, move.done, move.refAfter);
          }}
        />
      </MarksContext>
    </EditorContext>
  );
}
