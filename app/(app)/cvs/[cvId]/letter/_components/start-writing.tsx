"use client";
import { useRouter } from "next/navigation";
import { JobChooser, type KnownJob } from "@/components/letters/job-chooser";
import { UNREACHABLE } from "@/components/ui/unreachable";
import type { WritingKind } from "@/lib/letters/get-writing.server";
import { questionnaireDraftSchema } from "@/lib/questionnaire/schema";
import { saveJobAction, startWritingAction } from "../actions";

/** Chooses the job and asks for the text, or goes to what needs no task. */
export function StartWriting({
  cvId,
  kind,
  atOnce,
  known,
  submitLabel,
}: {
  cvId: string;
  kind: WritingKind;
  /** the templates' questions for an interview need no task */
  atOnce?: boolean;
  known: KnownJob[];
  submitLabel: string;
}) {
  const router = useRouter();
  return (
    <JobChooser
      known={known}
      submitLabel={submitLabel}
      onChoose={async (job) => {
        let questionnaireId = "id" in job ? job.id : undefined;
        if (!("id" in job)) {
          const draft = questionnaireDraftSchema.safeParse(job);
          if (!draft.success)
            return {
              code: "bad_request" as const,
              message: draft.error.issues[0]?.message ?? "Something is too long.",
            };
          const saved = await saveJobAction({ draft: draft.data }).catch(() => undefined);
          if (!saved?.ok) return saved?.error ?? UNREACHABLE;
          questionnaireId = saved.data.id;
        }
        if (!questionnaireId) return UNREACHABLE;
        if (atOnce) {
          router.push(`/cvs/${cvId}/interview?job=${questionnaireId}`);
          return undefined;
        }
        const started = await startWritingAction({ kind, cvId, questionnaireId }).catch(() => undefined);
        if (!started?.ok) return started?.error ?? UNREACHABLE;
        router.push(`/cvs/${cvId}/${kind}/${started.data.writingId}`);
        return undefined;
      }}
    />
  );
}
