/**
 * Development tool: what would bring the migrations up to the schema.
 *
 *     npx tsx scripts/migration.ts NAME      writes prisma/migrations/<time>_NAME/migration.sql
 *     npx tsx scripts/migration.ts --check   fails where the schema and the migrations disagree
 *
 * It drives Prisma's schema engine in its WebAssembly form, which needs no downloaded program. That is an internal
 * interface: its version is pinned to the one this Prisma was built with.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { ensureCluster } from "../lib/store/embedded/cluster.ts";
import { readMigrations } from "../lib/store/migrations.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const ENGINE = path.join(ROOT, "node_modules", "@prisma", "schema-engine-wasm");
const NOTHING = "-- This is an empty migration.";

interface SchemaEngine {
  diff(params: unknown): Promise<{ stdout: string | null }>;
}
interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: {
    new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<SchemaEngine>;
  };
}

/** PostgreSQL's type "char" (one byte, catalogue columns), which the adapter does not know, and its type text. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** The adapter of the application, with the catalogue's "char" columns read as characters. */
function adapterFor(url: string): PrismaPg {
  const { username, password, hostname, port, pathname, searchParams } = new URL(url);
  // Field by field: a connection string would win over the name of the shadow database.
  const factory = new PrismaPg({
    user: username,
    password,
    host: searchParams.get("host") ?? hostname,
    port: Number(searchParams.get("port") ?? port),
    database: pathname.slice(1),
  });
  for (const name of ["connect", "connectToShadowDb"] as const) {
    const connect = factory[name].bind(factory);
    factory[name] = async () => readCharacters(await connect());
  }
  return factory;
}

function readCharacters<Adapter extends SqlDriverAdapter & { underlyingDriver(): pg.Pool }>(
  adapter: Adapter,
): Adapter {
  const pool = adapter.underlyingDriver();
  const ask = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  let characters: number[] = [];
  const patched = async (...args: unknown[]): Promise<pg.QueryResult> => {
    const result = await ask(...args);
    characters = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = TEXT_OID;
      characters.push(index);
    }
    return result;
  };
  Object.assign(pool, { query: patched });
  // Its own way drops the shadow database while still connected to it; the whole server goes with its folder here.
  adapter.dispose = () => pool.end();
  // Its own way cuts scripts at every semicolon, those in function bodies too.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

async function loadEngine(url: string): Promise<SchemaEngine> {
  const file = path.join(ENGINE, "schema_engine_bg.js");
  const engine = (await import(file)) as EngineModule;
  const bytes = readFileSync(path.join(ENGINE, "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  // The engine reports a panic to this object, and panics over its absence otherwise.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(url));
  return engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

/** SQL that leads from the migrations to the schema; the empty text where they agree. */
async function missingSql(url: string): Promise<string> {
  const engine = await loadEngine(url);
  const migrations = readMigrations(ROOT);
  const schemaFolder = path.join(ROOT, "prisma", "schema");
  const files = readdirSync(schemaFolder)
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(schemaFolder, name), "utf8") }));
  const { stdout } = await engine.diff({
    from: {
      tag: "migrations",
      baseDir: path.join(ROOT, "prisma", "migrations"),
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
      shadowDbInitScript: "",
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
      })),
    },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? "").trim();
  return sql === NOTHING ? "" : sql;
}

async function main(name: string | undefined): Promise<number> {
  if (name === undefined) {
    console.error("usage: migration.ts NAME | --check");
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "crossread-schema-"));
  const cluster = await ensureCluster(ROOT, folder);
  // The engine throws some of its errors past the promise it returned.
  process.once("uncaughtException", async (error) => {
    console.error(error);
    await cluster.stop();
    process.exit(1);
  });
  try {
    const sql = await missingSql(cluster.url);
    if (sql === "") {
      console.log("The migrations and the schema agree.");
      return 0;
    }
    if (name === "--check") {
      console.error(`The migrations do not lead to the schema. Missing:\n${sql}`);
      return 1;
    }
    const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const target = path.join(ROOT, "prisma", "migrations", `${time}_${name}`);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, "migration.sql"), `${sql}\n`);
    console.log(`Wrote ${path.relative(ROOT, target)}/migration.sql`);
    return 0;
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await main(process.argv[2]));
