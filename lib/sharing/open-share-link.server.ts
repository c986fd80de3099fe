import { verifyPassword } from "@/lib/accounts/password.server";
import { type Outline, outlineCv } from "@/lib/cv/outline";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { pageFitSchema, renderOptionsSchema } from "@/lib/rendering/contract";
import { shownCv } from "@/lib/rendering/shown-cv";
import { hashShareToken, isRightPass, sharePass } from "./share-token.server";

export type SharedDocument =
  /** a password stands before it; nothing else is said */
  { state: "locked" } | { state: "open"; outline: Outline; expiresAt: string };

/**
 * What a visitor sees at a link's address. `pass`: what their browser holds from `unlockShareLink`. An address that never was, is
 * over or was revoked are the same.
 * @throws AppError `not_found`
 */
export async function openShareLink(token: string, pass: string | undefined): Promise<SharedDocument> {
  const link = await findLink(token);
  if (link.passwordHash && !isRightPass(pass, link.id, link.passwordHash)) return { state: "locked" };
  await db.shareLink.updateMany({
    where: { id: link.id },
    data: { views: { increment: 1 }, lastViewedAt: new Date() },
  });
  const document = await db.renderedDocument.findUniqueOrThrow({
    where: { id: link.documentId },
    include: { version: { select: { document: true } } },
  });
  const options = renderOptionsSchema.parse(document.options);
  const fit = document.fit ? pageFitSchema.parse(document.fit) : undefined;
  const shown = shownCv(cvSchema.parse(document.version.document), options, fit);
  return { state: "open", outline: outlineCv(shown.cv, shown.options), expiresAt: link.expiresAt.toISOString() };
}

/** The PDF behind a link. @throws AppError `not_found`, for a locked one, too */
export async function getSharedFile(
  token: string,
  pass: string | undefined,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const link = await findLink(token);
  if (link.passwordHash && !isRightPass(pass, link.id, link.passwordHash)) throw noLink();
  const { file } = await db.renderedDocument.findUniqueOrThrow({
    where: { id: link.documentId },
    include: { file: true },
  });
  if (!file) throw noLink();
  return { name: file.name, mediaType: file.mediaType, bytes: file.bytes };
}

/**
 * The pass that a right password gives.
 * @throws AppError `not_found`, `wrong_credentials`
 */
export async function unlockShareLink(token: string, password: string): Promise<string> {
  const link = await findLink(token);
  if (!link.passwordHash || !(await verifyPassword(password, link.passwordHash)))
    throw new AppError("wrong_credentials", "This is not the password.", {
      hint: "Ask the person who sent you the link.",
    });
  return sharePass(link.id, link.passwordHash);
}

async function findLink(token: string) {
  const link = await db.shareLink.findUnique({ where: { tokenHash: hashShareToken(token) } });
  if (!link || link.revokedAt || link.expiresAt <= new Date()) throw noLink();
  return link;
}

const noLink = () => new AppError("not_found", "There is nothing here, or no longer.");
