import path from "node:path";
import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { migrate } from "../../lib/store/migrate.ts";
import { type Migration, readMigrations } from "../../lib/store/migrations.ts";

const MIGRATIONS = readMigrations(path.resolve(import.meta.dirname, "../.."));
let serial = 0;

async function ask(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A new, empty database for one test. */
async function emptyDatabase(): Promise<string> {
  serial += 1;
  const name = `crossread_migrate_${process.pid}_${serial}`;
  await ask(inject("adminUrl"), `CREATE DATABASE ${name}`);
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

const step = (name: string, sql: string): Migration => ({ name, sql, checksum: `sum of ${sql}` });

describe("migrations", () => {
  test("are applied once, in order, and noted as Prisma notes them", async () => {
    const url = await emptyDatabase();
    expect(await migrate(url, MIGRATIONS)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await migrate(url, MIGRATIONS)).toEqual([]);
    const rows = await ask(url, `SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"`);
    expect(rows.map((row) => [row.migration_name, row.checksum, row.applied_steps_count])).toEqual(
      MIGRATIONS.map(({ name, checksum }) => [name, checksum, 1]),
    );
    for (const row of rows)
      expect(row.finished_at.getTime()).toBeGreaterThanOrEqual(row.started_at.getTime());
  });

  test("are applied by one of many processes that start at once", async () => {
    const url = await emptyDatabase();
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, MIGRATIONS)));
    expect(applied.map(({ length }) => length).sort()).toEqual([0, 0, 0, MIGRATIONS.length]);
  });

  test("that fail leave nothing behind but those before them", async () => {
    const url = await emptyDatabase();
    const good = step("1_good", "CREATE TABLE good (id int)");
    const bad = step("2_bad", "CREATE TABLE half (id int); SELECT nonsense");
    await expect(migrate(url, [good, bad])).rejects.toMatchObject({
      code: "migration-failed",
      message: expect.stringContaining("2_bad"),
    });
    const tables = await ask(url, "SELECT to_regclass('good') AS good, to_regclass('half') AS half");
    expect(tables).toEqual([{ good: "good", half: null }]);
    expect(await migrate(url, [good, step("2_bad", "CREATE TABLE half (id int)")])).toEqual(["2_bad"]);
  });

  test("whose file changed afterwards are refused by name", async () => {
    const url = await emptyDatabase();
    await migrate(url, [step("1_first", "CREATE TABLE a (id int)")]);
    await expect(migrate(url, [step("1_first", "CREATE TABLE a (id bigint)")])).rejects.toMatchObject({
      code: "migration-failed",
      message: expect.stringContaining("1_first was changed"),
    });
  });

  test("that this version does not know are refused: the database is newer", async () => {
    const url = await emptyDatabase();
    await migrate(url, [step("9_future", "CREATE TABLE a (id int)")]);
    await expect(migrate(url, MIGRATIONS)).rejects.toMatchObject({
      code: "migration-failed",
      message: expect.stringContaining("newer"),
    });
  });

  test("that another tool began and never finished stop everything", async () => {
    const url = await emptyDatabase();
    await migrate(url, MIGRATIONS);
    await ask(url, `UPDATE "_prisma_migrations" SET "finished_at" = NULL`);
    await expect(migrate(url, MIGRATIONS)).rejects.toMatchObject({
      code: "migration-failed",
      message: expect.stringContaining("resolve --rolled-back"),
    });
  });

  test("say so when no database answers", async () => {
    const nowhere = "postgresql://nobody@127.0.0.1:1/none";
    await expect(migrate(nowhere, MIGRATIONS)).rejects.toMatchObject({ code: "database-unavailable" });
  });
});
