import { createHash } from "node:crypto";

/**
 * The judge: what must hold once nothing is under way any more, whatever was killed, cut, repeated or reordered. Each query gives the
 * rows that break its sentence; none is the only right answer. The tests' own log of kills and of the model server's calls is in the
 * schema `faults`.
 */
export interface Invariant {
  sentence: string;
  /** what a broken row stands for: something accepted that is gone or unfinished; an effect that happened twice; else something wrong */
  breaks: "lost" | "double" | "wrong";
  /** only asked where events were not sent again on purpose, or where the model server was honest and its log is at hand */
  needs?: "unrepeated" | "model log";
  sql: string;
}

export const INVARIANTS: Invariant[] = [
  {
    sentence: "every task has ended",
    breaks: "lost",
    sql: `select "id", "state" from "Task" where "state" not in ('succeeded', 'failed', 'cancelled')`,
  },
  {
    sentence: "a task that has ended is not active and knows when it ended",
    breaks: "wrong",
    sql: `
    select "id", "state" from "Task" where "activeKey" is not null or "finishedAt" is null`,
  },
  {
    sentence: "a failed task says why",
    breaks: "wrong",
    sql: `
    select "id" from "Task" where "state" = 'failed' and coalesce("error" ->> 'code', '') = ''`,
  },
  {
    sentence: "each try of a task ends exactly once",
    breaks: "double",
    sql: `
    select "taskId", count(*) filter (where "type" = 'queued') as tries,
      count(*) filter (where "type" in ('succeeded', 'failed', 'cancelled')) as ends
    from "TaskEvent" group by "taskId"
    having count(*) filter (where "type" = 'queued') <> count(*) filter (where "type" in ('succeeded', 'failed', 'cancelled'))`,
  },
  {
    sentence: "the state is what the last end says",
    breaks: "wrong",
    sql: `
    select t."id", t."state", e."type" from "Task" t
    join lateral (select "type" from "TaskEvent" e where e."taskId" = t."id" and "type" in ('succeeded', 'failed', 'cancelled') order by "seq" desc limit 1) e on true
    where e."type" <> t."state"::text`,
  },
  {
    sentence: "the fence counts the tries",
    breaks: "wrong",
    sql: `
    select t."id", t."fence" from "Task" t
    where t."fence" <> (select count(*) from "TaskEvent" e where e."taskId" = t."id" and "type" = 'queued')`,
  },
  {
    sentence: "nothing is written to a task after it has ended",
    breaks: "double",
    sql: `
    select e."taskId", e."type", e."message" from "TaskEvent" e
    join lateral (select "type" from "TaskEvent" p where p."taskId" = e."taskId" and p."seq" < e."seq" order by "seq" desc limit 1) before on true
    where before."type" in ('succeeded', 'failed', 'cancelled') and e."type" not in ('queued', 'note')`,
  },
  {
    sentence: "a person's events are numbered without a gap",
    breaks: "lost",
    sql: `
    select u."id", u."eventSeq", count(e.*) from "User" u left join "TaskEvent" e on e."userId" = u."id"
    group by u."id" having count(e.*) <> u."eventSeq" or coalesce(max(e."seq"), 0) <> u."eventSeq"`,
  },
  {
    sentence: "no event is lost: all are sent, and the engine has each",
    breaks: "lost",
    sql: `
    select o."id", o."name", o."sentAt" from "Outbox" o
    where o."sentAt" is null or not exists (select from inngest_engine.event e where e.id = o."id")`,
  },
  {
    sentence: "each try was asked for by exactly one event",
    breaks: "double",
    sql: `
    select t."id", f.fence from "Task" t, generate_series(1, t."fence") as f (fence)
    where (select count(*) from "Outbox" o where o."data" ->> 'taskId' = t."id" and (o."data" ->> 'fence')::int = f.fence and o."name" like '%.requested') <> 1`,
  },
  {
    sentence: "one run per event",
    breaks: "double",
    needs: "unrepeated",
    sql: `
    select o."id", o."name", count(r.id) from "Outbox" o left join inngest_engine.event e on e.id = o."id"
    left join inngest_engine.run r on r.event_ids @> array[e.internal_id]
    where o."name" like '%.requested' group by o."id", o."name" having count(r.id) <> 1`,
  },
  {
    sentence: "each step has one result",
    breaks: "double",
    sql: `
    select "taskId", "step", count(*) from "TaskStepResult" group by 1, 2 having count(*) > 1`,
  },
  {
    sentence: "a reading makes one version, and only when it succeeds",
    breaks: "double",
    sql: `
    select c."id", t."state", count(v.*) from "Cv" c join "Task" t on t."cvId" = c."id" and t."kind" = 'read-cv'
    left join "CvVersion" v on v."cvId" = c."id" and v."origin" = 'upload'
    group by c."id", t."id" having count(v.*) <> (case t."state" when 'succeeded' then 1 else 0 end)`,
  },
  {
    sentence: "versions are numbered without a gap and the newest is current",
    breaks: "lost",
    sql: `
    select c."id" from "Cv" c join "CvVersion" v on v."cvId" = c."id" group by c."id"
    having count(*) <> max(v."number") or c."currentVersionId" <> (array_agg(v."id" order by v."number" desc))[1]`,
  },
  {
    sentence: "a document that was made has its file, one that was not has none",
    breaks: "lost",
    sql: `
    select t."id", t."state" from "Task" t join "RenderedDocument" d on d."id" = t."documentId"
    where t."kind" = 'render-document' and (t."state" = 'succeeded') <> (d."fileId" is not null)
      and not exists (select from "Task" o where o."documentId" = d."id" and o."id" <> t."id")`,
  },
  {
    sentence: "no file belongs to nothing",
    breaks: "double",
    sql: `
    select f."id", f."name" from "StoredFile" f
    where not exists (select from "Cv" c where c."fileId" = f."id") and not exists (select from "RenderedDocument" d where d."fileId" = f."id")`,
  },
  {
    sentence: "every stored file is byte for byte what was stored",
    breaks: "lost",
    sql: `
    select "id" from "StoredFile" where encode(sha256("bytes"), 'hex') <> "sha256" or octet_length("bytes") <> "size"`,
  },
  {
    sentence: "an improvement that succeeded is finished, one that did not is not",
    breaks: "lost",
    sql: `
    select t."id", t."state" from "Task" t join "Improvement" i on i."id" = t."improvementId"
    where t."kind" = 'improve-cv' and (t."state" = 'succeeded') <> (i."finishedAt" is not null and i."scoreAfter" is not null)`,
  },
  {
    sentence: "each part of a CV was improved once",
    breaks: "double",
    sql: `
    select i."id", u ->> 'unitId' as unit, count(*) from "Improvement" i, jsonb_array_elements(i."report" -> 'units') u
    group by 1, 2 having count(*) > 1`,
  },
  {
    sentence: "a finished improvement has a report on every part",
    breaks: "lost",
    sql: `
    select i."id" from "Improvement" i where i."finishedAt" is not null
      and jsonb_array_length(i."report" -> 'units') <> (
        -- parts with a step of their own, and those done on the way by the first step
        select coalesce(sum(case when r."step" = 'prepare' then jsonb_array_length(r."result" -> 'doneIds') else 1 end), 0)
        from "TaskStepResult" r join "Task" t on t."id" = r."taskId"
        where t."improvementId" = i."id" and (r."step" = 'prepare' or r."step" like 'improve:%'))`,
  },
  {
    sentence: "one accepted answer of the model per part",
    breaks: "double",
    sql: `
    select "improvementId", "step", count(*) from "AiResponse" where "errorCode" is null group by 1, 2 having count(*) > 1`,
  },
  {
    sentence: "an answer that was refused is no result",
    breaks: "wrong",
    sql: `
    select r."id" from "AiResponse" r join "Improvement" i on i."id" = r."improvementId", jsonb_array_elements(i."report" -> 'units') u
    where r."errorCode" is not null and u ->> 'unitId' = split_part(r."step", ' (try', 1) and u ->> 'engine' = 'model'
      and not exists (select from "AiResponse" a where a."improvementId" = i."id" and a."errorCode" is null and a."step" = u ->> 'unitId')`,
  },
  {
    sentence: "use is counted as often as it succeeded",
    breaks: "double",
    sql: `
    select u."id", coalesce(c."used", 0) as counted, count(t.*) as succeeded from "User" u
    left join "Task" t on t."userId" = u."id" and t."kind" = 'improve-cv' and t."state" = 'succeeded'
    left join "UsageCounter" c on c."userId" = u."id" and c."kind" = 'improve-cv'
    where u."plan" <> 'unlimited' group by u."id", c."used" having coalesce(c."used", 0) <> count(t.*)`,
  },
  {
    sentence: "the engine has no call without a run, and no run of a task that goes on",
    breaks: "wrong",
    sql: `
    select j.id, j.kind from inngest_engine.job j join inngest_engine.run r on r.id = j.run_id
    where r.status in ('completed', 'failed', 'cancelled')`,
  },
  {
    sentence: "steps of a run are memoised once and in order",
    breaks: "double",
    sql: `
    select r.id, r.stack_size, count(s.*) from inngest_engine.run r left join inngest_engine.step s on s.run_id = r.id and s.position is not null
    group by r.id having count(s.*) > r.stack_size or count(s.*) <> count(distinct s.position)`,
  },
  {
    sentence: "a task's engine run has ended as the task has",
    breaks: "wrong",
    needs: "unrepeated",
    sql: `
    select t."id", t."state", r.status from "Task" t
    join inngest_engine.run r on r.events -> 0 -> 'data' ->> 'taskId' = t."id" and (r.events -> 0 -> 'data' ->> 'fence')::int = t."fence"
      and r.events -> 0 ->> 'name' like '%.requested'
    where r.status in ('queued', 'running') or (t."state" = 'succeeded' and r.status <> 'completed')`,
  },
  {
    sentence: "every answer of the model that was kept was asked for",
    breaks: "wrong",
    needs: "model log",
    sql: `
    -- a call is written down before it is sent; "no_answer" is one that may never have left
    select a."id", a."step" from "AiResponse" a where a."errorCode" is distinct from 'no_answer' and not exists (select from faults.model_call c where c.prompt = md5(concat(a."prompt" ->> 'system', a."prompt" ->> 'user')))`,
  },
  {
    sentence: "the model is asked again for what it was asked only when a process died or froze in between",
    breaks: "double",
    needs: "model log",
    sql: `
    with call as (select prompt, count(*) as n, min(at) as first, max(at) as last from faults.model_call group by 1)
    -- what a process sent just before it died lies in the socket: the model server writes it down a little later than the kill
    select c.prompt, c.n, c.first, c.last, (select max(k.at) from faults.kill k where k.at < c.first) as killed from call c
    where c.n > (select count(*) from "AiResponse" a where md5(concat(a."prompt" ->> 'system', a."prompt" ->> 'user')) = c.prompt)
      + (select count(*) from faults.kill k where k.at between c.first - interval '250 milliseconds' and c.last)`,
  },
];

