"use client";
import { ArrowRight } from "lucide-react";
import { type FormEvent, type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type SaveState, SaveStatus } from "@/components/ui/save-status";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";
import {
  APPLICATION_TIMELINES,
  COMPANY_SIZES,
  EXPERIENCE_LEVELS,
  JOB_DESCRIPTION_LIMIT,
  type QuestionnaireDraft,
} from "@/lib/questionnaire/schema";

export interface QuestionnaireFormProps {
  value: QuestionnaireDraft;
  onChange: (value: QuestionnaireDraft) => void;
  saveState?: SaveState;
  saveMessage?: string;
  onSubmit: () => void;
  submitting?: boolean;
  submitLabel?: string;
  /** what is wrong, by field name; shown at the field, the first one gets the focus */
  fieldErrors?: Partial<Record<keyof QuestionnaireDraft, string>>;
  /** above the form, e.g. "use the answers of your last application" */
  children?: ReactNode;
}

const LEVELS = { "0-2": "0–2 years", "3-5": "3–5 years", "6+": "6 years or more" } as const;
const SIZES = { startup: "Start-up", small: "Small", medium: "Medium", enterprise: "Large" } as const;
const TIMELINES = {
  immediate: "Now",
  "1-3 months": "In 1–3 months",
  "3-6 months": "In 3–6 months",
  "6+ months": "Later",
} as const;

/** What the person wants. Only the position is needed; what is left open changes nothing for the worse. */
export function QuestionnaireForm(props: QuestionnaireFormProps) {
  const { value, onChange, saveState = "idle", saveMessage, onSubmit, submitting, fieldErrors = {}, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const set = <K extends keyof QuestionnaireDraft>(field: K, next: QuestionnaireDraft[K]) =>
    onChange({ ...value, [field]: next });
  const tooLong = value.jobDescription.length > JOB_DESCRIPTION_LIMIT;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else onSubmit();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-8">
      {children}
      <Group title="The job">
        <Field
          label="Position you want"
          hint="As the advertisement calls it."
          error={fieldErrors.position}
          required
          className="sm:col-span-2"
        >
          <Input
            value={value.position}
            maxLength={255}
            autoComplete="organization-title"
            placeholder="Senior accountant"
            onChange={(event) => set("position", event.target.value)}
          />
        </Field>
        <Field label="Industry" error={fieldErrors.industry} optional>
          <Input value={value.industry} maxLength={255} onChange={(event) => set("industry", event.target.value)} />
        </Field>
        <Field label="Place" error={fieldErrors.location} optional>
          <Input
            value={value.location}
            maxLength={255}
            placeholder="Athens, or remote"
            onChange={(event) => set("location", event.target.value)}
          />
        </Field>
        <Field
          label="Job description"
          hint="Paste it whole: the changes are weighed against what it asks for."
          error={
            fieldErrors.jobDescription ??
            (tooLong ? "It is all still here. Shorten it to the tasks and the requirements." : undefined)
          }
          optional
          className="sm:col-span-2"
        >
          <Textarea
            value={value.jobDescription}
            onValueChange={(next) => set("jobDescription", next)}
            limit={JOB_DESCRIPTION_LIMIT}
            rows={9}
            className="max-h-[60vh]"
          />
        </Field>
      </Group>
      <Group title="You">
        <Field
          group
          label="Experience in this field"
          error={fieldErrors.experienceLevel}
          optional
          className="sm:col-span-2"
        >
          <Segmented
            value={value.experienceLevel}
            onValueChange={(next) => set("experienceLevel", next)}
            onClear={() => set("experienceLevel", null)}
            choices={EXPERIENCE_LEVELS.map((level) => ({ value: level, label: LEVELS[level] }))}
          />
        </Field>
        <Field group label="Size of the company" error={fieldErrors.companySize} optional className="sm:col-span-2">
          <Segmented
            value={value.companySize}
            onValueChange={(next) => set("companySize", next)}
            onClear={() => set("companySize", null)}
            choices={COMPANY_SIZES.map((size) => ({ value: size, label: SIZES[size] }))}
          />
        </Field>
        <Field
          group
          label="When you will apply"
          error={fieldErrors.applicationTimeline}
          optional
          className="sm:col-span-2"
        >
          <Segmented
            value={value.applicationTimeline}
            onValueChange={(next) => set("applicationTimeline", next)}
            onClear={() => set("applicationTimeline", null)}
            choices={APPLICATION_TIMELINES.map((time) => ({ value: time, label: TIMELINES[time] }))}
          />
        </Field>
      </Group>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" size="lg" loading={submitting}>
          {props.submitLabel ?? "Improve my CV"} <ArrowRight aria-hidden />
        </Button>
        <SaveStatus state={saveState} message={saveMessage} />
      </div>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-lg border bg-surface p-4 shadow-card sm:p-6">
      <h2 className="mb-4 text-xl">{title}</h2>
      <div className="grid gap-x-5 gap-y-6 sm:grid-cols-2">{children}</div>
    </section>
  );
}
