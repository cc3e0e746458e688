import path from "node:path";
import pg from "pg";
import { ensureCluster, HOLD_NAME } from "./embedded/cluster.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./migrations.ts";

/** Where the database is, by the environment. */
export interface DatabaseSettings {
  /** The project's folder: migrations and the embedded server are found under it. */
  readonly root: string;
  /** Any PostgreSQL, instead of the embedded one. */
  readonly url?: string | undefined;
  /** Where the embedded database lives. */
  readonly dataFolder: string;
}

/** A database that is up, migrated, and held: as long as it is, no other process stops the embedded server. */
export interface HeldDatabase {
  readonly url: string;
  readonly embedded: boolean;
  readonly migrated: readonly string[];
  /** Lets go; the last one to leave stops the embedded server. */
  release(): Promise<void>;
}

const RETRY_MS = 250;

export function databaseSettings(root: string, env: NodeJS.ProcessEnv = process.env): DatabaseSettings {
  return {
    root,
    url: env.DATABASE_URL || undefined,
    dataFolder: path.resolve(root, env.CROSSREAD_DATA || ".crossread"),
  };
}

/**
 * Brings the database up and keeps it up: where the embedded server dies, it is started again.
 * @param report called with one line for a person when something happens to the server later on
 * @throws AppError `database-unavailable`, `database-version`, `migration-failed`
 */
export async function holdDatabase(
  settings: DatabaseSettings,
  report: (line: string) => void = () => undefined,
): Promise<HeldDatabase> {
  const migrations = readMigrations(settings.root);
  if (settings.url !== undefined) {
    const migrated = await migrate(settings.url, migrations);
    return { url: settings.url, embedded: false, migrated, release: async () => undefined };
  }
  const start = () => ensureCluster(settings.root, settings.dataFolder);
  const cluster = await start();
  const hold = new Hold(cluster.url, start, report);
  await hold.take();
  try {
    const migrated = await migrate(cluster.url, migrations);
    const release = async (): Promise<void> => {
      await hold.drop();
      await cluster
        .stopIfUnused()
        .catch((error: unknown) => report(`The database was not stopped: ${String(error)}`));
    };
    return { url: cluster.url, embedded: true, migrated, release };
  } catch (error) {
    await cluster.stopIfUnused(await hold.drop());
    throw error;
  }
}

/** One idle connection: the sign to others that the server is in use, and the first to notice its death. */
class Hold {
  #client: pg.Client | null = null;
  #wanted = true;
  readonly #url: string;
  readonly #restart: () => Promise<unknown>;
  readonly #report: (line: string) => void;

  constructor(url: string, restart: () => Promise<unknown>, report: (line: string) => void) {
    this.#url = url;
    this.#restart = restart;
    this.#report = report;
  }

  async take(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: HOLD_NAME });
    client.on("error", () => undefined); // "end" follows, and is acted on
    await client.connect();
    client.on("end", () => {
      if (this.#wanted) void this.#recover();
    });
    this.#client = client;
  }

  async #recover(): Promise<void> {
    this.#report("The database server is gone; starting it again.");
    let told = "";
    while (this.#wanted) {
      try {
        await this.#restart();
        await this.take();
        this.#report("The database server is back.");
        return;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== told) this.#report(message);
        told = message;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  /** @returns the server's process of the session, which may take a moment to end */
  async drop(): Promise<number | null> {
    this.#wanted = false;
    const backend = (this.#client as { processID?: number } | null)?.processID ?? null;
    await this.#client?.end().catch(() => undefined); // a server that is gone needs no goodbye
    return backend;
  }
}
