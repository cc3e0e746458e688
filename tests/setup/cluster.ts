import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { ensureCluster } from "../../lib/store/embedded/cluster.ts";
import { connectStore } from "../../lib/store/index.ts";
import { migrate } from "../../lib/store/migrate.ts";
import { readMigrations } from "../../lib/store/migrations.ts";
import { ensureLocalWorkspace } from "../../lib/workspace/start.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server's maintenance database. */
    adminUrl: string;
    /** The migrated database that each test file gets a copy of. */
    template: string;
  }
}

const ROOT = path.resolve(import.meta.dirname, "../..");

let end = async (): Promise<void> => undefined;

/** One server for the run: the embedded one, or the PostgreSQL that TEST_DATABASE_URL names. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? null : mkdtempSync(path.join(tmpdir(), "crossread-test-"));
  const cluster = folder === null ? null : await ensureCluster(ROOT, folder);
  const adminUrl = given ?? cluster?.url ?? "";
  const template = `crossread_template_${process.pid}`;
  await administer(adminUrl, `CREATE DATABASE ${template}`);
  const url = withDatabase(adminUrl, template);
  await migrate(url, readMigrations(ROOT));
  const store = connectStore(url);
  await ensureLocalWorkspace(store, new Date("2025-01-01T00:00:00Z"));
  await store.close();
  project.provide("adminUrl", adminUrl);
  project.provide("template", template);
  end = async () => {
    if (cluster && folder !== null) {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    } else {
      await administer(adminUrl, `DROP DATABASE ${template}`);
    }
  };
}

export async function teardown(): Promise<void> {
  await end();
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
