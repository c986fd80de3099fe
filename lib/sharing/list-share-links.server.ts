import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { renderOptionsSchema } from "@/lib/rendering/contract";
import type { ShareLinkView } from "./contract";
import { shareToken } from "./share-token.server";

/** The actor's open links to documents of a CV, the newest first; none for a CV that is not theirs. */
export async function listShareLinks(actor: Actor, cvId: string): Promise<ShareLinkView[]> {
  const links = await db.shareLink.findMany({
    where: {
      userId: actor.userId,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      document: { version: { cvId } },
    },
    include: { document: { select: { options: true } } },
    orderBy: { createdAt: "desc" },
  });
  return links.map(toShareLinkView);
}

interface Row {
  id: string;
  passwordHash: string | null;
  views: number;
  createdAt: Date;
  expiresAt: Date;
  document: { options: unknown };
}

export function toShareLinkView({ id, passwordHash, views, createdAt, expiresAt, document }: Row): ShareLinkView {
  return {
    id,
    path: `/s/${shareToken(id)}`,
    template: renderOptionsSchema.parse(document.options).template,
    hasPassword: passwordHash !== null,
    views,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
