import { createHash } from "node:crypto";
import pg from "pg";
import type { Actor } from "@/lib/actor";
import { getCv } from "@/lib/cv/get-cv.server";
import { toJsonResume } from "@/lib/cv/json-resume";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { answerQuestion } from "@/lib/improvement/answer-question.server";
import { applyImprovement } from "@/lib/improvement/apply-improvement.server";
import { decideChanges } from "@/lib/improvement/decide-changes.server";
import { getImprovement, type ImprovementDetail } from "@/lib/improvement/get-improvement.server";
import { listQuestions } from "@/lib/improvement/list-questions";
import { startImprovement } from "@/lib/improvement/start-improvement.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { saveQuestionnaire } from "@/lib/questionnaire/save-questionnaire.server";
import type { RenderOptions } from "@/lib/rendering/contract";
import { getDocument, getDocumentFile } from "@/lib/rendering/get-document.server";
import { requestDocument } from "@/lib/rendering/request-document.server";
import { type Accept, isAccepted } from "./accept";
import { type GivenAnswer, isAbout } from "./answers";
import { type ChangesReport, reportChanges } from "./changes-report";
import { followTask } from "./follow-task";
import { toQuestionnaire } from "./job";
import { forgetAnswers, LOCAL_USER_ID, localUser } from "./local-user.server";
import { withDatabase } from "./open-database.server";
import type { Progress } from "./progress";
import type { InputFile } from "./read-input";
import { withEngine } from "./with-engine.server";

export interface ImproveRequest {
  file: InputFile;
  acceptAnyDocument: boolean;
  jobDescription: string;
  position: string | undefined;
  answers: GivenAnswer[];
  accept: Accept;
  options: RenderOptions;
}

interface Watch {
  progress: Progress;
  signal: AbortSignal;
}

/** An answer can bring up questions that there was no room for; so often the run is repeated for them. */
const ROUNDS = 3;

/**
 * The whole way of the application for one file: upload, read, questionnaire, improve, answer, accept, apply, render.
 * @throws AppError of the step that failed
 */
export async function improveFile(
  request: ImproveRequest,
  watch: Watch,
): Promise<{ pdf: Uint8Array; resume: Record<string, unknown>; report: ChangesReport }> {
  watch.progress.now("Starting the database");
  return withDatabase(watch.signal, () =>
    withEngine(async () => {
      const actor = await localUser();
      const { file, acceptAnyDocument, options } = request;
      const { cvId, improvement, unusedAnswers } = await oneAtATime(watch, async () => {
        // inside as well: the same file uploaded twice at one moment is one upload, and one CV
        const { cvId, taskId } = await uploadCv(actor, { ...file, acceptAnyDocument });
        await followTask(actor, taskId, watch);
        return { cvId, ...(await improve(actor, cvId, request, watch)) };
      });
      const chosen = improvement.changes.filter(({ change }) => isAccepted(change.class, request.accept));
      let versionId = improvement.versionId;
      let stale: string[] = [];
      if (chosen.length > 0) {
        const changeIds = chosen.map(({ change }) => change.id);
        await decideChanges(actor, {
          improvementId: improvement.id,
          changeIds,
          decision: "accepted",
          confirmed: false,
        });
        ({ versionId, stale } = await applyImprovement(actor, { improvementId: improvement.id }));
      }

      const document = await requestDocument(actor, { versionId, format: "pdf", options });
      if (document.taskId) await followTask(actor, document.taskId, watch);
      const { bytes } = await getDocumentFile(actor, document.documentId);
      const { proof } = await getDocument(actor, document.documentId);
      const { version } = await getCv(actor, cvId, versionId);
      watch.progress.clear();
      return {
        pdf: bytes,
        resume: toJsonResume(version!.document),
        report: reportChanges({
          file: file.fileName,
          accept: request.accept,
          improvement,
          applied: new Set(chosen.map(({ change }) => change.id).filter((id) => !stale.includes(id))),
          result: version!.document,
          unusedAnswers,
          proof,
        }),
      };
    }),
  );
}

/** The improvement of a read CV, with the person's answers worked in. */
async function improve(actor: Actor, cvId: string, request: ImproveRequest, watch: Watch) {
  const { version } = await getCv(actor, cvId);
  const draft = toQuestionnaire(request.jobDescription, request.position, version?.document);
  const { id: questionnaireId } = await saveQuestionnaire(actor, { draft });
  await forgetAnswers(actor);

  let open = request.answers;
  for (let round = 1; ; round++) {
    const { improvementId, taskId } = await startImprovement(actor, { cvId, questionnaireId });
    if (taskId) await followTask(actor, taskId, watch);
    const improvement = await getImprovement(actor, improvementId);
    const used = await answerQuestions(actor, improvement, open);
    open = open.filter((answer) => !used.has(answer));
    const others = listQuestions(improvement.cv, improvement.job);
    const more = used.size > 0 && open.some((answer) => others.some((question) => isAbout(answer, question)));
    if (!more || round === ROUNDS)
      return { improvement: await getImprovement(actor, improvementId), unusedAnswers: open.map(({ topic }) => topic) };
  }
}

/** @returns the answers that a question was about */
async function answerQuestions(actor: Actor, { id, questions }: ImprovementDetail, answers: GivenAnswer[]) {
  const used = new Set<GivenAnswer>();
  for (const question of questions) {
    const answer = answers.find((given) => isAbout(given, question));
    if (!answer) continue;
    const { have, text } = answer;
    await answerQuestion(actor, {
      improvementId: id,
      answer: { questionId: question.id, topic: question.topic, have, text },
    });
    used.add(answer);
  }
  return used;
}

/**
 * Lets one improvement of the command line run at a time on a database: answers belong to a person, all runs to the same local
 * user, and what one person said must not get into another's CV. The lock ends with its connection, whatever becomes of us.
 */
async function oneAtATime<T>({ progress, signal }: Watch, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: readEnv().databaseUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    const key = createHash("sha256").update(`${LOCAL_USER_ID}/improve`).digest().readInt32BE(0);
    for (;;) {
      const { rows } = await client.query("select pg_try_advisory_lock($1) as mine", [key]);
      if (rows[0].mine) break;
      progress.now("Waiting for another cv improve to finish");
      signal.throwIfAborted();
      await new Promise((done) => setTimeout(done, 300));
    }
    return await work();
  } finally {
    await client.end().catch(() => {});
  }
}
