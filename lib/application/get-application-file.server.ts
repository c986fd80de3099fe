import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { protectApplication } from "./merge-application.server";

/**
 * The bytes of a merged application; with a password, behind it. The password is used for this answer and kept nowhere: the file that
 * is kept has none.
 * @throws AppError `not_found`, `conflict` while it is being made, `took_too_long`, `worker_died`
 */
export async function getApplicationFile(
  actor: Actor,
  id: string,
  { password, signal }: { password?: string; signal?: AbortSignal } = {},
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const row = await db.application.findFirst({ where: { id, userId: actor.userId }, select: { file: true } });
  if (!row) throw new AppError("not_found", "There is no such application.");
  if (!row.file)
    throw new AppError("conflict", "This application is still being made.", {
      hint: "Try again in a moment.",
      retryAfter: 2,
    });
  const { name, mediaType, bytes } = row.file;
  if (password === undefined) return { name, mediaType, bytes };
  return { name, mediaType, bytes: new Uint8Array(await protectApplication({ bytes, password }, { signal })) };
}
