import { AppError, type Manifest, manifestSchema } from "../model/index.ts";
import { isPublicationDate } from "../text/publication-date.ts";
import { unzip } from "../zip/unzip.ts";
import { decodeText } from "./decode.ts";
import type { ArticleDraft, Drafts } from "./draft.ts";
import { ARCHIVE_FILE } from "./endings.ts";
import { draftFromFile, kindOf } from "./kinds.ts";
import type { Known } from "./text.ts";

/** A file by its path within what was chosen, dropped or named: "folder/articles/01.txt". */
export interface IncomingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface FileDrafts extends Drafts {
  /** The file that each draft was read off, in the same order. */
  readonly from: readonly IncomingFile[];
}

/** As many as a story holds. */
export const MAX_FILES = 500;
const MANIFEST = "manifest.json";
/** Files of a dossier, or of the system, that are no articles and nobody misses. */
const PASSED_OVER = /^(?:gold\.json|\..*|thumbs\.db|desktop\.ini)$/i;
/** Archives: as many files as a folder may have, and so much unpacked. */
const ARCHIVE_LIMITS = { entries: 2_000, bytes: 60_000_000 };
/** What systems put into archives beside what was packed. */
const BY_THE_SYSTEM = /(?:^|\/)__MACOSX\//;

/**
 * Files as drafts. With a manifest.json among them: what it lists, with its sources and dates, and the other texts
 * after that. Archives are opened, once. Never throws: what cannot be taken is refused with a sentence that says why.
 */
export async function draftsFromFiles(given: readonly IncomingFile[]): Promise<FileDrafts> {
  const refused: { file: string; message: string }[] = [];
  const drafts: ArticleDraft[] = [];
  const from: IncomingFile[] = [];
  const refuse = (file: string, error: unknown): void => {
    if (!(error instanceof AppError)) throw error;
    refused.push({ file, message: error.message });
  };
  const attempt = (file: string, task: () => void): void => {
    try {
      task();
    } catch (error) {
      refuse(file, error);
    }
  };
  const files = opened(given, attempt);
  const plan = planOf(files, attempt);
  for (const { file, known } of plan.articles) {
    try {
      if (drafts.length >= MAX_FILES) {
        throw new AppError("too-many", `A story holds ${MAX_FILES} articles; this one is left out.`);
      }
      drafts.push(await draftFromFile(file.path, file.bytes, known));
      from.push(file);
    } catch (error) {
      refuse(file.path, error);
    }
  }
  return { storyTitle: plan.title, drafts, from, refused };
}

/** The files with those of archives in their place. What an archive calls its files is a label: it leads nowhere. */
function opened(files: readonly IncomingFile[], attempt: Attempt): readonly IncomingFile[] {
  return files.flatMap((file) => {
    if (!ARCHIVE_FILE.test(file.path)) return [file];
    const within: IncomingFile[] = [];
    attempt(file.path, () => {
      for (const { name, bytes } of unzip(file.bytes, ARCHIVE_LIMITS, (each) => !BY_THE_SYSTEM.test(each)))
        within.push({ path: `${file.path}/${labelOf(name)}`, bytes });
    });
    return within;
  });
}

/** Separators as ours, without steps out of the folder and without signs that nobody sees or that turn the reading round. */
function labelOf(name: string): string {
  const steps = name
    .replaceAll("\\", "/")
    .replaceAll(/[\p{C}:]/gu, "")
    .split("/");
  return steps.filter((step) => step !== "" && step !== "." && step !== "..").join("/") || "unnamed";
}

type Attempt = (file: string, task: () => void) => void;

interface Plan {
  readonly title: string | null;
  readonly articles: readonly { readonly file: IncomingFile; readonly known: Known }[];
}

function planOf(files: readonly IncomingFile[], attempt: Attempt): Plan {
  const articles: { file: IncomingFile; known: Known }[] = [];
  const used = new Set<IncomingFile>();
  let title: string | null = null;
  for (const manifestFile of files.filter(({ path }) => baseName(path) === MANIFEST)) {
    used.add(manifestFile);
    attempt(manifestFile.path, () => {
      const manifest = readManifest(manifestFile.bytes);
      title ??= manifest.title;
      for (const entry of manifest.articles) {
        attempt(entry.file, () => {
          const file = find(files, manifestFile.path, entry.file);
          used.add(file);
          articles.push({ file, known: knownOf(entry) });
        });
      }
    });
  }
  for (const file of files) {
    if (used.has(file) || PASSED_OVER.test(baseName(file.path))) continue;
    attempt(file.path, () => {
      kindOf(file.path);
      articles.push({ file, known: { file: baseName(file.path) } });
    });
  }
  return { title, articles };
}

/** @throws AppError `bad-input` */
export function readManifest(bytes: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("bad-input", `It is not JSON: ${(cause as Error).message}`, { cause });
  }
  const result = manifestSchema.safeParse(withoutNulls(value));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError("bad-input", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a manifest"}`);
}

/** A source or date that is null says the same as one left out. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("articles" in value)) return value;
  const { articles } = value;
  if (!Array.isArray(articles)) return value;
  const strip = (article: unknown): unknown =>
    typeof article === "object" && article !== null
      ? Object.fromEntries(Object.entries(article).filter(([, field]) => field !== null))
      : article;
  return { ...value, articles: articles.map(strip) };
}

/**
 * The file that a manifest means, beside it or in the folder "articles" there.
 * @throws AppError `bad-input` where the name leads out of the manifest's folder, `not-found`
 */
function find(files: readonly IncomingFile[], manifestPath: string, name: string): IncomingFile {
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  // A manifest comes from elsewhere: it may name what lies with it, and nothing else.
  if (parts.includes("..") || /^(?:[\\/]|[a-z]:)/i.test(name)) {
    throw new AppError("bad-input", "The manifest names a file outside its folder.");
  }
  const folder = manifestPath.slice(0, manifestPath.length - MANIFEST.length);
  const places = [folder + parts.join("/"), `${folder}articles/${parts.join("/")}`];
  const file = files.find(({ path }) => places.includes(path.replaceAll("\\", "/")));
  if (!file) throw new AppError("not-found", "The manifest lists it, but it is not among the files.");
  return file;
}

function knownOf({ file, source, publishedAt }: Manifest["articles"][number]): Known {
  if (publishedAt !== undefined && !isPublicationDate(publishedAt)) {
    throw new AppError(
      "bad-input",
      `The manifest gives it the date "${publishedAt}", which is not like 2025-01-31.`,
    );
  }
  return { file: baseName(file), source, publishedAt };
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
