"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ErrorReport } from "@/lib/errors";
import type { LetterDocument } from "@/lib/letters/contract";
import { newSentences, SaveOrSign } from "./save-or-sign";

export interface EditedLetter {
  recipient: string[];
  placeAndDate: string;
  subject: string;
  salutation: string;
  paragraphs: string[];
  closing: string;
  signature: string;
}

export interface LetterFormProps {
  letter: LetterDocument;
  /** undefined when it was kept */
  onSave: (letter: EditedLetter, confirmed: boolean) => Promise<ErrorReport | undefined>;
  onCancel: () => void;
}

/** A letter to be edited as text; what the fact guard asks about is shown and can be signed. */
export function LetterForm({ letter, onSave, onCancel }: LetterFormProps) {
  const [frame, setFrame] = useState({
    recipient: letter.recipient.join("\n"),
    placeAndDate: letter.placeAndDate,
    subject: letter.subject,
    salutation: letter.salutation,
    closing: letter.closing,
    signature: letter.signature,
  });
  const [body, setBody] = useState(letter.paragraphs.map((p) => p.text).join("\n\n"));
  const [error, setError] = useState<ErrorReport>();
  const [saving, setSaving] = useState(false);
  const asked = newSentences(error);
  const save = async (confirmed: boolean) => {
    setSaving(true);
    setError(undefined);
    const paragraphs = body.split(/\n\s*\n/).filter((p) => p.trim());
    const recipient = frame.recipient.split("\n").filter((l) => l.trim());
    setError(await onSave({ ...frame, recipient, paragraphs }, confirmed));
    setSaving(false);
  };
  const line = (name: Exclude<keyof typeof frame, "recipient">, label: string) => (
    <Field label={label}>
      <Input
        value={frame[name]}
        onChange={(event) => setFrame((known) => ({ ...known, [name]: event.target.value }))}
      />
    </Field>
  );
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="To" hint="Employer and person, a line each.">
          <Textarea
            rows={2}
            value={frame.recipient}
            onValueChange={(recipient) => setFrame((known) => ({ ...known, recipient }))}
          />
        </Field>
        {line("placeAndDate", "Place and date")}
        {line("subject", "Subject")}
        {line("salutation", "Salutation")}
      </div>
      <Field label="Text" hint="An empty line begins a paragraph.">
        <Textarea rows={16} value={body} onValueChange={setBody} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {line("closing", "Closing")}
        {line("signature", "Signature")}
      </div>
      <SaveOrSign error={error} saving={saving} onSign={() => void save(true)} onCancel={onCancel}>
        {asked.length > 0 && (
          <ul className="space-y-2 text-sm">
            {asked.map((sentence) => (
              <li key={sentence.text}>
                <mark className="bg-marker text-on-marker">{sentence.text}</mark>{" "}
                <span className="text-muted">{sentence.reason}</span>
              </li>
            ))}
          </ul>
        )}
      </SaveOrSign>
    </form>
  );
}
