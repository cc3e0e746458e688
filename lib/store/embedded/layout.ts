import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AppError } from "../../model/index.ts";
import { fileOwner, handOver, type RunAs } from "./run-as.ts";

/** Where the embedded server keeps what. */
export interface Layout {
  /** `<data folder>/postgres` */
  readonly home: string;
  /** PostgreSQL's own data folder. */
  readonly data: string;
  readonly log: string;
  /** Folder of the Unix socket; null on Windows, where the server listens on 127.0.0.1. */
  readonly socket: string | null;
  /** Port and password of the server on Windows. */
  readonly secret: string;
}

/** `sun_path` holds 104 bytes on macOS and 108 on Linux; the file in it is called ".s.PGSQL.5432". */
const MAX_SOCKET_FOLDER = 88;
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
/** Only the socket's name on Unix; on Windows see `localSecret`. */
export const SOCKET_PORT = 5432;
export const SERVER_USER = "crossread";

export function layoutOf(dataFolder: string): Layout {
  const home = path.join(path.resolve(dataFolder), "postgres");
  return {
    home,
    data: path.join(home, "data"),
    log: path.join(home, "server.log"),
    socket: process.platform === "win32" ? null : socketFolder(home),
    secret: path.join(home, "connection.json"),
  };
}

function socketFolder(home: string): string {
  const inside = path.join(home, "run");
  if (Buffer.byteLength(inside) <= MAX_SOCKET_FOLDER) return inside;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 16);
  return path.join(tmpdir(), `crossread-${name}`);
}

/** Makes the folders, closed to everybody but the server's user: there is no password on a Unix socket. */
export function makeFolders(layout: Layout, user: RunAs | null): void {
  mkdirSync(layout.home, { recursive: true });
  handOver(layout.home, user);
  if (layout.socket === null) return;
  mkdirSync(layout.socket, { recursive: true, mode: PRIVATE_FOLDER });
  handOver(layout.socket, user);
}

/**
 * Sees to it that the server's user owns what is there: the folder may have been made when the project lay elsewhere,
 * or by another user.
 * @throws AppError `database-unavailable` where it belongs to somebody else and this process cannot change that
 */
export function takeOwnership(layout: Layout, user: RunAs | null): void {
  if (!existsSync(layout.data) || process.platform === "win32") return;
  const owner = statSync(layout.data).uid;
  const wanted = fileOwner(user);
  if (owner === wanted.uid) return;
  if (process.getuid?.() !== 0) {
    throw new AppError(
      "database-unavailable",
      `${layout.data} belongs to another user (Crossread was run as root, or as somebody else, before). Give it to yourself with chown -R, or set CROSSREAD_DATA to a folder of your own.`,
    );
  }
  const files = readdirSync(layout.home, { recursive: true }) as string[];
  for (const file of ["", ...files]) lchownSync(path.join(layout.home, file), wanted.uid, wanted.gid);
}

/** Port and password of a server that listens on 127.0.0.1, drawn when the data folder is made. */
export function localSecret(layout: Layout): { port: number; password: string } {
  if (!existsSync(layout.secret)) {
    // Outside the ranges that Windows and Linux hand out to outgoing connections by default.
    const port = 15_000 + (randomBytes(2).readUInt16LE() % 15_000);
    const secret = { port, password: randomBytes(24).toString("base64url") };
    writeFileSync(layout.secret, JSON.stringify(secret), { mode: PRIVATE_FILE });
  }
  return JSON.parse(readFileSync(layout.secret, "utf8")) as { port: number; password: string };
}

/** The address of one database of the server. */
export function databaseUrl(layout: Layout, database: string): string {
  if (layout.socket !== null) {
    const query = new URLSearchParams({ host: layout.socket, port: String(SOCKET_PORT) });
    return `postgresql://${SERVER_USER}@localhost/${database}?${query}`;
  }
  const { port, password } = localSecret(layout);
  return `postgresql://${SERVER_USER}:${password}@127.0.0.1:${port}/${database}`;
}