/** What must hold after faults/bare-worker.ts, beside what holds of every engine. */
export const BARE_INVARIANTS: Invariant[] = [
  {
    sentence: "every event that was written down was sent, and the engine has it",
    breaks: "lost",
    sql: `
    select o.id from faults.outbox o where o.sent_at is null or not exists (select from inngest_engine.event e where e.id = o.id)`,
  },
  {
    sentence: "every event has one run, which completed",
    breaks: "lost",
    sql: `
    select o.id, count(r.id), min(r.status) from faults.outbox o left join inngest_engine.event e on e.id = o.id
    left join inngest_engine.run r on r.fn_id = 'bare-work' and r.event_ids @> array[e.internal_id]
    group by o.id having count(r.id) filter (where r.status = 'completed') < 1`,
  },
  {
    sentence: "an event has no second run, however often it was sent",
    breaks: "double",
    sql: `
    select r.events -> 0 ->> 'id' as event, r.fn_id, count(*) from inngest_engine.run r where r.fn_id in ('bare-work', 'bare-child')
    group by 1, 2 having count(*) > 1`,
  },
  {
    sentence: "each run started one child and invoked one function, and heard of both",
    breaks: "lost",
    sql: `
    with ended as (select id, fn_id, parent_run, events -> 0 ->> 'id' as event, output from inngest_engine.run where status = 'completed'),
      child as (select event, count(*) as n from ended where fn_id = 'bare-child' group by 1),
      invoked as (select parent_run, count(*) as n from ended where fn_id = 'bare-invoked' group by 1)
    select r.event, r.output, c.n as children, i.n as invoked from ended r
    left join child c on c.event = r.event || '.child' left join invoked i on i.parent_run = r.id
    where r.fn_id = 'bare-work' and ((r.output ->> 'told')::boolean is not true or coalesce(c.n, 0) <> 1 or coalesce(i.n, 0) <> 1)`,
  },
  {
    sentence: "every step of every run had its effect",
    breaks: "lost",
    sql: `
    select o.id, s.step from faults.outbox o cross join unnest(array['a', 'b', 'c', 'i', 'p', 'q', 'z']) as s (step)
    where not exists (select from faults.effect f where f.event = o.id and f.step = s.step)`,
  },
  {
    sentence: "what a run returned are its effects",
    breaks: "double",
    sql: `
    select r.id, n.nonce from inngest_engine.run r, json_array_elements_text(r.output -> 'nonces') as n (nonce)
    where r.fn_id = 'bare-work' and not exists (select from faults.effect f where f.event = r.events -> 0 ->> 'id' and f.nonce = n.nonce)`,
  },
  {
    sentence: "no step was begun again after its result was kept",
    breaks: "double",
    sql: `
    select s.run_id, s.name, s.ended_at, t.at from inngest_engine.step s join inngest_engine.run r on r.id = s.run_id
    join faults.try t on t.step = s.name and t.at > s.ended_at and t.event = coalesce(r.events -> 0 -> 'data' ->> 'id', r.events -> 0 ->> 'id')
    where s.position is not null and r.fn_id like 'bare-%'`,
  },
  {
    sentence: "a step is tried again only when a process died",
    breaks: "double",
    sql: `
    select t.event, t.step, count(*) from faults.try t group by 1, 2
    having count(*) - 1 > (select count(*) from faults.kill k where k.at between min(t.at) - interval '1 second' and max(t.at))`,
  },
];

