"use client";
import { ClipboardCopy, PencilLine } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { ErrorReport } from "@/lib/errors";
import { HEADLINE_LIMIT, type ProfileText, SUMMARY_LIMIT } from "@/lib/letters/contract";
import { SaveOrSign } from "./save-or-sign";
import { SentencesView } from "./sentences-view";

export interface ProfileSheetProps {
  profile: ProfileText;
  labelOf: (ref: string) => string;
  onCopy: (text: string) => Promise<void>;
  /** undefined when it was kept */
  onSave: (
    profile: { headlines: string[]; paragraphs: string[] },
    confirmed: boolean,
  ) => Promise<ErrorReport | undefined>;
}

/** Headlines and a summary, each with its evidence, to be copied and edited. */
export function ProfileSheet({ profile, labelOf, onCopy, onSave }: ProfileSheetProps) {
  const [editing, setEditing] = useState(false);
  const summary = profile.summary.map((p) => p.text).join("\n\n");
  if (editing) return <ProfileForm profile={profile} onSave={onSave} onClose={() => setEditing(false)} />;
  const copyButton = (label: string, text: string) => (
    <Button
      size="sm"
      variant="secondary"
      aria-label={label}
      icon={<ClipboardCopy aria-hidden />}
      onClick={() => void onCopy(text)}
    >
      Copy
    </Button>
  );
  return (
    <div className="space-y-6" lang={profile.language}>
      <Card
        title="Headlines"
        description={`At most ${HEADLINE_LIMIT} characters each.`}
        actions={
          <Button size="sm" variant="secondary" icon={<PencilLine aria-hidden />} onClick={() => setEditing(true)}>
            Edit
          </Button>
        }
      >
        <ol className="divide-y">
          {profile.headlines.map((headline, i) => (
            <li key={headline.text} className="flex flex-wrap items-start justify-between gap-3 py-3">
              <div className="min-w-0 flex-1">
                <SentencesView sentences={[headline]} labelOf={labelOf} />
              </div>
              {copyButton(`Copy headline ${i + 1}`, headline.text)}
            </li>
          ))}
        </ol>
      </Card>
      <Card
        title="Summary"
        description={`${summary.length} of at most ${SUMMARY_LIMIT} characters.`}
        actions={copyButton("Copy the summary", summary)}
      >
        <div className="space-y-4">
          {profile.summary.map((paragraph) => (
            <SentencesView key={paragraph.text} sentences={paragraph.sentences} labelOf={labelOf} />
          ))}
        </div>
      </Card>
    </div>
  );
}

function ProfileForm({
  profile,
  onSave,
  onClose,
}: Pick<ProfileSheetProps, "profile" | "onSave"> & { onClose: () => void }) {
  const [headlines, setHeadlines] = useState(profile.headlines.map((h) => h.text).join("\n"));
  const [summary, setSummary] = useState(profile.summary.map((p) => p.text).join("\n\n"));
  const [error, setError] = useState<ErrorReport>();
  const [saving, setSaving] = useState(false);
  const save = async (confirmed: boolean) => {
    setSaving(true);
    const failure = await onSave(
      {
        headlines: headlines.split("\n").filter((l) => l.trim()),
        paragraphs: summary.split(/\n\s*\n/).filter((p) => p.trim()),
      },
      confirmed,
    );
    setSaving(false);
    setError(failure);
    if (!failure) onClose();
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Field label="Headlines" hint="A line each.">
        <Textarea rows={4} value={headlines} onValueChange={setHeadlines} />
      </Field>
      <Field label="Summary" hint="An empty line begins a paragraph.">
        <Textarea rows={12} value={summary} onValueChange={setSummary} limit={SUMMARY_LIMIT} />
      </Field>
      <SaveOrSign error={error} saving={saving} onSign={() => void save(true)} onCancel={onClose} />
    </form>
  );
}
