import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import {
  type PageFit,
  type Proof,
  pageFitSchema,
  proofSchema,
  type RenderOptions,
  renderOptionsSchema,
} from "./contract";

export interface DocumentView {
  id: string;
  versionId: string;
  format: string;
  options: RenderOptions;
  /** undefined until it is made */
  file: { name: string; size: number } | undefined;
  proof: Proof | undefined;
  /** what was made differently from what the CV says, one sentence each */
  notices: string[];
  /** of a PDF that had to fit on its pages */
  fit: PageFit | undefined;
  createdAt: string;
}

const noticesSchema = z.array(z.object({ message: z.string() }));

/** @throws AppError `not_found` */
export async function getDocument(actor: Actor, id: string): Promise<DocumentView> {
  const row = await db.renderedDocument.findFirst({
    where: { id, userId: actor.userId },
    include: { file: { select: { name: true, size: true } } },
  });
  if (!row) throw new AppError("not_found", "There is no such document.");
  return {
    id: row.id,
    versionId: row.versionId,
    format: row.format,
    options: renderOptionsSchema.parse(row.options),
    file: row.file ?? undefined,
    notices: noticesSchema.parse(row.notices ?? []).map((notice) => notice.message),
    proof: row.proof ? proofSchema.parse(row.proof) : undefined,
    fit: row.fit ? pageFitSchema.parse(row.fit) : undefined,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The bytes of a finished document. @throws AppError `not_found`, `conflict` while it is being made */
export async function getDocumentFile(
  actor: Actor,
  id: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const row = await db.renderedDocument.findFirst({ where: { id, userId: actor.userId }, include: { file: true } });
  if (!row) throw new AppError("not_found", "There is no such document.");
  if (!row.file)
    throw new AppError("conflict", "This document is still being made.", {
      hint: "Try again in a moment.",
      retryAfter: 2,
    });
  return { name: row.file.name, mediaType: row.file.mediaType, bytes: row.file.bytes };
}