type Sql = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

export interface ModelLog {
  requests: { at: number; body: { messages: { role: string; content: string }[] } }[];
}

export interface Judgement {
  /** rows that break an invariant, by what they stand for */
  lost: number;
  double: number;
  wrong: number;
  /** one line per broken invariant, with its first rows */
  broken: string[];
}

/** Where a test writes down what it did and what the model server saw, for the judge to read. */
export const LOG_TABLES = `
  create schema if not exists faults;
  create table if not exists faults.kill (at timestamptz not null, what text not null, of_leader boolean not null);
  create table if not exists faults.model_call (at timestamptz not null, prompt text not null);
  create table if not exists faults.bare (over boolean not null);
  create table if not exists faults.outbox (id text primary key, created_at timestamptz not null default now(), sent_at timestamptz);
  create table if not exists faults.try (event text not null, step text not null, pid int not null, at timestamptz not null default clock_timestamp());
  create table if not exists faults.effect (event text not null, step text not null, nonce text not null, primary key (event, step));
  create index if not exists try_event on faults.try (event, step);`;

/**
 * Asks every invariant.
 * @param about repeated: events were sent again on purpose under ids that the engine had forgotten; model: the log of a model server
 *   that answered every call well; answered: ids of tasks that a caller was told of; bare: faults/bare-worker.ts ran
 */
