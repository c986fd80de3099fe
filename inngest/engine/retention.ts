import type { Database } from "./database";

const BATCH = 1000;

/** Deletes ended runs and events older than `days`, expired keys and realtime messages, in batches that hold no lock for long. */
export async function cleanUp(db: Database, days: number): Promise<{ runs: number; events: number }> {
  const inBatches = async (text: string, values: unknown[]) => {
    for (let total = 0; ; ) {
      const { length } = await db.query(text, values);
      total += length;
      if (length < BATCH) return total;
    }
  };
  const runs = await inBatches(
    `delete from run where id in (
       select id from run where ended_at < now() - $1 * interval '1 day' order by ended_at limit ${BATCH}) returning id`,
    [days],
  );
  const events = await inBatches(
    `delete from event where internal_id in (
       select internal_id from event e where received_at < now() - $1 * interval '1 day'
         and not exists (select from job where key = 'event:' || e.internal_id) limit ${BATCH}) returning internal_id`,
    [days],
  );
  await inBatches(
    `delete from dedupe where (fn_id, key) in (select fn_id, key from dedupe where expires_at < now() limit ${BATCH}) returning key`,
    [],
  );
  await inBatches(
    `delete from flow where (fn_id, key) in (select fn_id, key from flow where expires_at < now() limit ${BATCH}) returning key`,
    [],
  );
  await inBatches(
    `delete from message where id in (select id from message where at < now() - interval '1 minute' limit ${BATCH}) returning id`,
    [],
  );
  return { runs, events };
}
