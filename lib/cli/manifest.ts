import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, normalize, relative, sep } from "node:path";
import { AppError, type Manifest, manifestSchema } from "../model/index.ts";
import { isPublicationDate } from "../text/publication-date.ts";
import { withoutMark } from "./bytes.ts";
import { readText, statOrNull } from "./files.ts";

export const MANIFEST_NAME = "manifest.json";

/** @throws AppError, its message naming the file and what is wrong in it */
export function readManifest(path: string): Manifest {
  let value: unknown;
  const text = readText(path);
  try {
    value = JSON.parse(withoutMark(text));
  } catch (cause) {
    throw new AppError("bad-input", `${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const parsed = manifestSchema.safeParse(withoutNulls(value));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new AppError("bad-input", `${path}: ${issue.path.join(".") || "the whole"}: ${issue.message}`);
  }
  for (const article of parsed.data.articles) checkArticle(path, article);
  return parsed.data;
}

/** A source or date that is null says the same as one left out. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("articles" in value)) return value;
  const { articles } = value;
  if (!Array.isArray(articles)) return value;
  const strip = (article: unknown) =>
    typeof article === "object" && article !== null
      ? Object.fromEntries(Object.entries(article).filter(([, field]) => field !== null))
      : article;
  return { ...value, articles: articles.map(strip) };
}

function checkArticle(path: string, article: Manifest["articles"][number]): void {
  const { file, publishedAt } = article;
  if (publishedAt !== undefined && !isPublicationDate(publishedAt)) {
    throw new AppError("bad-input", `${path}: ${file}: publishedAt "${publishedAt}" is no ISO date`);
  }
}

/** The entries by the base name of their file. @throws AppError where two share one */
export function entriesByName(path: string, manifest: Manifest): Map<string, Manifest["articles"][number]> {
  const entries = new Map<string, Manifest["articles"][number]>();
  for (const article of manifest.articles) {
    const name = basename(article.file);
    if (entries.has(name)) throw new AppError("bad-input", `${path} lists ${name} twice`);
    entries.set(name, article);
  }
  return entries;
}

/** The files that a manifest lists, beside it or in the folder `articles` there. @throws AppError `bad-input`, `not-found` */
export function listedFiles(path: string, manifest: Manifest): string[] {
  if (manifest.articles.length === 0) throw new AppError("bad-input", `${path} lists no articles`);
  const folder = dirname(path);
  return manifest.articles.map(({ file }) => {
    const named = normalize(file);
    // A manifest comes from elsewhere: it may name what lies with it, and nothing else on this machine.
    if (isAbsolute(named) || named === ".." || named.startsWith(`..${sep}`)) {
      throw new AppError("bad-input", `${path}: ${file} lies outside the folder`);
    }
    const places = [join(folder, named), join(folder, "articles", named)];
    const found = places.find((place) => statOrNull(place)?.isFile());
    if (found === undefined) throw new AppError("not-found", `${path}: ${file} does not exist`);
    refuseLinkOut(path, folder, { file, found });
    return found;
  });
}

/** A link that lies in the folder may lead anywhere on this machine. @throws AppError `bad-input` */
function refuseLinkOut(path: string, folder: string, { file, found }: { file: string; found: string }): void {
  const inside = relative(realpathSync(folder), realpathSync(found));
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new AppError("bad-input", `${path}: ${file} is a link that leads out of the folder`);
  }
}
