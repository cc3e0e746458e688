import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
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
const OPEN_TO_OTHERS = 0o077;
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

/**
 * Makes the folders, closed to everybody but the server's user: there is no password on a Unix socket.
 * @throws AppError `database-unavailable` where the socket's folder was made by somebody else, or is open to others
 */
export function makeFolders(layout: Layout, user: RunAs | null): void {
  // Only the server's own folder is closed: as root, the server's user must still get there.
  mkdirSync(path.dirname(layout.home), { recursive: true });
  makePrivate(layout.home);
  handOver(layout.home, user);
  if (layout.socket === null) return;
  const inside = path.dirname(layout.socket) === layout.home;
  if (!inside && existsSync(layout.socket)) refuseForeign(layout.socket, user);
  makePrivate(layout.socket);
  if (!inside) refuseForeign(layout.socket, user);
  handOver(layout.socket, user);
}

/** A folder that is there already, and ours to change, is closed as well: older versions left it open. */
function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if (process.platform === "win32") return;
  const { uid, mode } = statSync(folder);
  const mine = process.getuid?.() === 0 || process.getuid?.() === uid;
  if (mine && mode & OPEN_TO_OTHERS) chmodSync(folder, PRIVATE_FOLDER);
}

/** In the temporary folder anybody may make a folder, or a link, of the name that we are going to use. */
export function refuseForeign(folder: string, user: RunAs | null): void {
  const found = lstatSync(folder);
  const owners = [process.getuid?.(), fileOwner(user).uid];
  if (found.isDirectory() && owners.includes(found.uid) && !(found.mode & OPEN_TO_OTHERS)) return;
  throw new AppError(
    "database-unavailable",
    `${folder} is not Crossread's own: it is a link, belongs to another user, or is open to others. Remove it, or set CROSSREAD_DATA to a folder with a shorter path.`,
  );
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
