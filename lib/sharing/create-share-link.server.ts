import type { z } from "zod";
import { hashPassword } from "@/lib/accounts/password.server";
import type { Actor } from "@/lib/actor";
import { newId } from "@/lib/cv/new-id";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { type createShareLinkSchema, SHARE_LIMIT, type ShareLinkView } from "./contract";
import { toShareLinkView } from "./list-share-links.server";
import { hashShareToken, shareToken } from "./share-token.server";

const DAY_MS = 86_400_000;

/**
 * Makes an address that shows a finished PDF, and the same CV as a page, to whoever has it, until it ends or is revoked.
 * @throws AppError `not_found`; `conflict` while the PDF is being made; `limit_reached`
 */
export async function createShareLink(
  actor: Actor,
  input: z.infer<typeof createShareLinkSchema>,
): Promise<ShareLinkView> {
  const { userId } = actor;
  const document = await db.renderedDocument.findFirst({
    where: { id: input.documentId, userId, format: "pdf" },
    select: { id: true, fileId: true },
  });
  if (!document) throw new AppError("not_found", "There is no such document.");
  if (!document.fileId)
    throw new AppError("conflict", "This document is still being made.", {
      hint: "Try again in a moment.",
      retryAfter: 2,
    });
  const open = await db.shareLink.count({ where: { userId, revokedAt: null, expiresAt: { gt: new Date() } } });
  if (open >= SHARE_LIMIT)
    throw new AppError("limit_reached", `You have ${SHARE_LIMIT} open links already.`, {
      hint: "Revoke one that is no longer needed.",
    });
  const id = newId() + newId();
  const link = await db.shareLink.create({
    data: {
      id,
      userId,
      documentId: document.id,
      tokenHash: hashShareToken(shareToken(id)),
      passwordHash: input.password ? await hashPassword(input.password) : null,
      expiresAt: new Date(Date.now() + input.days * DAY_MS),
    },
    include: { document: { select: { options: true } } },
  });
  return toShareLinkView(link);
}
