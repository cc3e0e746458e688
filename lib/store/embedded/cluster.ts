import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { AppError } from "../../model/index.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import {
  databaseUrl,
  type Layout,
  layoutOf,
  localSecret,
  makeFolders,
  SERVER_USER,
  SOCKET_PORT,
  takeOwnership,
} from "./layout.ts";
import { handOver, type RunAs, runProgram, serverUser } from "./run-as.ts";

const DATABASE = "crossread";
/** A start after a crash replays the log first; a minute is far more than a local database needs. */
const START_SECONDS = 60;
const START_ATTEMPTS = 25;
/** All attempts together: one that waits out its minute, and a second one. */
const START_TOTAL_MS = 120_000;
const START_PAUSE_MS = 200;
const LOG_LINES_IN_MESSAGE = 5;
/** The name of the session by which a process shows that it uses the server for as long as it runs. */
export const HOLD_NAME = "crossread hold";
const LEAVE_ATTEMPTS = 40;
const HOLD_ATTEMPTS = 5;
const LEAVE_PAUSE_MS = 50;
/** What PostgreSQL says where the database exists already, and where another session makes it at the same moment. */
const DUPLICATE_DATABASE = ["42P04", "23505"];

interface Server {
  readonly binaries: Binaries;
  readonly layout: Layout;
  readonly user: RunAs | null;
}

/** A running embedded server. */
export interface Cluster {
  /** Address of Crossread's database on it. */
  readonly url: string;
  /**
   * Stops the server, unless somebody holds it or stays connected. Tells whether it did.
   * @param leaving the server's process of a session that was just closed, and may not have ended yet
   */
  stopIfUnused(leaving?: number | null): Promise<boolean>;
  /** Stops the server whoever uses it; what was committed stays. */
  stop(): Promise<void>;
}

/**
 * Makes sure that the server of a data folder runs: creates it, starts it or attaches to it, also after a crash.
 * Several processes may call this at once.
 * @throws AppError `database-version` (the folder is of another major version), `database-unavailable`
 */
export async function ensureCluster(root: string, dataFolder: string): Promise<Cluster> {
  const layout = layoutOf(dataFolder);
  const binaries = findBinaries(root);
  const user = serverUser([binaries.postgres, layout.home]);
  makeFolders(layout, user);
  takeOwnership(layout, user);
  const server = { binaries, layout, user };
  if (!existsSync(path.join(layout.data, "PG_VERSION"))) await initialize(server);
  refuseOtherVersion(server);
  if (!(await answers(layout))) await start(server);
  await ensureDatabase(layout);
  return {
    url: databaseUrl(layout, DATABASE),
    stopIfUnused: (leaving) => stopIfUnused(server, leaving ?? 0),
    stop: () => stop(server),
  };
}

