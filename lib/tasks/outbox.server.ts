import { inngest } from "@/inngest/client";
import { db, type Prisma, type Transaction } from "@/lib/platform/database/database.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { inSpan, traceParent } from "@/lib/platform/tracing/tracing.server";

/** Events in one request to the engine. */
const BATCH = 100;

/** Writes an event beside the row it belongs to, in the same transaction: both are there or neither. */
export async function writeOutbox(tx: Transaction, name: string, data: Prisma.InputJsonObject): Promise<string> {
  return inSpan(
    `event ${name}`,
    {},
    async () => {
      const traceparent = traceParent();
      const { id } = await tx.outbox.create({
        data: { name, data: { ...data, ...(traceparent && { traceparent }) } },
        select: { id: true },
      });
      return id;
    },
    { kind: "producer" },
  );
}

/**
 * Sends unsent events to the engine and marks them sent. The event's id is the outbox row's, so a repeat after a crash
 * between the two is the same run. An engine that is down is logged; the sweeper tries again.
 * @param which ids just written, or `undefined` for everything older than `olderThanMs`
 * @returns how many were sent
 */
export async function sendOutbox(which?: string[], olderThanMs = 5000): Promise<number> {
  let sent = 0;
  for (;;) {
    const batch = await sendBatch(which, olderThanMs);
    sent += batch;
    if (batch < BATCH) return sent;
  }
}

/** Longest a request waits for an engine that does not answer: the event is safe in the outbox. */
const PATIENCE_MS = 250;

/** Sends events that were just committed. An engine that is slow or down delays nobody: the sending goes on by itself, and the sweeper repeats it. */
export async function sendSoon(ids: string[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sent = sendOutbox(ids).catch((error) => logger.warn(errorFields(error), "events wait in the outbox"));
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([sent, patience]);
  clearTimeout(timer);
}

async function sendBatch(which: string[] | undefined, olderThanMs: number): Promise<number> {
  const rows = await db.outbox.findMany({
    where: {
      sentAt: null,
      ...(which ? { id: { in: which } } : { createdAt: { lt: new Date(Date.now() - olderThanMs) } }),
    },
    orderBy: { createdAt: "asc" },
    take: BATCH,
  });
  if (rows.length === 0) return 0;
  try {
    await inngest.send(rows.map((row) => ({ id: row.id, name: row.name, data: row.data as Record<string, unknown> })));
  } catch (error) {
    logger.warn({ ...errorFields(error), events: rows.length }, "events wait in the outbox");
    return 0;
  }
  await db.outbox.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { sentAt: new Date() } });
  return rows.length;
}
