"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LimitActions } from "@/components/letters/limit-actions";
import { QuestionnaireForm } from "@/components/questionnaire/questionnaire-form";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ErrorReport } from "@/lib/errors";
import type { StoredQuestionnaire } from "@/lib/questionnaire/get-questionnaire.server";
import { type QuestionnaireDraft, questionnaireSchema } from "@/lib/questionnaire/schema";
import { startImprovementAction } from "../actions";
import { useQuestionnaireDraft } from "./use-questionnaire-draft";

type FieldErrors = Partial<Record<keyof QuestionnaireDraft, string>>;

/** The questionnaire: a new one, or one of an earlier application; then the improvement starts. */
export function Job({ cvId, known }: { cvId: string; known: StoredQuestionnaire[] }) {
  const router = useRouter();
  const draft = useQuestionnaireDraft(known);
  const [fieldErrors, setFieldErrors] = useState<FieldErrors>({});
  const [error, setError] = useState<ErrorReport>();
  const [starting, setStarting] = useState(false);

  const submit = async () => {
    setError(undefined);
    const parsed = questionnaireSchema.safeParse(draft.value);
    if (!parsed.success) {
      const errors: FieldErrors = {};
      for (const issue of parsed.error.issues) errors[issue.path[0] as keyof QuestionnaireDraft] ??= issue.message;
      return setFieldErrors(errors);
    }
    setFieldErrors({});
    setStarting(true);
    const questionnaireId = await draft.flush();
    if (!questionnaireId) return setStarting(false);
    const result = await startImprovementAction({ cvId, questionnaireId });
    if (result.ok) return router.push(`/improvements/${result.data.improvementId}`);
    setStarting(false);
    setError(result.error);
  };
  return (
    <div className="space-y-6">
      {error && <ErrorPanel error={error} onRetry={submit} actions={<LimitActions error={error} />} />}
      <QuestionnaireForm
        value={draft.value}
        onChange={draft.change}
        saveState={draft.state}
        saveMessage={draft.error?.message}
        onSubmit={submit}
        submitting={starting}
        submitLabel="Improve my CV"
        fieldErrors={fieldErrors}
      >
        {known.length > 0 && (
          <Field label="Use the answers of an earlier application" hint="They stay yours to change here.">
            <Select
              value={draft.id ?? ""}
              onValueChange={draft.choose}
              placeholder="A new job"
              options={known.map(({ id, position, location }) => ({
                value: id,
                label: [position || "Untitled", location].filter(Boolean).join(", "),
              }))}
            />
          </Field>
        )}
      </QuestionnaireForm>
    </div>
  );
}
