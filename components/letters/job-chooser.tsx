"use client";
import { useState } from "react";
import { LimitActions } from "@/components/letters/limit-actions";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ErrorReport } from "@/lib/errors";
import { JOB_DESCRIPTION_LIMIT } from "@/lib/questionnaire/schema";

export interface KnownJob {
  id: string;
  title: string;
}

export interface JobChooserProps {
  known: readonly KnownJob[];
  submitLabel: string;
  /** an earlier job, or a new one; gives what went wrong */
  onChoose: (job: { id: string } | { position: string; jobDescription: string }) => Promise<ErrorReport | undefined>;
}

const NEW = "new";

/** Which job a text is for: one of the earlier applications, or a new one. */
export function JobChooser({ known, submitLabel, onChoose }: JobChooserProps) {
  const [id, setId] = useState(known[0]?.id ?? NEW);
  const [position, setPosition] = useState("");
  const [jobDescription, setJobDescription] = useState("");
  const [error, setError] = useState<ErrorReport>();
  const [busy, setBusy] = useState(false);
  return (
    <Card title="For which job?">
      <form
        className="space-y-4"
        onSubmit={async (event) => {
          event.preventDefault();
          setBusy(true);
          setError(undefined);
          const failure = await onChoose(id === NEW ? { position, jobDescription } : { id });
          if (!failure) return;
          setError(failure);
          setBusy(false);
        }}
      >
        {known.length > 0 && (
          <Field label="Job">
            <Select
              value={id}
              onValueChange={setId}
              options={[
                ...known.map((job) => ({ value: job.id, label: job.title })),
                { value: NEW, label: "Another job" },
              ]}
            />
          </Field>
        )}
        {id === NEW && (
          <>
            <Field label="Position" required>
              <Input value={position} onChange={(event) => setPosition(event.target.value)} maxLength={255} />
            </Field>
            <Field
              label="Job description"
              optional
              hint="Paste it: employer, contact and requirements are read from it."
            >
              <Textarea
                rows={8}
                value={jobDescription}
                onValueChange={setJobDescription}
                limit={JOB_DESCRIPTION_LIMIT}
              />
            </Field>
          </>
        )}
        {error && <ErrorPanel compact error={error} actions={<LimitActions error={error} />} />}
        <Button type="submit" loading={busy} disabled={id === NEW && !position.trim()}>
          {submitLabel}
        </Button>
      </form>
    </Card>
  );
}
