import { defineConfig } from "prisma/config";

// `prisma generate` only checks that a schema engine file exists; it never runs it. Pointing at Node keeps it offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/models",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://unset" },
});
