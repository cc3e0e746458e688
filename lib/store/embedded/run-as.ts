import { execFile, spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../model/index.ts";

/** PostgreSQL refuses to run as root; this is who runs it instead. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  /** A program and its arguments to put in front; empty where Node's own change of user is enough. */
  readonly prefix: readonly string[];
}

/** The user "nobody" by its number on Linux; macOS has another, but there nobody works as root. No user is made. */
const NOBODY = 65_534;
const OTHERS_MAY_ENTER = 0o001;

/**
 * Who the server runs as: null for the user of this process, an unprivileged one where that is root.
 * @throws AppError `database-unavailable` where root's folders are closed to every other user and nothing helps
 */
export function serverUser(paths: readonly string[]): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  if (paths.every(othersMayEnter)) return { uid: NOBODY, gid: NOBODY, prefix: [] };
  // The project lies in a folder that only root may enter (root's home, a private temporary folder). In a user
  // namespace of its own the server still is root to the file system, and somebody else to itself.
  const prefix = ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];
  const probe = spawnSync(prefix[0] ?? "", [...prefix.slice(1), "test", "-x", paths[0] ?? "/"]);
  if (probe.status === 0) return { uid: NOBODY, gid: NOBODY, prefix };
  const closed = paths.find((file) => !othersMayEnter(file)) ?? "";
  throw new AppError(
    "database-unavailable",
    `PostgreSQL does not run as root, and no other user may enter ${closedFolder(closed)}. Run Crossread as an ordinary user, move the project (or open that folder with chmod o+x), or set DATABASE_URL.`,
  );
}

function closedFolder(file: string): string {
  return ancestors(file).find((folder) => !(statSync(folder).mode & OTHERS_MAY_ENTER)) ?? file;
}

function othersMayEnter(file: string): boolean {
  return closedFolder(file) === file;
}

/** The folders above a path that exist, the root first. */
function ancestors(file: string): string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(folder)) folders.unshift(folder);
    if (folder === path.dirname(folder)) return folders;
  }
}

/** Who the server is to the file system: in a user namespace it still is root there. */
export function fileOwner(user: RunAs | null): { readonly uid: number; readonly gid: number } {
  if (user && user.prefix.length === 0) return user;
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** Gives a file or folder to the server's user, where the file system knows that as another one. */
export function handOver(file: string, user: RunAs | null): void {
  if (user && user.prefix.length === 0) chownSync(file, user.uid, user.gid);
}

/**
 * Runs one of the server's programs to its end.
 * @returns what it printed; rejects with the same where it failed
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { user: RunAs | null; cwd: string },
): Promise<string> {
  const { user } = options;
  const command = [...(user?.prefix ?? []), program, ...args];
  const asUser = user && user.prefix.length === 0 ? { uid: user.uid, gid: user.gid } : {};
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" };
    const done = (error: Error | null, stdout: string, stderr: string): void => {
      if (error)
        reject(new Error(`${path.basename(program)}: ${(stderr || stdout || error.message).trim()}`));
      else resolve(stdout);
    };
    execFile(command[0] ?? program, command.slice(1), { ...asUser, cwd: options.cwd, env }, done);
  });
}
