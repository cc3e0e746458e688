import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "../model/index.ts";

export interface Migration {
  /** The folder's name: "20250131120000_what_it_does". */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma counts it. */
  readonly checksum: string;
}

/**
 * The migrations of a project, oldest first.
 * @param root the project's folder
 */
export function readMigrations(root: string): readonly Migration[] {
  const folder = path.join(root, "prisma", "migrations");
  if (!existsSync(folder)) {
    throw new AppError("migration-failed", `There is no ${folder}: run Crossread in its own folder.`);
  }
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const bytes = readFileSync(path.join(folder, name, "migration.sql"));
    const checksum = createHash("sha256").update(bytes).digest("hex");
    return { name, sql: bytes.toString("utf8"), checksum };
  });
}
