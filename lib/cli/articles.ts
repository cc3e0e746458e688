import { basename, extname, join, resolve } from "node:path";
import { AppError, type Manifest, type SourceDocument } from "../model/index.ts";
import { headlineOf } from "../text/lines.ts";
import { UsageError } from "./exit.ts";
import { readText, statOrNull } from "./files.ts";
import { entriesByName, listedFiles, MANIFEST_NAME, readManifest } from "./manifest.ts";

/** The articles of one story as the command line was given them. */
export interface StoryInput {
  readonly title: string | null;
  readonly documents: readonly SourceDocument[];
  /** What the caller should know and nothing fails for. */
  readonly notes: readonly string[];
}

/**
 * Reads the articles that `compare` was given: files, with or without a manifest, or one folder with a manifest.
 * @throws AppError naming the file that is bad, UsageError where nothing was given
 */
export function readStory(paths: readonly string[], manifestPath: string | undefined): StoryInput {
  if (paths.length === 0) throw new UsageError("no files given");
  const folder = paths.find(isFolder);
  if (folder === undefined) return readFiles(paths, manifestPath);
  if (paths.length > 1) throw new UsageError(`${folder} is a folder: give one folder, or files`);
  const path = manifestPath ?? join(folder, MANIFEST_NAME);
  if (manifestPath === undefined && statOrNull(path) === null) {
    throw new AppError(
      "not-found",
      `${folder} has no ${MANIFEST_NAME}: name its files instead (${join(folder, "*.txt")})`,
    );
  }
  const manifest = readManifest(path);
  return readFiles(listedFiles(join(folder, MANIFEST_NAME), manifest), path, manifest);
}

function isFolder(path: string): boolean {
  return statOrNull(path)?.isDirectory() ?? false;
}

function readFiles(paths: readonly string[], manifestPath?: string, known?: Manifest): StoryInput {
  refuseTwice(paths);
  const manifest = known ?? (manifestPath === undefined ? null : readManifest(manifestPath));
  const entries = manifest === null ? new Map() : entriesByName(manifestPath!, manifest);
  const ids = uniqueIds(paths);
  const notes: string[] = [];
  const documents = paths.map((file, index): SourceDocument => {
    const text = readText(file);
    const entry: Manifest["articles"][number] | undefined = entries.get(basename(file));
    if (manifest !== null && entry === undefined)
      notes.push(`${file} is not in ${manifestPath}: no source, no date`);
    return {
      id: ids[index]!,
      file,
      text,
      title: headlineOf(text),
      ...(entry?.source === undefined ? {} : { source: entry.source }),
      ...(entry?.publishedAt === undefined ? {} : { publishedAt: entry.publishedAt }),
    };
  });
  return { title: manifest?.title ?? null, documents, notes };
}

/** The same article twice would agree with itself on everything. */
function refuseTwice(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const full = resolve(path);
    if (seen.has(full)) throw new AppError("duplicate", `${path} is given twice`);
    seen.add(full);
  }
}

/** Base names without their ending, in the form that ids may have; what collides is numbered ("01", "01-2"). */
export function uniqueIds(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const name = basename(path, extname(path))
      .replace(/[^A-Za-z0-9_-]+/gu, "-")
      .slice(0, 48);
    const base = /[A-Za-z0-9]/u.test(name) ? name : "article";
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}
