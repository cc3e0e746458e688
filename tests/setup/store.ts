import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { connectStore, type Store } from "../../lib/store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE, type WriteContext } from "../../lib/workspace/context.ts";

/** A database of its own for a test file, copied from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  readonly store: Store;
  /** The local owner's context at a moment of the test's choosing. */
  at(moment?: string): WriteContext;
  /** Raw SQL, past the store: to look at what really stands in the tables, or to break them. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

let serial = 0;

/** Call it at the top of a test file; the fields are there once the tests run. */
export function testDatabase(): TestDatabase {
  const state: { url?: string; store?: Store; client?: pg.Client } = {};
  let name = "";
  beforeAll(async () => {
    serial += 1;
    name = `crossread_test_${process.pid}_${serial}_${Math.floor(performance.now())}`;
    await administer(`CREATE DATABASE ${name} TEMPLATE ${inject("template")}`);
    const address = new URL(inject("adminUrl"));
    address.pathname = `/${name}`;
    state.url = address.href;
    state.store = connectStore(address.href);
    state.client = new pg.Client({ connectionString: address.href });
    state.client.on("error", () => undefined); // tests kill servers
    await state.client.connect();
  });
  afterAll(async () => {
    await state.client?.end();
    await state.store?.close();
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("the database is there once the tests run");
    return value;
  };
  return {
    get url() {
      return ready(state.url);
    },
    get store() {
      return ready(state.store);
    },
    at: (moment = "2025-02-01T12:00:00Z") => ({
      store: ready(state.store),
      workspaceId: LOCAL_WORKSPACE,
      actorId: LOCAL_OWNER,
      now: new Date(moment),
    }),
    sql: async (text, values) => (await ready(state.client).query(text, values)).rows,
  };
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
