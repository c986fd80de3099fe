import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { type Answer, answerSchema } from "@/lib/improvement/contract";
import { db } from "@/lib/platform/database/database.server";
import { type QuestionnaireDraft, questionnaireDraftSchema } from "@/lib/questionnaire/schema";
import {
  type LetterDocument,
  letterSchema,
  type ProfileText,
  profileTextSchema,
  type WritingReport,
  writingReportSchema,
} from "./contract";
import { type InterviewPreparation, interviewSchema } from "./interview-contract";

const schemas = { letter: letterSchema, profile: profileTextSchema, interview: interviewSchema } as const;

export type WritingKind = keyof typeof schemas;

interface Documents {
  letter: LetterDocument;
  profile: ProfileText;
  interview: InterviewPreparation;
}

export interface WritingVersionSummary {
  id: string;
  number: number;
  origin: string;
  createdAt: string;
}

export interface WritingDetail<K extends WritingKind> {
  id: string;
  cvId: string;
  kind: K;
  job: QuestionnaireDraft;
  answers: Answer[];
  /** "rules" or the model's name */
  engine: string;
  createdAt: string;
  /** the CV whose facts it stands on */
  cv: Cv;
  /** undefined until it was written */
  document: Documents[K] | undefined;
  report: WritingReport | undefined;
  /** the shown version, and all of them, the newest first */
  version: WritingVersionSummary | undefined;
  versions: WritingVersionSummary[];
}

/**
 * A text of the actor, in its newest (or the named) version.
 * @throws AppError `not_found` (also for another person's)
 */
export async function getWriting<K extends WritingKind>(
  actor: Actor,
  kind: K,
  id: string,
  versionId?: string,
): Promise<WritingDetail<K>> {
  const row = await db.writing.findFirst({
    where: { id, kind, userId: actor.userId },
    include: { versions: { orderBy: { number: "desc" } } },
  });
  const base = row && (await db.cvVersion.findFirst({ where: { id: row.versionId, cvId: row.cvId } }));
  const shown = row && (versionId ? row.versions.find((v) => v.id === versionId) : row.versions[0]);
  if (!row || !base || (versionId && !shown)) throw new AppError("not_found", "There is no such text.");
  const summary = (v: (typeof row.versions)[number]): WritingVersionSummary => ({
    id: v.id,
    number: v.number,
    origin: v.origin,
    createdAt: v.createdAt.toISOString(),
  });
  return {
    id: row.id,
    cvId: row.cvId,
    kind,
    job: questionnaireDraftSchema.parse(row.job),
    answers: z.array(answerSchema).parse(row.answers),
    engine: row.engine,
    createdAt: row.createdAt.toISOString(),
    cv: cvSchema.parse(base.document),
    document: shown ? (schemas[kind].parse(shown.document) as WritingDetail<K>["document"]) : undefined,
    report: row.report === null ? undefined : writingReportSchema.parse(row.report),
    version: shown ? summary(shown) : undefined,
    versions: row.versions.map(summary),
  };
}

export interface LetterSummary {
  id: string;
  /** the position it applies for */
  title: string;
  finished: boolean;
  createdAt: string;
  updatedAt: string;
}

/** The texts of one kind made from a CV, the newest first. */
export async function listWritings(actor: Actor, kind: WritingKind, cvId: string): Promise<LetterSummary[]> {
  const rows = await db.writing.findMany({
    where: { cvId, kind, userId: actor.userId },
    orderBy: { createdAt: "desc" },
    take: 50,
    include: { versions: { orderBy: { number: "desc" }, take: 1, select: { createdAt: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    title: questionnaireDraftSchema.parse(row.job).position,
    finished: row.finishedAt !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: (row.versions[0]?.createdAt ?? row.createdAt).toISOString(),
  }));
}

/** The finished letters of a CV, the newest first. */
export async function listLetters(actor: Actor, cvId: string): Promise<LetterSummary[]> {
  return (await listWritings(actor, "letter", cvId)).filter((letter) => letter.finished);
}

/**
 * A letter as it is drawn, in its newest version.
 * @throws AppError `not_found` (also for another person's), `conflict` while it is being written
 */
export async function getLetter(actor: Actor, letterId: string): Promise<LetterDocument> {
  const { document } = await getWriting(actor, "letter", letterId);
  if (!document) throw new AppError("conflict", "This letter is still being written.");
  return document;
}
