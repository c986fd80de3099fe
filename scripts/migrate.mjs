// Prisma migrations without the native schema engine: `migrate.mjs deploy` | `migrate.mjs dev <name>`

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const require = createRequire(import.meta.url);
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (m) => console.error(m) };
const MODELS = path.resolve("prisma/models");
const MIGRATIONS = path.resolve("prisma/migrations");

const modelFiles = () =>
  fs
    .readdirSync(MODELS)
    .filter((f) => f.endsWith(".prisma"))
    .sort()
    .map((f) => ({ path: path.join(MODELS, f), content: fs.readFileSync(path.join(MODELS, f), "utf8") }));

const open = new Set();
/** closes the engine's connections: idle ones would keep the process up for ten seconds */
async function closeAll() {
  for (const a of open) await a.dispose().catch(() => {});
  open.clear();
}

/** adapter-pg 7.10.0 does not know "char" (oid 18), which the engine reads from pg_catalog. */
class IntrospectingPg extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    open.add(adapter);
    const { performIO, queryRaw } = adapter;
    const oids = new WeakMap();
    adapter.performIO = async (q) => {
      const r = await performIO.call(adapter, q);
      oids.set(q, r.fields?.map((f) => f.dataTypeID) ?? []);
      for (const f of r.fields ?? []) if (f.dataTypeID === 18) f.dataTypeID = 25;
      return r;
    };
    adapter.queryRaw = async (q) => {
      const r = await queryRaw.call(adapter, q);
      if (process.env.DEBUG) console.error(q.sql.trim().slice(0, 300), JSON.stringify(r).slice(0, 600));
      oids.get(q).forEach((oid, i) => {
        if (oid === 18) r.columnTypes[i] = ColumnTypeEnum.Character;
      });
      return r;
    };
    return adapter;
  }
}

let loaded; // one instance per process: a second one would break the first
function load() {
  return (loaded ??= (async () => {
    const bg = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const wasm = fs.readFileSync(
      path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm"),
    );
    const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bg });
    bg.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return bg;
  })());
}

async function engine(url) {
  const bg = await load();
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new IntrospectingPg({ connectionString: url, allowExitOnIdle: true, max: 2 }),
  );
  return bg.SchemaEngine.new(
    { datamodels: modelFiles().map((f) => [f.path, f.content]) },
    (l) => process.env.DEBUG && console.error(l),
    adapter,
  );
}

function migrationsList() {
  const dirs = fs.existsSync(MIGRATIONS)
    ? fs
        .readdirSync(MIGRATIONS, { withFileTypes: true })
        .filter((d) => d.isDirectory())
        .map((d) => d.name)
        .sort()
    : [];
  const lock = path.join(MIGRATIONS, "migration_lock.toml");
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: fs.existsSync(lock) ? fs.readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: dirs.map((d) => ({
      path: d,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: fs.readFileSync(path.join(MIGRATIONS, d, "migration.sql"), "utf8") },
      },
    })),
  };
}
const filters = { externalTables: [], externalEnums: [] };
const schema = () => ({ files: modelFiles() });

export async function deploy(url) {
  try {
    const e = await engine(url);
    return (await e.applyMigrations({ migrationsList: migrationsList(), filters })).appliedMigrationNames;
  } finally {
    await closeAll();
  }
}

/** SQL that leads from prisma/migrations to prisma/schema.prisma; null when there is nothing to do.
 *  Built in a scratch database: the engine's own shadow database does not work through driver adapters here. */
export async function pending(url) {
  const scratch = new URL(url);
  scratch.pathname = `/shadow_${process.pid}_${Date.now()}`;
  const name = scratch.pathname.slice(1);
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    await admin.query(`create database ${name}`);
    const e = await engine(scratch.href);
    await e.applyMigrations({ migrationsList: migrationsList(), filters });
    const r = await e.diff({
      from: { tag: "schemaDatasource", ...schema(), configDir: MODELS },
      to: { tag: "schemaDatamodel", ...schema() },
      script: true,
      exitCode: true,
      filters,
    });
    return r.exitCode === 2 ? r.stdout : null;
  } finally {
    await closeAll();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

export async function dev(url, name = "change") {
  const sql = await pending(url);
  if (sql) {
    const dir = path.join(MIGRATIONS, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
    fs.mkdirSync(dir, { recursive: true });
    fs.writeFileSync(path.join(dir, "migration.sql"), sql);
    fs.writeFileSync(path.join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
  }
  return deploy(url);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [cmd, name] = process.argv.slice(2);
  const url = process.env.DATABASE_URL;
  if (cmd === "deploy") console.log(await deploy(url));
  else if (cmd === "check") {
    const d = await pending(url);
    console.log(d ?? "no drift");
    process.exit(d ? 2 : 0);
  } else console.log(await dev(url, name));
  process.exit(0); // the engine leaves its ten-second lock timer behind
}
