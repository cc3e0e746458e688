import { PrismaPg } from "@prisma/adapter-pg";
import { AppError } from "../model/index.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";

declare const opaque: unique symbol;

/** A connection to read and write through, or a transaction. What it is made of is this folder's own business. */
export interface Db {
  readonly [opaque]: "database";
}

export interface Store {
  /** For reads, and for writes of one statement. */
  readonly db: Db;
  readonly url: string;
  /** All or nothing: whatever `task` throws undoes what it wrote. */
  transaction<T>(task: (tx: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A comparison of a thousand articles writes some 200,000 rows. */
const TRANSACTION_TIMEOUT_MS = 300_000;
/** How long a transaction may wait for a free connection. */
const TRANSACTION_WAIT_MS = 20_000;
const POOL_SIZE = 10;

/** The generated client behind a handle. For this folder alone. */
export function clientOf(db: Db): Prisma.TransactionClient {
  return db as unknown as Prisma.TransactionClient;
}

const asDb = (client: unknown): Db => client as Db;

/** Opens a database of its own accord: no sharing, the caller closes it. */
export function connectStore(url: string, options?: { poolSize?: number }): Store {
  const adapter = new PrismaPg({
    connectionString: url,
    max: options?.poolSize ?? POOL_SIZE,
    application_name: "crossread",
  });
  const client = new PrismaClient({ adapter });
  return {
    db: asDb(client),
    url,
    transaction: (task) =>
      client.$transaction((tx) => task(asDb(tx)), {
        timeout: TRANSACTION_TIMEOUT_MS,
        maxWait: TRANSACTION_WAIT_MS,
      }),
    close: () => client.$disconnect(),
  };
}

/** Survives hot reload and the two copies of a module that a bundler may make. */
const shared = globalThis as typeof globalThis & { crossreadStore?: Store };

/**
 * The store of this process: one pool, however often it is asked for.
 * @param url left out: the address in DATABASE_URL, which the start script sets for the embedded database, too
 * @throws AppError `database-unavailable` where there is no address
 */
export async function openStore(url = process.env.DATABASE_URL): Promise<Store> {
  if (!url) {
    throw new AppError(
      "database-unavailable",
      "No database is known. Start Crossread with npm start (or npm run dev), or set DATABASE_URL.",
    );
  }
  if (shared.crossreadStore?.url !== url) {
    await shared.crossreadStore?.close();
    shared.crossreadStore = connectStore(url);
  }
  return shared.crossreadStore;
}

/** @throws whatever keeps the database from answering */
export async function pingStore(store: Store): Promise<void> {
  await clientOf(store.db).$queryRaw`SELECT 1 AS "one"`;
}
