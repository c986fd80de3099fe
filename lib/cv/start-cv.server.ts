import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { createVersion } from "./create-version.server";
import { emptyCv } from "./schema";

/** A CV started from nothing. */
export async function startCv(actor: Actor): Promise<{ cvId: string }> {
  return db.$transaction(async (tx) => {
    const cv = await tx.cv.create({ data: { userId: actor.userId, title: "Untitled CV" } });
    await createVersion(tx, { cvId: cv.id, userId: actor.userId, origin: "scratch", document: emptyCv() });
    return { cvId: cv.id };
  });
}