export async function judge(
  sql: Sql,
  about: { repeated?: boolean; model?: ModelLog; answered?: Iterable<string>; bare?: boolean } = {},
): Promise<Judgement> {
  const judgement: Judgement = { lost: 0, double: 0, wrong: 0, broken: [] };
  const note = (breaks: Invariant["breaks"], sentence: string, rows: unknown[]) => {
    if (rows.length === 0) return;
    judgement[breaks] += rows.length;
    judgement.broken.push(`${sentence}: ${rows.length} broken, e.g. ${JSON.stringify(rows.slice(0, 3))}`);
  };
  if (about.model) await writeModelLog(sql, about.model);
  for (const { sentence, breaks, needs, sql: text } of about.bare ? [...INVARIANTS, ...BARE_INVARIANTS] : INVARIANTS) {
    if (needs === "unrepeated" && about.repeated) continue;
    if (needs === "model log" && !about.model) continue;
    note(breaks, sentence, await sql(text));
  }
  const known = new Set((await sql(`select "id" from "Task"`)).map(({ id }) => id));
  note(
    "lost",
    "a task that a caller was told of is there",
    [...(about.answered ?? [])].filter((id) => !known.has(id)),
  );
  return judgement;
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

async function writeModelLog(sql: Sql, { requests }: ModelLog): Promise<void> {
  await sql("truncate faults.model_call");
  await sql(
    "insert into faults.model_call (at, prompt) select to_timestamp(at / 1000), prompt from unnest($1::float8[], $2::text[]) as c (at, prompt)",
    [
      requests.map(({ at }) => at),
      requests.map(({ body }) => md5(body.messages.map(({ content }) => content).join(""))),
    ],
  );
}
