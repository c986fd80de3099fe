import { beforeEach, expect, it, vi } from "vitest";
import { adoptGuest } from "@/lib/accounts/adopt-guest.server";
import { removeExpired } from "@/lib/accounts/remove-expired.server";
import type { Actor } from "@/lib/actor";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { saveCv } from "@/lib/cv/save-cv.server";
import { startCv } from "@/lib/cv/start-cv.server";
import { db } from "@/lib/platform/database/database.server";
import { newActor } from "@/lib/tasks/test-support";
import { createShareLinkSchema, SHARE_LIMIT } from "./contract";
import { createShareLink } from "./create-share-link.server";
import { listShareLinks } from "./list-share-links.server";
import { getSharedFile, openShareLink, unlockShareLink } from "./open-share-link.server";
import { revokeShareLink } from "./revoke-share-link.server";

vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough");

let actor: Actor;
let cvId: string;
let documentId: string;
const tokenOf = ({ path }: { path: string }) => path.slice("/s/".length);
const gone = { code: "not_found" };

/** A person with a finished PDF. */
beforeEach(async () => {
  actor = await newActor("guest");
  const { userId } = actor;
  ({ cvId } = await startCv(actor));
  const { id: baseVersionId } = await db.cvVersion.findFirstOrThrow({ where: { cvId } });
  await saveCv(actor, { cvId, baseVersionId, document: fullCv });
  const version = await db.cvVersion.findFirstOrThrow({ where: { cvId }, orderBy: { number: "desc" } });
  const bytes = new TextEncoder().encode("%PDF-");
  const file = await db.storedFile.create({
    data: { userId, name: "cv.pdf", mediaType: "application/pdf", size: 5, sha256: "s", bytes },
  });
  const document = await db.renderedDocument.create({
    data: {
      userId,
      versionId: version.id,
      format: "pdf",
      options: { template: "modern", pageSize: "A4", fit: { pages: 1, keep: [] } },
      fit: {
        pages: 1,
        level: 8,
        fontSize: 9,
        renders: 8,
        leftOut: [{ ref: `interests/${fullCv.interests[0]?.id}`, section: "interests", text: "x" }],
      },
      inputHash: `share-${userId}`,
      fileId: file.id,
    },
  });
  documentId = document.id;
});

it("shows the document as it is, and counts who looked", async () => {
  const link = await createShareLink(actor, { documentId, days: 7 });
  expect(tokenOf(link)).toMatch(/^[\w-]{27}$/);
  const shared = await openShareLink(tokenOf(link), undefined);
  if (shared.state !== "open") throw new Error("locked");
  expect(shared.outline.name).toBe(fullCv.basics.name);
  // what fitting left out is not on the page either
  const before = fullCv.interests.length;
  const interests = shared.outline.sections.find(({ name }) => name === "interests");
  expect(before > 1 ? interests?.blocks.length : interests).toBe(before > 1 ? before - 1 : undefined);
  expect(Buffer.from((await getSharedFile(tokenOf(link), undefined)).bytes).toString()).toBe("%PDF-");
  expect(await listShareLinks(actor, cvId)).toMatchObject([{ id: link.id, path: link.path, views: 1 }]);
});

it("keeps nothing that opens a link", async () => {
  const link = await createShareLink(actor, { documentId, days: 7, password: "seven lanterns" });
  const row = JSON.stringify(await db.shareLink.findUniqueOrThrow({ where: { id: link.id } }));
  expect(row).not.toContain(tokenOf(link));
  expect(row).not.toContain("lanterns");
});

it("is the same as nothing when it never was, is over, was revoked, or its document is gone", async () => {
  const make = async () => tokenOf(await createShareLink(actor, { documentId, days: 1 }));
  const [over, revoked, deleted] = [await make(), await make(), await make()];
  const links = await listShareLinks(actor, cvId);
  const idOf = (token: string) => links.find(({ path }) => path.endsWith(token))?.id ?? "";
  await db.shareLink.update({ where: { id: idOf(over) }, data: { expiresAt: new Date(Date.now() - 1) } });
  await revokeShareLink(actor, idOf(revoked));
  await revokeShareLink(actor, idOf(revoked));
  const answers = [];
  for (const token of [over, revoked, "x".repeat(27), "", "../../etc"])
    for (const open of [openShareLink, getSharedFile])
      answers.push(await open(token, undefined).catch(({ code, message, hint }) => ({ code, message, hint })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject(gone);
  expect((await listShareLinks(actor, cvId)).map(({ id }) => id)).toEqual([idOf(deleted)]);
  await db.renderedDocument.delete({ where: { id: documentId } });
  await expect(openShareLink(deleted, undefined)).rejects.toMatchObject(gone);
});

it("asks for its password, and a pass is worth nothing elsewhere", async () => {
  const link = await createShareLink(actor, { documentId, days: 7, password: "seven lanterns" });
  const other = await createShareLink(actor, { documentId, days: 7, password: "seven lanterns" });
  const token = tokenOf(link);
  expect(await openShareLink(token, undefined)).toEqual({ state: "locked" });
  await expect(getSharedFile(token, undefined)).rejects.toMatchObject(gone);
  await expect(unlockShareLink(token, "eight lanterns")).rejects.toMatchObject({ code: "wrong_credentials" });
  const pass = await unlockShareLink(token, "seven lanterns");
  expect(await openShareLink(token, pass)).toMatchObject({ state: "open" });
  expect((await getSharedFile(token, pass)).name).toBe("cv.pdf");
  expect(await openShareLink(tokenOf(other), pass)).toEqual({ state: "locked" });
  expect(await listShareLinks(actor, cvId)).toMatchObject([{ views: 0 }, { views: 1, hasPassword: true }]);
});

it("refuses what is not finished, too many, and short passwords", async () => {
  const { versionId } = await db.renderedDocument.findUniqueOrThrow({ where: { id: documentId } });
  const waiting = await db.renderedDocument.create({
    data: { userId: actor.userId, versionId, format: "pdf", options: {}, inputHash: `waiting-${actor.userId}` },
  });
  await expect(createShareLink(actor, { documentId: waiting.id, days: 7 })).rejects.toMatchObject({ code: "conflict" });
  expect(createShareLinkSchema.safeParse({ documentId, password: "short" }).success).toBe(false);
  const expiresAt = new Date(Date.now() + 60_000);
  await db.shareLink.createMany({
    data: Array.from({ length: SHARE_LIMIT }, (_, i) => ({
      userId: actor.userId,
      documentId,
      tokenHash: `${actor.userId}${i}`,
      expiresAt,
    })),
  });
  await expect(createShareLink(actor, { documentId, days: 7 })).rejects.toMatchObject({ code: "limit_reached" });
});

it("goes with its owner who signs in, and is cleared away when it is over", async () => {
  const link = await createShareLink(actor, { documentId, days: 7 });
  const member = await newActor("member");
  await adoptGuest(actor.userId, member.userId);
  expect(await listShareLinks(member, cvId)).toMatchObject([{ id: link.id }]);
  await db.shareLink.update({ where: { id: link.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  await removeExpired();
  expect(await db.shareLink.findUnique({ where: { id: link.id } })).toBeNull();
});
