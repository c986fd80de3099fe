import type { Actor } from "@/lib/actor";
import { getCv } from "@/lib/cv/get-cv.server";
import { AppError } from "@/lib/errors";
import { listAnswers } from "@/lib/improvement/list-answers.server";
import { getQuestionnaire } from "@/lib/questionnaire/get-questionnaire.server";
import type { InterviewPreparation } from "./interview-contract";
import { prepareInterview } from "./prepare-interview";

/**
 * Questions to expect for a job, from a CV's current version.
 * @throws AppError `not_found`, `conflict` while the CV is still being read
 */
export async function getInterview(
  actor: Actor,
  input: { cvId: string; questionnaireId: string },
): Promise<InterviewPreparation> {
  const cv = await getCv(actor, input.cvId);
  if (!cv.version) throw new AppError("conflict", "This CV is still being read.");
  const { id: _id, updatedAt: _updatedAt, ...job } = await getQuestionnaire(actor, input.questionnaireId);
  return prepareInterview({ cv: cv.version.document, answers: await listAnswers(actor.userId), job });
}
