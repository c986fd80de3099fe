import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { withinBudget } from "@/lib/platform/cache/cache.server";
import { db } from "@/lib/platform/database/database.server";
import { decideRole, operatorsMark } from "./decide-role.server";

/** A session ends this long after it was last used. */
export const SESSION_IDLE_DAYS = 30;
const DAY_MS = 86_400_000;
/** How long Redis answers for a session before the database is asked again. */
const REGISTER_SECONDS = 600;
/** "Last seen" is written at most this often. */
const SEEN_EVERY_MS = 3_600_000;

/** `operators`: which OPERATOR_EMAILS the role was decided with; after a change it is decided anew. */
type Registered = (Pick<Actor, "userId" | "role"> & { operators: string }) | { ended: true };
const keyOf = (sessionId: string) => `session:${sessionId}`;
const idleEnd = () => new Date(Date.now() + SESSION_IDLE_DAYS * DAY_MS);

/** Opens a session and registers it in Redis; the database keeps it, so a lost Redis signs nobody out. */
export async function openSession(userId: string, userAgent: string | null): Promise<string> {
  const id = randomBytes(20).toString("base64url");
  const { user } = await db.session.create({
    data: { id, userId, userAgent: userAgent?.slice(0, 300) ?? null, expiresAt: idleEnd() },
    select: { user: { select: { id: true, role: true, email: true } } },
  });
  await register(id, { userId, role: await decideRole(user), operators: operatorsMark() });
  return id;
}

/** Who a session belongs to; undefined when it is unknown, over or revoked. Asks Redis, then the database. */
export async function readSession(sessionId: string): Promise<Actor | undefined> {
  const known = await withinBudget((redis) => redis.get<Registered>(keyOf(sessionId)));
  if (known && "ended" in known) return undefined;
  if (known?.operators === operatorsMark()) return { userId: known.userId, role: known.role, sessionId };
  const row = await db.session.findUnique({
    where: { id: sessionId },
    select: { userId: true, expiresAt: true, revokedAt: true, user: { select: { id: true, role: true, email: true } } },
  });
  if (!row || row.revokedAt || row.expiresAt < new Date()) return undefined;
  await db.session.updateMany({
    where: { id: sessionId, lastSeenAt: { lt: new Date(Date.now() - SEEN_EVERY_MS) } },
    data: { lastSeenAt: new Date(), expiresAt: idleEnd() },
  });
  const role = await decideRole(row.user);
  await register(sessionId, { userId: row.userId, role, operators: operatorsMark() });
  return { userId: row.userId, role, sessionId };
}

export interface SessionView {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

/** The actor's live sessions, the newest use first. Ids shown are prefixes: enough to name one, useless as a credential. */
export async function listSessions(actor: Actor): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows.map((row) => ({
    id: row.id.slice(0, 12),
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === actor.sessionId,
  }));
}

/**
 * Ends one of the actor's sessions, named by its id or the prefix that `listSessions` shows.
 * @throws AppError `not_found`
 */
export async function revokeSession(actor: Actor, idOrPrefix: string): Promise<void> {
  if (idOrPrefix.length < 12) throw new AppError("not_found", "There is no such session.");
  const rows = await db.session.findMany({
    where: { userId: actor.userId, id: { startsWith: idOrPrefix }, revokedAt: null },
    select: { id: true },
  });
  if (rows.length === 0) throw new AppError("not_found", "There is no such session.");
  await revoke(rows.map((row) => row.id));
}

/** Ends all sessions of a user, but for one where that is given. */
export async function revokeAllSessions(userId: string, except?: string): Promise<void> {
  const rows = await db.session.findMany({
    where: { userId, revokedAt: null, ...(except && { id: { not: except } }) },
    select: { id: true },
  });
  await revoke(rows.map((row) => row.id));
}

async function revoke(ids: string[]) {
  if (ids.length === 0) return;
  await db.session.updateMany({ where: { id: { in: ids } }, data: { revokedAt: new Date() } });
  await forgetSessions(ids);
}

/** Ends sessions in Redis. A mark stays, so that a request which has just read the database cannot register one again. */
export async function forgetSessions(ids: string[]): Promise<void> {
  const mark = JSON.stringify({ ended: true } satisfies Registered);
  await withinBudget((redis) => Promise.all(ids.map((id) => redis.set(keyOf(id), mark, { ex: REGISTER_SECONDS }))));
}

async function register(sessionId: string, session: Registered) {
  await withinBudget((redis) =>
    redis.set(keyOf(sessionId), JSON.stringify(session), { ex: REGISTER_SECONDS, nx: true }),
  );
}
