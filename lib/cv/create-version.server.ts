import { AppError } from "@/lib/errors";
import type { Prisma, Transaction } from "@/lib/platform/database/database.server";
import { storable } from "@/lib/storable";
import type { Cv } from "./schema";
import { cvSchema } from "./schema";

export interface NewVersion {
  cvId: string;
  userId: string;
  origin: "upload" | "scratch" | "edit" | "improvement";
  document: Cv;
  improvementId?: string;
  /** the version the writer saw; when it is not the newest any more, nothing is written */
  base?: string | null;
}

/**
 * Adds a version to a CV and makes it the current one. Versions are never changed afterwards.
 * @throws AppError `not_found`; `conflict` with `details.currentVersionId` when `base` is not current; `too_long` over the limits
 */
export async function createVersion(tx: Transaction, input: NewVersion): Promise<{ id: string; number: number }> {
  const document = parseDocument(input.document);
  const [cv] = await tx.$queryRaw<{ currentVersionId: string | null }[]>`
    select "currentVersionId" from "Cv" where "id" = ${input.cvId} and "userId" = ${input.userId} for update`;
  if (!cv) throw new AppError("not_found", "There is no such CV.");
  if (input.base !== undefined && cv.currentVersionId !== input.base)
    throw new AppError("conflict", "This CV was saved in another tab or by another run meanwhile.", {
      hint: "Your text is still here. Open the newer version beside it, then save again.",
      details: { currentVersionId: cv.currentVersionId },
    });
  const { _max } = await tx.cvVersion.aggregate({ where: { cvId: input.cvId }, _max: { number: true } });
  const version = await tx.cvVersion.create({
    data: {
      cvId: input.cvId,
      number: (_max.number ?? 0) + 1,
      parentId: cv.currentVersionId,
      origin: input.origin,
      document: document as unknown as Prisma.InputJsonObject,
      improvementId: input.improvementId,
    },
    select: { id: true, number: true },
  });
  await tx.cv.update({ where: { id: input.cvId }, data: { currentVersionId: version.id, title: titleOf(document) } });
  return version;
}

/** What a CV is called in lists. */
export function titleOf(cv: Cv): string {
  return [cv.basics.name, cv.basics.label].filter(Boolean).join(" – ").slice(0, 200) || "Untitled CV";
}

function parseDocument(document: unknown): Cv {
  const parsed = cvSchema.safeParse(storable(document));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  if (issue?.code === "too_big")
    throw new AppError("too_long", `This is longer than a CV can be here (${field}).`, {
      hint: "Shorten it and save again. Nothing was cut.",
      details: { field },
    });
  throw new AppError("bad_request", `The CV is not valid (${field}).`, { details: { field } });
}
