"use client";
import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { DropdownItem, DropdownLabel, DropdownMenu, DropdownSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { TextRef } from "@/lib/cv/refs";
import { type Bullet, ENTRY_SECTIONS, type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";
import { BulletsEditor, MenuItem } from "./bullets-editor";
import type { EntryFields } from "./convert-entry";
import {
  changeSection,
  entriesOf,
  joinEntries,
  moveBullet,
  moveEntry,
  moveTextToBullets,
  setEntryField,
  swapWhatAndWhere,
} from "./cv-edits";
import { type FieldSpec, SECTION_FIELDS } from "./cv-fields";
import { useDropTarget } from "./drag-item";
import { CheckNote, RefFrame, useEditor, useMarks } from "./editor-context";
import { fieldOf } from "./entry-roles";
import { FieldEditor } from "./field-editor";
import { KeywordsEditor } from "./keywords-editor";
import { titleOfEntry } from "./list-moves";

export interface EntryEditorProps {
  section: EntrySection;
  entry: EntryFields;
  /** its place in the section, and its neighbours */
  index: number;
  above?: string;
  below?: string;
  onRemove: (section: EntrySection, entryId: string, title: string) => void;
}

/** One entry of a section: its fields, and a menu that moves, joins, renames its kind and removes it. What is dropped on it becomes its last bullet. */
export const EntryEditor = memo(function EntryEditor(props: EntryEditorProps) {
  const { section, entry, index, above, below, onRemove } = props;
  const editor = useEditor();
  const { change, run } = editor;
  const { checkAt, selectedRef } = useMarks();
  const [showAll, setShowAll] = useState(false);
  const spec = SECTION_FIELDS[section];
  const title = titleOfEntry(section, entry, index);
  const ref = `${section}/${entry.id}`;
  const where = fieldOf(section, "where");
  const shown = spec.fields.filter((field) => showAll || field.primary || hasValue(entry[field.field]));
  const hidden = spec.fields.length - shown.length;

  const step = (by: -1 | 1) =>
    change(moveEntry(editor.cv, section, entry.id, by), { label: `${spec.entry} moved`, ref });
  const join = (entryId: string, into: string | undefined) =>
    into &&
    run(
      (now) => joinEntries(now, section, entryId),
      "Joined with the one above",
      () => `${section}/${into}`,
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || event.key !== "Backspace") return;
    event.preventDefault();
    join(entry.id, above);
  };
  const take = (from: TextRef) => {
    const bulletId = from.split("/")[3];
    const bullets = fieldOf(section, "bullets");
    if (!bullets || from.startsWith(`${ref}/${bullets}/`)) return;
    run(
      (now) => {
        const moved = bulletId === undefined ? now : moveBullet(now, bulletId, { section, entryId: entry.id });
        return moved === now ? moveTextToBullets(now, from, section, entry.id) : moved;
      },
      `Moved to ${title}`,
      (now) => {
        const list = entriesOf(now, section).find((other) => other.id === entry.id)?.[bullets] as Bullet[];
        return `${ref}/${bullets}/${list.at(-1)?.id}`;
      },
    );
  };
  const drop = useDropTarget(take);

  return (
    <article
      aria-label={title}
      data-ref={ref}
      onKeyDown={onKeyDown}
      {...(fieldOf(section, "bullets") && drop.target)}
      className={classNames(
        "rounded-md border p-3.5 sm:p-4",
        checkAt(ref) && "border-warn",
        selectedRef === ref && "shadow-[0_0_0_3px_var(--color-marker)]",
        drop.over && "border-accent shadow-[0_0_0_1px_var(--color-accent)]",
      )}
    >
      <div className="mb-3 flex items-center gap-1">
        <h3 className="mr-auto min-w-0 truncate text-base">{title}</h3>
        <DropdownMenu
          label={`What to do with ${title}`}
          trigger={
            <IconButton size="sm" label={`Change or move: ${title}`}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
        >
          {above !== undefined && <MenuItem onSelect={() => step(-1)}>Up</MenuItem>}
          {below !== undefined && <MenuItem onSelect={() => step(1)}>Down</MenuItem>}
          {above !== undefined && (
            <MenuItem onSelect={() => join(entry.id, above)} keys={["Alt", "Shift", "⌫"]}>
              Join with the one above
            </MenuItem>
          )}
          {below !== undefined && <MenuItem onSelect={() => join(below, entry.id)}>Join with the one below</MenuItem>}
          {where && (
            <MenuItem
              onSelect={() =>
                run(
                  (now) => swapWhatAndWhere(now, section, entry.id),
                  `${labelOf(section, "what")} and ${labelOf(section, "where").toLowerCase()} exchanged`,
                  () => `${ref}/${fieldOf(section, "what")}`,
                )
              }
            >
              Exchange {labelOf(section, "what").toLowerCase()} and {labelOf(section, "where").toLowerCase()}
            </MenuItem>
          )}
          <MenuItem onSelect={() => onRemove(section, entry.id, title)}>Remove</MenuItem>
          <DropdownSeparator />
          <DropdownLabel>It belongs to</DropdownLabel>
          <KindItems
            section={section}
            onChoose={(target) =>
              run(
                (now) => changeSection(now, section, entry.id, target),
                `Moved to ${SECTION_TITLES[target]}`,
                (now) => {
                  const there = entriesOf(now, target);
                  return `${target}/${(there.find((other) => other.id === entry.id) ?? there.at(-1))?.id}`;
                },
              )
            }
          />
        </DropdownMenu>
      </div>
      <CheckNote refOf={ref} className="-mt-1 mb-3" />
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-6">
        {shown.map((field) => (
          <EntryField key={field.field} section={section} entry={entry} spec={field} />
        ))}
      </div>
      {(hidden > 0 || showAll) && (
        <Button
          className="-ml-3 mt-3"
          size="sm"
          variant="quiet"
          aria-expanded={showAll}
          onClick={() => setShowAll(!showAll)}
        >
          {showAll ? "Fewer fields" : `More fields (${hidden})`}
        </Button>
      )}
    </article>
  );
});

/** The other sections, as lines of a menu. */
export function KindItems({ section, onChoose }: { section: EntrySection; onChoose: (target: EntrySection) => void }) {
  return ENTRY_SECTIONS.filter((target) => target !== section).map((target) => (
    <DropdownItem key={target} onSelect={() => onChoose(target)}>
      {SECTION_TITLES[target]}
    </DropdownItem>
  ));
}

function labelOf(section: EntrySection, role: "what" | "where"): string {
  return SECTION_FIELDS[section].fields.find((spec) => spec.field === fieldOf(section, role))!.label;
}

function EntryField({ section, entry, spec }: { section: EntrySection; entry: EntryFields; spec: FieldSpec }) {
  const editor = useEditor();
  const refOf = `${section}/${entry.id}/${spec.field}`;
  const value = entry[spec.field];
  const set = (next: unknown) => editor.type(refOf, setEntryField(editor.cv, section, entry.id, spec.field, next));
  switch (spec.kind) {
    case "flag":
      return (
        <RefFrame refOf={refOf} className="col-span-full -mt-1 px-1 py-0.5">
          <Checkbox checked={value === true} onCheckedChange={set}>
            {spec.label}
          </Checkbox>
        </RefFrame>
      );
    case "bullets":
      return (
        <BulletsEditor
          section={section}
          entryId={entry.id}
          label={spec.label}
          item={spec.item ?? "line"}
          bullets={(value as Bullet[] | undefined) ?? []}
        />
      );
    case "keywords":
      return (
        <KeywordsEditor
          listRef={refOf}
          label={spec.label}
          item={spec.item ?? "item"}
          keywords={(value as string[] | undefined) ?? []}
          onChange={set}
        />
      );
    default:
      return <FieldEditor refOf={refOf} spec={spec} value={(value as string | undefined) ?? ""} onChange={set} />;
  }
}

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
