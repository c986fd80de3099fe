"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { TextRef } from "@/lib/cv/refs";
import { CV_LIMITS } from "@/lib/cv/schema";
import { moveText } from "./cv-edits";
import type { FieldSpec } from "./cv-fields";
import { useDropTarget } from "./drag-item";
import { CheckNote, RefFrame, useEditor, useMarks } from "./editor-context";

export interface FieldEditorProps {
  refOf: TextRef;
  spec: FieldSpec;
  value: string;
  onChange: (value: string) => void;
}

const ISO_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** One text field of the CV. Words that are dropped on it go to its end. */
export function FieldEditor({ refOf, spec, value, onChange }: FieldEditorProps) {
  const { run } = useEditor();
  const { checkAt } = useMarks();
  const isDate = spec.field === "startDate" || spec.field === "endDate" || spec.field === "date";
  const badDate = isDate && value !== "" && !ISO_DATE.test(value);
  const { over, target } = useDropTarget((ref) =>
    run(
      (cv) => moveText(cv, ref, refOf),
      `Moved to ${spec.label}`,
      () => refOf,
    ),
  );
  return (
    <div
      {...(!isDate && target)}
      className={spec.wide ? "col-span-full" : spec.third ? "sm:col-span-2" : "sm:col-span-3"}
    >
      <Field
        label={spec.label}
        note={checkAt(refOf) && <CheckNote refOf={refOf} />}
        error={badDate ? "Write it as 2020, 2020-03 or 2020-03-15." : undefined}
      >
        <RefFrame refOf={refOf} className={over ? "shadow-[0_0_0_3px_var(--color-accent)]" : undefined}>
          {spec.kind === "text" ? (
            <Textarea
              value={value}
              onValueChange={onChange}
              rows={2}
              // the count matters only when the end is near
              limit={value.length > CV_LIMITS.charactersPerText * 0.9 ? CV_LIMITS.charactersPerText : undefined}
            />
          ) : (
            <Input
              value={value}
              onChange={(event) => onChange(event.target.value)}
              placeholder={spec.placeholder}
              maxLength={1000}
            />
          )}
        </RefFrame>
      </Field>
    </div>
  );
}
