import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";

/** All that is kept about a person, files included (base64), without secrets. */
export async function exportAccount(actor: Actor): Promise<unknown> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    omit: { passwordHash: true },
    include: {
      files: true,
      cvs: { include: { versions: true } },
      questionnaires: true,
      improvements: { include: { changes: true, questions: true, responses: true } },
      answers: true,
      modelUses: true,
      documents: true,
      attachments: true,
      applications: true,
      photos: true,
      writings: { include: { versions: true, replies: true } },
      shareLinks: { omit: { passwordHash: true, tokenHash: true } },
      tasks: { include: { events: true } },
    },
  });
  return {
    exportedAt: new Date().toISOString(),
    ...user,
    files: user.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString("base64") })),
  };
}
