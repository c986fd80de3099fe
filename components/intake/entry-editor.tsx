"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { entryTitle } from "@/components/improvement/ref-label";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import type { Bullet, EntrySection } from "@/lib/cv/schema";
import { BulletsEditor } from "./bullets-editor";
import type { EntryFields } from "./convert-entry";
import { entriesOf, moveEntry, setEntryField } from "./cv-edits";
import { type FieldSpec, SECTION_FIELDS } from "./cv-fields";
import { RefFrame, useEditor } from "./editor-context";
import { FieldEditor } from "./field-editor";
import { KeywordsEditor } from "./keywords-editor";

export interface EntryEditorProps {
  section: EntrySection;
  entry: EntryFields;
  onRemove: (title: string) => void;
}

/** One entry of a section: its fields, and the buttons that move and remove it. */
export function EntryEditor({ section, entry, onRemove }: EntryEditorProps) {
  const { cv, change } = useEditor();
  const [showAll, setShowAll] = useState(false);
  const spec = SECTION_FIELDS[section];
  const entries = entriesOf(cv, section);
  const index = entries.findIndex((other) => other.id === entry.id);
  const title = entryTitle(section, entry) || `${spec.entry[0]?.toUpperCase()}${spec.entry.slice(1)} ${index + 1}`;
  const shown = spec.fields.filter((field) => showAll || field.primary || hasValue(entry[field.field]));
  const hidden = spec.fields.length - shown.length;

  return (
    <article aria-label={title} className="rounded-md border p-3.5 sm:p-4">
      <div className="mb-3 flex items-center gap-1">
        <h3 className="mr-auto min-w-0 truncate text-base">{title}</h3>
        <IconButton
          size="sm"
          label={`Move up: ${title}`}
          disabled={index === 0}
          onClick={() => change(moveEntry(cv, section, entry.id, -1))}
        >
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          size="sm"
          label={`Move down: ${title}`}
          disabled={index === entries.length - 1}
          onClick={() => change(moveEntry(cv, section, entry.id, 1))}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton size="sm" label={`Remove: ${title}`} onClick={() => onRemove(title)}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
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
}

function EntryField({ section, entry, spec }: { section: EntrySection; entry: EntryFields; spec: FieldSpec }) {
  const { cv, change } = useEditor();
  const refOf = `${section}/${entry.id}/${spec.field}`;
  const value = entry[spec.field];
  const set = (next: unknown) => change(setEntryField(cv, section, entry.id, spec.field, next));
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
          listRef={refOf}
          label={spec.label}
          item={spec.item ?? "line"}
          bullets={(value as Bullet[] | undefined) ?? []}
          onChange={set}
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
