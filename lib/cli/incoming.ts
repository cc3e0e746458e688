import { readdirSync } from "node:fs";
import path from "node:path";
import { MAX_ARCHIVE_BYTES } from "../ingest/endings.ts";
import type { IncomingFile } from "../ingest/files.ts";
import { AppError } from "../model/index.ts";
import { readBytes, statOrNull } from "./files.ts";

/** More than this is not a folder of articles but a disk. */
const MAX_ENTRIES = 5000;
const PASSED_OVER = new Set(["node_modules"]);

/**
 * A file, or every file in and under a folder, by its path from there. What a file holds is read when it is asked for:
 * a folder of pictures costs nothing.
 * @throws AppError `not-found`, `too-many`
 */
export function incomingFiles(name: string): IncomingFile[] {
  const stats = statOrNull(name);
  if (!stats) throw new AppError("not-found", `${name} does not exist.`);
  if (!stats.isDirectory()) return [incoming(path.basename(name), name)];
  return list(name).map((file) => incoming(path.relative(name, file).split(path.sep).join("/"), file));
}

function incoming(known: string, file: string): IncomingFile {
  return {
    path: known,
    get bytes() {
      // What less each other kind may have is the reader's to say.
      return readBytes(file, "It", MAX_ARCHIVE_BYTES);
    },
  };
}

/** Links are not followed: a folder from elsewhere must not lead out of itself. */
function list(folder: string): string[] {
  const files: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.name.startsWith(".") || PASSED_OVER.has(entry.name)) continue;
      const file = path.join(next, entry.name);
      if (entry.isDirectory()) waiting.push(file);
      else if (entry.isFile()) files.push(file);
      if (files.length > MAX_ENTRIES) {
        throw new AppError(
          "too-many",
          `${folder} has more than ${MAX_ENTRIES} files; name the folder of the articles.`,
        );
      }
    }
  }
  return files.sort();
}
