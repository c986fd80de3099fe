/**
 * The judge: what must hold once nothing is under way any more, whatever was killed, cut, repeated or reordered. Each query gives the
 * rows that break its sentence; none is the only right answer.
 */
export const INVARIANTS: Record<string, string> = {
  "every task has ended": `select "id", "state" from "Task" where "state" not in ('succeeded', 'failed', 'cancelled')`,

  "a task that has ended is not active and knows when it ended": `
    select "id", "state" from "Task" where "activeKey" is not null or "finishedAt" is null`,

  "a failed task says why": `
    select "id" from "Task" where "state" = 'failed' and coalesce("error" ->> 'code', '') = ''`,

  "each try of a task ends exactly once": `
    select "taskId", count(*) filter (where "type" = 'queued') as tries,
      count(*) filter (where "type" in ('succeeded', 'failed', 'cancelled')) as ends
    from "TaskEvent" group by "taskId"
    having count(*) filter (where "type" = 'queued') <> count(*) filter (where "type" in ('succeeded', 'failed', 'cancelled'))`,

  "the state is what the last end says": `
    select t."id", t."state", e."type" from "Task" t
    join lateral (select "type" from "TaskEvent" e where e."taskId" = t."id" and "type" in ('succeeded', 'failed', 'cancelled') order by "seq" desc limit 1) e on true
    where e."type" <> t."state"::text`,

  "the fence counts the tries": `
    select t."id", t."fence" from "Task" t
    where t."fence" <> (select count(*) from "TaskEvent" e where e."taskId" = t."id" and "type" = 'queued')`,

  "nothing is written to a task after it has ended": `
    select e."taskId", e."type", e."message" from "TaskEvent" e
    join lateral (select "type" from "TaskEvent" p where p."taskId" = e."taskId" and p."seq" < e."seq" order by "seq" desc limit 1) before on true
    where before."type" in ('succeeded', 'failed', 'cancelled') and e."type" not in ('queued', 'note')`,

  "a person's events are numbered without a gap": `
    select u."id", u."eventSeq", count(e.*) from "User" u left join "TaskEvent" e on e."userId" = u."id"
    group by u."id" having count(e.*) <> u."eventSeq" or coalesce(max(e."seq"), 0) <> u."eventSeq"`,

  "no event is lost: all are sent, and the engine has each": `
    select o."id", o."name", o."sentAt" from "Outbox" o
    where o."sentAt" is null or (to_regclass('inngest_engine.event') is not null and not :elsewhere
      and not exists (select from inngest_engine.event e where e.id = o."id"))`,

  "each try was asked for by exactly one event": `
    select t."id", f.fence from "Task" t, generate_series(1, t."fence") as f (fence)
    where (select count(*) from "Outbox" o where o."data" ->> 'taskId' = t."id" and (o."data" ->> 'fence')::int = f.fence and o."name" like '%.requested') <> 1`,

  "one run per event": `
    select o."id", o."name", count(r.id) from "Outbox" o left join inngest_engine.event e on e.id = o."id"
    left join inngest_engine.run r on r.event_ids @> array[e.internal_id]
    where o."name" like '%.requested' and not :elsewhere and not :repeated group by o."id", o."name" having count(r.id) <> 1`,

  "each step has one result": `
    select "taskId", "step", count(*) from "TaskStepResult" group by 1, 2 having count(*) > 1`,

  "a reading makes one version, and only when it succeeds": `
    select c."id", t."state", count(v.*) from "Cv" c join "Task" t on t."cvId" = c."id" and t."kind" = 'read-cv'
    left join "CvVersion" v on v."cvId" = c."id" and v."origin" = 'upload'
    group by c."id", t."id" having count(v.*) <> (case t."state" when 'succeeded' then 1 else 0 end)`,

  "versions are numbered without a gap and the newest is current": `
    select c."id" from "Cv" c join "CvVersion" v on v."cvId" = c."id" group by c."id"
    having count(*) <> max(v."number") or c."currentVersionId" <> (array_agg(v."id" order by v."number" desc))[1]`,

  "a document that was made has its file, one that was not has none": `
    select t."id", t."state" from "Task" t join "RenderedDocument" d on d."id" = t."documentId"
    where t."kind" = 'render-document' and (t."state" = 'succeeded') <> (d."fileId" is not null)
      and not exists (select from "Task" o where o."documentId" = d."id" and o."id" <> t."id")`,

  "no file belongs to nothing": `
    select f."id", f."name" from "StoredFile" f
    where not exists (select from "Cv" c where c."fileId" = f."id") and not exists (select from "RenderedDocument" d where d."fileId" = f."id")`,

  "every stored file is byte for byte what was stored": `
    select "id" from "StoredFile" where encode(sha256("bytes"), 'hex') <> "sha256" or octet_length("bytes") <> "size"`,

  "an improvement that succeeded is finished, one that did not is not": `
    select t."id", t."state" from "Task" t join "Improvement" i on i."id" = t."improvementId"
    where t."kind" = 'improve-cv' and (t."state" = 'succeeded') <> (i."finishedAt" is not null and i."scoreAfter" is not null)`,

  "each part of a CV was improved once": `
    select i."id", u ->> 'unitId' as unit, count(*) from "Improvement" i, jsonb_array_elements(i."report" -> 'units') u
    group by 1, 2 having count(*) > 1`,

  "a finished improvement has a report on every part": `
    select i."id" from "Improvement" i where i."finishedAt" is not null
      and jsonb_array_length(i."report" -> 'units') <> (
        select count(*) from "TaskStepResult" r join "Task" t on t."id" = r."taskId" where t."improvementId" = i."id" and r."step" like 'improve:%')`,

  "one accepted answer of the model per part": `
    select "improvementId", "step", count(*) from "AiResponse" where "errorCode" is null group by 1, 2 having count(*) > 1`,

  "an answer that was refused is no result": `
    select r."id" from "AiResponse" r join "Improvement" i on i."id" = r."improvementId", jsonb_array_elements(i."report" -> 'units') u
    where r."errorCode" is not null and u ->> 'unitId' = split_part(r."step", ' (try', 1) and u ->> 'engine' = 'model'
      and not exists (select from "AiResponse" a where a."improvementId" = i."id" and a."errorCode" is null and a."step" = u ->> 'unitId')`,

  "use is counted as often as it succeeded": `
    select u."id", coalesce(c."used", 0) as counted, count(t.*) as succeeded from "User" u
    left join "Task" t on t."userId" = u."id" and t."kind" = 'improve-cv' and t."state" = 'succeeded'
    left join "UsageCounter" c on c."userId" = u."id" and c."kind" = 'improve-cv'
    where u."plan" <> 'unlimited' group by u."id", c."used" having coalesce(c."used", 0) <> count(t.*)`,

  "the engine has no call without a run, and no run of a task that goes on": `
    select j.id, j.kind from inngest_engine.job j join inngest_engine.run r on r.id = j.run_id
    where r.status in ('completed', 'failed', 'cancelled')`,

  "steps of a run are memoised once and in order": `
    select r.id, r.stack_size, count(s.*) from inngest_engine.run r left join inngest_engine.step s on s.run_id = r.id and s.position is not null
    group by r.id having count(s.*) > r.stack_size or count(s.*) <> count(distinct s.position)`,
};

type Sql = (text: string) => Promise<Record<string, unknown>[]>;

/**
 * Asks every invariant.
 * @param elsewhere the engine keeps its tables in another database; repeated: events were sent again on purpose under other ids
 * @returns one line per broken one, with the first rows
 */
export async function brokenInvariants(
  sql: Sql,
  about: { elsewhere?: boolean; repeated?: boolean } = {},
): Promise<string[]> {
  const broken: string[] = [];
  for (const [sentence, text] of Object.entries(INVARIANTS)) {
    if (about.elsewhere && text.includes("inngest_engine.") && !text.includes(":elsewhere")) continue;
    // the engine's tables are not even there
    if (about.elsewhere && text.includes("join inngest_engine.")) continue;
    const plain = about.elsewhere
      ? text.replace(/or \(to_regclass[\s\S]*$/, "")
      : text.replaceAll(":elsewhere", "false").replaceAll(":repeated", String(about.repeated === true));
    const rows = await sql(plain);
    if (rows.length > 0) broken.push(`${sentence}: ${rows.length} broken, e.g. ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return broken;
}
