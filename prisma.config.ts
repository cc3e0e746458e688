import path from "node:path";
import { defineConfig } from "prisma/config";

// `generate` and `validate` need no schema engine, but Prisma tries to download one before it looks at the command.
// A program that fails stands in for it: a command that does need the engine then fails instead of doing nothing.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.platform === "win32" ? process.execPath : "/bin/false";

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: path.join("prisma", "schema"),
  migrations: { path: path.join("prisma", "migrations") },
  ...(url === undefined ? {} : { datasource: { url } }),
});
