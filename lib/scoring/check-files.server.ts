import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { storedReadingSchema } from "@/lib/cv/read-upload.server";
import { cvSchema } from "@/lib/cv/schema";
import { AppError, type ErrorReport, isAppError, reportError } from "@/lib/errors";
import { withinBudget } from "@/lib/platform/cache/cache.server";
import { db } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { RENDERER_VERSION, renderOptionsSchema } from "@/lib/rendering/contract";
import { type FileScore, fileScoreSchema } from "./contract";
import { FILE_SCORE_VERSION, scoreFile } from "./score-file";
import { scoreMadePdf } from "./score-made-pdf.server";

export const checkFilesSchema = z.strictObject({ versionId: z.string() });

export interface CheckedFiles {
  /** of the file the CV was read from; absent for one that was typed in */
  uploaded: FileScore | undefined;
  /** of the PDF that is made of the version, in the plainest template */
  made: FileScore | { error: ErrorReport };
}

const CACHE_SECONDS = 7 * 24 * 3600;

/**
 * How well programs can read the file that was uploaded, and the PDF made here of a version of the same CV.
 * @throws AppError `not_found`
 */
export async function checkFiles(actor: Actor, input: z.infer<typeof checkFilesSchema>): Promise<CheckedFiles> {
  const version = await db.cvVersion.findFirst({
    where: { id: input.versionId, cv: { userId: actor.userId } },
    select: { document: true, cv: { select: { reading: true } } },
  });
  if (!version) throw new AppError("not_found", "There is no such version.");
  const { source, reading } = storedReadingSchema.parse(version.cv.reading ?? {});
  return {
    uploaded: source && reading && scoreFile({ source, reading }),
    made: await checkMade(actor.userId, version.document),
  };
}

async function checkMade(userId: string, document: unknown): Promise<CheckedFiles["made"]> {
  const cv = cvSchema.parse(document);
  const options = renderOptionsSchema.parse({});
  // beside the person's other remembered results: they are forgotten together
  const key = `unit:${userId}:file-score:${contentHash({ cv, options, RENDERER_VERSION, FILE_SCORE_VERSION })}`;
  const hit = fileScoreSchema.safeParse(await withinBudget((redis) => redis.get(key)));
  if (hit.success) return hit.data;
  try {
    const score = await scoreMadePdf(cv, options);
    await withinBudget((redis) => redis.set(key, JSON.stringify(score), { ex: CACHE_SECONDS }));
    return score;
  } catch (error) {
    // a document that cannot be made is a finding, too
    if (isAppError(error)) return { error: reportError(error) };
    throw error;
  }
}
