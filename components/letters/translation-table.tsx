"use client";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ErrorReport } from "@/lib/errors";
import type { TranslatedText } from "@/lib/letters/translation-contract";

export interface TranslationTableProps {
  texts: readonly TranslatedText[];
  language: string;
  labelOf: (ref: string) => string;
  /** undefined when it was kept */
  onEdit: (ref: string, text: string, confirmed: boolean) => Promise<ErrorReport | undefined>;
}

/** Each text beside its translation, the refused ones first. */
export function TranslationTable({ texts, ...rest }: TranslationTableProps) {
  const refused = texts.filter((t) => t.state === "refused");
  return (
    <ul className="divide-y rounded-lg border bg-surface shadow-card">
      {[...refused, ...texts.filter((t) => t.state !== "refused")].map((text) => (
        <Row key={text.ref} text={text} {...rest} />
      ))}
    </ul>
  );
}

function Row({ text, language, labelOf, onEdit }: Omit<TranslationTableProps, "texts"> & { text: TranslatedText }) {
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<ErrorReport>();
  const [saving, setSaving] = useState(false);
  const save = async (confirmed: boolean) => {
    setSaving(true);
    const failure = await onEdit(text.ref, draft ?? text.text, confirmed);
    setSaving(false);
    setError(failure);
    if (!failure) setDraft(undefined);
  };
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-4 sm:px-6 md:grid-cols-2">
      <p className="text-muted text-xs md:col-span-2">
        {labelOf(text.ref)} {text.state === "refused" && <Badge tone="warn">Kept as it was: {text.reason}</Badge>}
        {text.state === "edited" && <Badge tone="accent">Yours</Badge>}
      </p>
      <p className="text-muted">{text.source}</p>
      {draft === undefined ? (
        <div className="flex items-start justify-between gap-3">
          <p lang={text.state === "refused" ? undefined : language}>{text.text}</p>
          <Button size="sm" variant="quiet" onClick={() => setDraft(text.text)}>
            Edit
          </Button>
        </div>
      ) : (
        <div className="space-y-2">
          <Field label="Translation" hideLabel>
            <Textarea rows={2} value={draft} onValueChange={setDraft} lang={language} />
          </Field>
          {error && (
            <ErrorPanel
              compact
              error={error}
              actions={
                error.code === "fact_guard_refused" && (
                  <Button size="sm" variant="secondary" onClick={() => void save(true)}>
                    This is right: keep it
                  </Button>
                )
              }
            />
          )}
          <div className="flex gap-2">
            <Button size="sm" loading={saving} onClick={() => void save(false)}>
              Save
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setDraft(undefined)}>
              Cancel
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
