"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { TextRef } from "@/lib/cv/refs";
import { CV_LIMITS } from "@/lib/cv/schema";
import type { FieldSpec } from "./cv-fields";
import { RefFrame, useEditor } from "./editor-context";

export interface FieldEditorProps {
  refOf: TextRef;
  spec: FieldSpec;
  value: string;
  onChange: (value: string) => void;
}

const ISO_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** One text field of the CV. */
export function FieldEditor({ refOf, spec, value, onChange }: FieldEditorProps) {
  const { doubtAt } = useEditor();
  const isDate = spec.field === "startDate" || spec.field === "endDate" || spec.field === "date";
  const badDate = isDate && value !== "" && !ISO_DATE.test(value);
  return (
    <div className={spec.wide ? "col-span-full" : spec.third ? "sm:col-span-2" : "sm:col-span-3"}>
      <Field
        label={spec.label}
        note={doubtAt(refOf)}
        error={badDate ? "Write it as 2020, 2020-03 or 2020-03-15." : undefined}
      >
        <RefFrame refOf={refOf}>
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
