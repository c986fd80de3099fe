/**
 * The engine's tables, in a schema of their own. Each entry is applied once, in order, and never edited afterwards:
 * a change is a new entry. They are strings, not files, because the engine runs from a bundle.
 *
 * Payloads are `json`, not `jsonb`: they are stored and given back, never queried, and `jsonb` refuses U+0000.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table app (
    id text primary key,
    url text not null,
    sdk text not null default '',
    checksum text not null,
    synced_at timestamptz not null default now()
  );

  create table fn (
    id text primary key,                        -- "app-function", as the SDK names it
    uuid uuid not null unique,                  -- what the SDK gets as ctx.fn_id
    app_id text not null references app (id) on delete cascade,
    name text not null,
    url text not null,
    attempts int not null,                      -- tries in all: retries + 1
    events text[] not null,                     -- names its triggers listen to, with wildcards as written
    config json not null,
    version int not null default 1,
    paused boolean not null default false,
    removed_at timestamptz
  );
  create index fn_events on fn using gin (events) where removed_at is null;

  create table event (
    internal_id text primary key,               -- ULID; what POST /e answers
    id text not null,                           -- given by the sender, else the internal id
    name text not null,
    payload json not null,                      -- the event as functions see it
    received_at timestamptz not null default now()
  );
  create index event_id on event (id);
  create index event_received on event (received_at);

  create table run (
    id text primary key,                        -- ULID
    fn_id text not null references fn (id) on delete cascade,
    status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
    events json not null,
    event_ids text[] not null,                  -- internal ids, for /v1/events/:id/runs
    batch boolean not null default false,
    output json,                                -- the result, or the error of a run that did not complete
    stack_size int not null default 0,          -- results memoised so far: the next one's position
    order_at timestamptz not null default now(),-- place in the queue: creation time less priority
    finish_ms bigint,                           -- timeouts.finish, counted from started_at
    limit_keys text[] not null default '{}',    -- concurrency: what this run's calls count against ...
    limit_maxes int[] not null default '{}',    -- ... and how many at once
    singleton_key text,
    parent_run text,
    parent_step text,
    queued_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz
  );
  create index run_fn on run (fn_id, id desc);
  create index run_event_ids on run using gin (event_ids);
  create index run_active on run (fn_id, singleton_key) where status in ('queued', 'running');
  create index run_ended on run (ended_at) where ended_at is not null;

  create table step (
    run_id text not null references run (id) on delete cascade,
    id text not null,                           -- SHA-1 of the step's id
    op text not null,
    name text not null,
    position int,                               -- order of completion; null while pending
    data json,                                  -- result ...
    error json,                                 -- ... or failure
    race boolean not null default false,        -- call the body after this result, whatever else is pending
    attempt int not null default 0,
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    primary key (run_id, id)
  );

  create table attempt (                        -- attempts that failed, for people to read
    id bigint generated always as identity primary key,
    run_id text not null references run (id) on delete cascade,
    target text not null,
    name text not null,
    attempt int not null,
    error json not null,
    at timestamptz not null default now()
  );
  create index attempt_run on attempt (run_id);

  create table wait (
    id bigint generated always as identity primary key,
    run_id text not null references run (id) on delete cascade,
    step_id text,                               -- null: cancelOn
    kind text not null check (kind in ('event', 'cancel', 'signal')),
    name text not null,                         -- event or signal
    expression text,
    until timestamptz
  );
  create index wait_name on wait (kind, name);
  create index wait_run on wait (run_id);
  create unique index wait_signal on wait (name) where kind = 'signal';

  create table job (
    id bigint generated always as identity primary key,
    kind text not null,                         -- exec: call the SDK; the rest are transitions of our own
    key text unique,                            -- a job with the key of a queued one replaces it
    run_id text references run (id) on delete cascade,
    target text,                                -- exec, wake: step id, or 'step' for the function's body
    payload json,
    run_at timestamptz not null default now(),
    order_at timestamptz not null default now(),
    attempt int not null default 0,             -- failed attempts before this one
    dispatch int not null default 0,            -- times claimed: with the id, the fence of a call
    lost int not null default 0,                -- times its process died during the call
    deferred int not null default 0,            -- times the app could not be reached
    claimed_at timestamptz,
    limit_keys text[] not null default '{}',
    limit_maxes int[] not null default '{}'
  );
  create index job_exec on job (order_at, id) where kind = 'exec' and claimed_at is null;
  create index job_due on job (run_at) where claimed_at is null;
  create index job_run on job (run_id) where run_id is not null;

  create table dedupe (                         -- one run per function and key until it expires
    fn_id text not null,
    key text not null,
    expires_at timestamptz not null,
    primary key (fn_id, key)
  );
  create index dedupe_expires on dedupe (expires_at);

  create table flow (                           -- state of rate limits and throttles
    fn_id text not null,
    key text not null,
    state json not null,
    expires_at timestamptz not null,
    primary key (fn_id, key)
  );
  create index flow_expires on flow (expires_at);


  create table leader (
    single boolean primary key default true check (single),
    epoch bigint not null default 0,            -- raised at each take-over; claims of an older epoch are refused
    holder text,
    backend_pid int,
    heartbeat_at timestamptz
  );
  insert into leader default values;
  `,
  `
  -- each loop looks at its own jobs only: thousands of queued calls must not slow the timers down, nor the other way round
  create index job_calls_due on job (run_at) where kind = 'exec' and claimed_at is null;
  create index job_transitions_due on job (run_at, id) where kind <> 'exec' and claimed_at is null;
  drop index job_due;
  `,
  `
  create table process (                        -- who leads and who stands by; each says so itself
    holder text primary key,
    host text not null,
    pid int not null,
    slots int not null,
    leads boolean not null,
    started_at timestamptz not null default now(),
    seen_at timestamptz not null default now()
  );
  alter table fn add column paused_at timestamptz;
  create index event_name on event (name, internal_id desc);
  create index run_queued on run (queued_at desc);
  `,
  `
  alter table step add column started_at timestamptz; -- of the try that gave the result
  `,
  `
  create unlogged table message (               -- realtime messages on their way: read at once, of no use afterwards
    id bigint generated always as identity primary key,
    channel text not null,
    topic text not null,
    message json not null,
    at timestamptz not null default now()
  );
  create index message_at on message (at);
  `,
];
