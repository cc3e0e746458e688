import { randomUUID } from "node:crypto";
import pg from "pg";
import { AppError } from "../model/index.ts";
import type { Migration } from "./migrations.ts";

/** The key of the lock that Prisma's own `migrate` takes: neither runs while the other does. */
const LOCK = 72_707_369;
/** Oldest PostgreSQL that the queries are tried on, as `server_version_num`. */
const OLDEST_SERVER = 150_000;

/** The table as Prisma makes it, so that `prisma migrate status` and `deploy` agree with what is done here. */
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Brings a database up to the given migrations: each one in a transaction of its own, all under one lock, so that
 * any number of processes may start at once.
 * @returns the names of those applied now
 * @throws AppError `database-version` (too old), `database-unavailable`, `migration-failed` (history and files disagree, or a step failed; the failed step is rolled back)
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "crossread migrate" });
  client.on("error", () => undefined); // reported by the query that was under way
  try {
    await client.connect();
  } catch (error) {
    throw new AppError("database-unavailable", `The database does not answer: ${String(error)}`, {
      cause: error,
    });
  }
  try {
    await refuseOldServer(client);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await applyMissing(client, migrations);
  } finally {
    await client.end(); // gives the lock back, too
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const sql =
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name";
  const version = (await client.query<{ number: number; name: string }>(sql)).rows[0];
  if (version && version.number >= OLDEST_SERVER) return;
  throw new AppError(
    "database-version",
    `The database is PostgreSQL ${version?.name ?? "of an unknown version"}; Crossread needs 15 or newer.`,
  );
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(BOOKKEEPING);
  const sql =
    'SELECT "migration_name", "checksum", "finished_at" IS NOT NULL AS "finished" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL';
  const rows = (await client.query<Applied>(sql)).rows;
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  checkHistory(applied, migrations);
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of missing) await apply(client, migration);
  return missing.map((migration) => migration.name);
}

function checkHistory(applied: ReadonlyMap<string, Applied>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied.values()) {
    const migration = known.get(row.migration_name);
    if (!row.finished) {
      throw new AppError(
        "migration-failed",
        `The migration ${row.migration_name} was begun and never finished. Look into the database, then run: npx prisma migrate resolve --rolled-back ${row.migration_name}`,
      );
    }
    if (!migration) {
      throw new AppError(
        "migration-failed",
        `The database has the migration ${row.migration_name}, which this version of Crossread does not know: it was used with a newer one. Update Crossread, or use another database.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new AppError(
        "migration-failed",
        `The file of the migration ${row.migration_name} was changed after it was applied. Restore it (a change of the schema needs a new migration).`,
      );
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const insert =
    'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count") VALUES ($1, $2, $3, $4, clock_timestamp(), 1)';
  try {
    await client.query("BEGIN");
    const started = (await client.query<{ at: Date }>("SELECT clock_timestamp() AS at")).rows[0]?.at;
    await client.query(migration.sql);
    await client.query(insert, [randomUUID(), migration.checksum, migration.name, started]);
    await client.query("COMMIT");
  } catch (error) {
    // On a line that broke there is nothing to roll back any more; what broke it is the failure to tell.
    await client.query("ROLLBACK").catch(() => undefined);
    throw new AppError(
      "migration-failed",
      `The migration ${migration.name} failed and was rolled back: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
