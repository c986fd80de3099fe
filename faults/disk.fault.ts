import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { afterAll, expect, test } from "vitest";
import { ended, example, newPerson, openWorld, randomOf, readCv, slowSeeds, until, type World } from "./harness";
import { query } from "./postgres";

const PLACE = `/var/tmp/cv-improver-faults-${process.pid}`;
let world: World | undefined;
let mounted = false;
afterAll(async () => {
  await world?.end();
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

/** Leaves `slack` bytes of the disk free, also when the database takes some meanwhile. */
function fillDisk(ballast: string, slack: number) {
  const { bavail, bsize } = fs.statfsSync(PLACE);
  try {
    fs.writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
  fs.truncateSync(ballast, Math.max(0, fs.statSync(ballast).size - slack));
}

test("F14: the database's disk read-only, then full: refused in words, the original is kept, a retry works", async () => {
  const small = mountSmallDisk();
  if (!small) console.log("F14: no disk of its own could be mounted (takes root): read-only is tested, full is not");
  world = await openWorld("disk", {}, small ? { dir: `${PLACE}/postgres` } : {});
  const { sql, url } = world.database;
  const worker = await world.worker();
  const { call } = worker;
  const actor = await newPerson(call, sql);
  const originals = async () =>
    (await sql<{ id: string; sha256: string }>(`select "id", "sha256" from "StoredFile" order by "id"`)).map(
      ({ id, sha256 }) => `${id} ${sha256}`,
    );
  const recoveries: number[] = [];
  const answered: string[] = [];

  /** What an upload is refused with; those before it were accepted. */
  const refusal = (note: string) =>
    until("a refusal", () =>
      call("upload", actor, example("tom-placeholder-electrician.txt"), "t.txt", `\n${note} ${Math.random()}\n`).then(
        ({ taskId }) => void answered.push(taskId),
        (error) => error,
      ),
    );
  const worksAgain = async (note: string) => {
    const began = performance.now();
    let n = 0;
    await until("writing to work again", () =>
      readCv(call, actor, `${note} ${n++}`).then(
        ({ state }) => state === "succeeded",
        () => false,
      ),
    );
    recoveries.push(performance.now() - began);
  };
  const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'faults' and pid <> pg_backend_pid()`;

  for (const seed of slowSeeds) {
    const { state } = await readCv(call, actor, `before ${seed}`);
    expect(state).toBe("succeeded");
    const before = await originals();

    await sql(`alter database faults set default_transaction_read_only = on`);
    await sql(others);
    expect(await refusal(`read-only ${seed}`)).toMatchObject({ name: "AppError", code: "database_down" });
    await query(url.replace(/faults$/, "postgres"), "alter database faults reset default_transaction_read_only");
    await sql(others);
    await worksAgain(`after read-only ${seed}`);

    if (small) {
      const ballast = `${PLACE}/ballast`;
      // the log's files are there already; only tables cannot grow any more, some sooner and some later
      fillDisk(ballast, Math.floor(randomOf(seed)() * 256) * 1024);
      expect(await refusal(`full ${seed}`)).toMatchObject({ name: "AppError", code: "database_down" });
      fs.rmSync(ballast);
      await worksAgain(`after full ${seed}`);
    }
    await world.settle(() => worker);
    // what failed while the disk was full can be tried again
    for (const { id } of await sql<{ id: string }>(`select "id" from "Task" where "state" = 'failed'`)) {
      await call("retry", actor, id);
      expect(await ended(call, actor, id)).toBe("succeeded");
    }
    expect(await originals()).toEqual(expect.arrayContaining(before));
  }
  await world.settle(() => worker);
  const injected = small
    ? `${slowSeeds.length} read-only, ${slowSeeds.length} full disks`
    : `${slowSeeds.length} read-only`;
  expect(await world.verdict("F14", { seeds: slowSeeds.length, injected, recoveries, answered })).toEqual([]);
});