async function initialize(server: Server): Promise<void> {
  const { binaries, layout, user } = server;
  // Made aside and moved into place: a process killed half way leaves no half-made folder under the final name.
  const mark = randomBytes(6).toString("hex");
  const aside = path.join(layout.home, `making-${mark}`);
  const passwordFile = path.join(layout.home, `password-${mark}`);
  const auth = ["--auth=trust"];
  if (layout.socket === null) {
    writeFileSync(passwordFile, localSecret(layout).password, { mode: 0o600 });
    auth.splice(0, 1, "--auth=scram-sha-256", `--pwfile=${passwordFile}`);
  }
  try {
    // The built-in locale sorts and folds the same on every machine, whatever its operating system knows.
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const args = [`--pgdata=${aside}`, `--username=${SERVER_USER}`, ...auth, ...locale];
    await runProgram(binaries.initdb, args, { user, cwd: layout.home });
    writeFileSync(path.join(aside, "postgresql.conf"), "include_if_exists 'crossread.conf'\n", { flag: "a" });
    renameSync(aside, layout.data);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Another process was faster: its folder is as good.
    if (code === "ENOTEMPTY" || code === "EEXIST" || code === "EPERM") return;
    throw new AppError("database-unavailable", `The database could not be created. ${String(error)}`, {
      cause: error,
    });
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

function refuseOtherVersion({ binaries, layout }: Server): void {
  const found = Number.parseInt(readFileSync(path.join(layout.data, "PG_VERSION"), "utf8"), 10);
  if (found === binaries.major) return;
  throw new AppError(
    "database-version",
    `${layout.data} was made by PostgreSQL ${found}, but this version of Crossread brings PostgreSQL ${binaries.major}, which cannot read it. ` +
      `To move: start the Crossread that made it, write the database out with PostgreSQL ${found}'s pg_dump, then start this one with a new folder (CROSSREAD_DATA) and read it in with psql. Nothing was changed.`,
  );
}

/** Settings of this start: the project's folder may have moved since the last one. */
function writeSettings({ layout, user }: Server): void {
  const network =
    layout.socket === null
      ? [
          `listen_addresses = '127.0.0.1'`,
          `port = ${localSecret(layout).port}`,
          `unix_socket_directories = ''`,
        ]
      : [
          `listen_addresses = ''`,
          `port = ${SOCKET_PORT}`,
          `unix_socket_directories = '${layout.socket.replaceAll("'", "''")}'`,
          `unix_socket_permissions = 0700`,
        ];
  const settings = [
    "# Written by Crossread at each start.",
    ...network,
    "max_connections = 60",
    // Short queries on one machine: compiling them or spreading them over processes costs more than it saves.
    "jit = off",
    "max_parallel_workers_per_gather = 0",
    "log_timezone = 'UTC'",
    "timezone = 'UTC'",
  ];
  const file = path.join(layout.data, "crossread.conf");
  writeFileSync(file, `${settings.join("\n")}\n`);
  handOver(file, user);
}

async function start(server: Server): Promise<void> {
  const { binaries, layout, user } = server;
  writeSettings(server);
  const args = ["start", "-w", "-t", String(START_SECONDS), "-s", "-D", layout.data, "-l", layout.log];
  const begun = performance.now();
  let failure: unknown;
  for (
    let attempt = 0;
    attempt < START_ATTEMPTS && performance.now() - begun < START_TOTAL_MS;
    attempt += 1
  ) {
    try {
      await runProgram(binaries.pgCtl, args, { user, cwd: layout.home });
      return;
    } catch (error) {
      failure = error;
    }
    // Another process may be starting it at this very moment, or the last sessions of a killed one are still ending.
    if (await answers(layout)) return;
    await new Promise((resolve) => setTimeout(resolve, START_PAUSE_MS));
  }
  throw new AppError(
    "database-unavailable",
    `The embedded database does not start. Its log (${layout.log}) ends: ${logTail(layout.log)}`,
    { cause: failure },
  );
}

function logTail(file: string): string {
  if (!existsSync(file)) return "(there is no log)";
  return readFileSync(file, "utf8").trim().split("\n").slice(-LOG_LINES_IN_MESSAGE).join(" | ");
}

async function withClient<T>(layout: Layout, task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(layout, "postgres") });
  client.on("error", () => undefined); // reported by the query that was under way
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

async function answers(layout: Layout): Promise<boolean> {
  try {
    return await withClient(layout, async () => true);
  } catch {
    return false; // not running, or still starting: both mean "not yet"
  }
}

async function ensureDatabase(layout: Layout): Promise<void> {
  await withClient(layout, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (found.rowCount) return;
    await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: { code?: string }) => {
      if (!DUPLICATE_DATABASE.includes(error.code ?? "")) throw error;
    });
  });
}

async function stopIfUnused(server: Server, leaving: number): Promise<boolean> {
  if (!(await answers(server.layout))) return false;
  for (let attempt = 0; attempt < LEAVE_ATTEMPTS; attempt += 1) {
    const { holds, others } = await sessions(server.layout, leaving);
    if (others === 0) {
      await stop(server);
      return true;
    }
    // Sessions that were just closed take a moment to end on the server's side; a hold that lasts is somebody at work.
    if (holds > 0 && attempt >= HOLD_ATTEMPTS) return false;
    await new Promise((resolve) => setTimeout(resolve, LEAVE_PAUSE_MS));
  }
  return false;
}

/** Who is connected besides the one that asks and the one that leaves. */
async function sessions(layout: Layout, leaving: number): Promise<{ holds: number; others: number }> {
  const sql = `SELECT count(*) FILTER (WHERE application_name = $1)::int AS holds, count(*)::int AS others
    FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND pid <> $2`;
  return withClient(layout, async (client) => {
    const { rows } = await client.query<{ holds: number; others: number }>(sql, [HOLD_NAME, leaving]);
    return rows[0] ?? { holds: 0, others: 0 };
  });
}

async function stop({ binaries, layout, user }: Server): Promise<void> {
  const args = ["stop", "-m", "fast", "-w", "-s", "-D", layout.data];
  try {
    await runProgram(binaries.pgCtl, args, { user, cwd: layout.home });
  } catch (error) {
    // Another process that left at the same moment may have stopped it first.
    if (await answers(layout)) throw error;
  }
}
