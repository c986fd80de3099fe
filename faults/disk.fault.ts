import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { ended, example, killAll, readCv, startWorker, until } from "./harness";
import { brokenInvariants } from "./invariants";
import { type FaultDatabase, query, startDatabase } from "./postgres";

const PLACE = `/var/tmp/cv-improver-faults-${process.pid}`;
let database: FaultDatabase | undefined;
let mounted = false;
afterAll(async () => {
  killAll();
  await database?.remove();
  if (mounted) execFileSync("umount", ["-l", PLACE]);
  fs.rmSync(PLACE, { recursive: true, force: true });
});

/** A disk of its own that a test may fill; takes root on Linux. */
function mountSmallDisk(): boolean {
  try {
    fs.mkdirSync(PLACE, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=420m,mode=0755", "tmpfs", PLACE], { stdio: "ignore" });
    mounted = true;
  } catch {
    mounted = false;
  }
  return mounted;
}

test("F14: the database's disk read-only, then full: refused in words, the original is kept, a retry works", async ({
  skip,
}) => {
  const small = mountSmallDisk();
  database = await startDatabase("disk", small ? { dir: `${PLACE}/postgres` } : {});
  const worker = await startWorker({ databaseUrl: database.url });
  const { call } = worker;
  const { userId, role } = await call("startGuest");
  const actor: Actor = { userId, role };
  const cv = await readCv(call, actor, "before");

  await database.sql(`alter database faults set default_transaction_read_only = on`);
  await database.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'faults' and pid <> pg_backend_pid()`,
  );
  const refused = await until("a refusal", () =>
    call("upload", actor, example("hannah-muster-teacher.md"), "t.md", "ro").then(
      () => undefined,
      (error) => error,
    ),
  );
  expect(refused).toMatchObject({ name: "AppError" });
  await query(database.url.replace(/faults$/, "postgres"), "alter database faults reset default_transaction_read_only");
  await database.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'faults' and pid <> pg_backend_pid()`,
  );
  await until("writing to work again", () =>
    readCv(call, actor, "after read-only").then(
      ({ state }) => state === "succeeded",
      () => false,
    ),
  );

  if (!small) return skip("no disk of its own could be mounted (takes root)");
  const ballast = `${PLACE}/ballast`;
  const { bavail, bsize } = fs.statfsSync(PLACE);
  // the log's files are there already; only tables cannot grow any more
  fs.writeFileSync(ballast, Buffer.alloc(bavail * bsize - 64 * 1024));
  let full: unknown;
  for (let i = 0; i < 100 && !full; i++)
    full = await call("upload", actor, example("tom-placeholder-electrician.txt"), "t.txt", `\nfull ${i}\n`).then(
      () => undefined,
      (error) => error,
    );
  expect(full).toMatchObject({ name: "AppError", code: "database_down" });
  fs.rmSync(ballast);
  await until(
    "the database to have room again",
    () =>
      readCv(call, actor, "after full").then(
        ({ state }) => state === "succeeded",
        () => false,
      ),
    60_000,
  );
  await until("all to end", async () => {
    await call("sweep").catch(() => {});
    return (await database!.sql(`select from "Task" where "state" in ('queued', 'running')`)).length === 0;
  });
  // what failed while the disk was full can be tried again
  for (const { id } of await database.sql<{ id: string }>(`select "id" from "Task" where "state" = 'failed'`)) {
    await call("retry", actor, id);
    expect(await ended(call, actor, id)).toBe("succeeded");
  }
  expect(cv.state).toBe("succeeded");
  expect(await brokenInvariants(database.sql)).toEqual([]);
});
