/** A story with its proof: a ZIP whose manifest names each file's SHA-256, and the check of one. */
import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { z } from "zod";
import { AppError, comparisonSchema } from "../model/index.ts";
import { unzip } from "../zip/unzip.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const MANIFEST = "manifest.json";
const SEAL = "manifest.sha256";
const COMPARISON = "data/comparison.json";
const TEXTS = "texts/";
const SNAPSHOTS = "snapshots/";

const manifestSchema = z.object({
  format: z.literal("crossread-dossier"),
  version: z.literal(1),
  title: z.string(),
  madeAt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: z.string() })),
});
type Manifest = z.infer<typeof manifestSchema>;

/** A text in a dossier: JSON, since a text may hold what no UTF-8 file can (lone surrogates). */
const textSchema = z.object({ articleId: z.string(), sha256: z.string(), text: z.string() });

export interface DossierFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where a text lies in a dossier. Ids are ours: letters and digits. */
export const textFile = (articleId: string, hash: string, text: string): DossierFile => ({
  path: `${TEXTS}${articleId}.json`,
  bytes: utf8(`${JSON.stringify({ articleId, sha256: hash, text }, null, 1)}\n`),
});

/** Where the bytes lie that something was read off: under their hash. */
export const snapshotFile = (bytes: Uint8Array): DossierFile => ({
  path: `${SNAPSHOTS}${sha256(bytes)}`,
  bytes,
});

export const wordsFile = (path: string, text: string): DossierFile => ({ path, bytes: utf8(text) });

/** The moment that all entries of the archive bear: the manifest says when it was made, and the same story gives the same bytes. */
const ENTRY_TIME = "1980-01-02T00:00:00";

/** Packs files with their manifest. Same files, same bytes. @returns the archive and the hash of its manifest */
export function packDossier(
  files: readonly DossierFile[],
  { title, madeAt }: { readonly title: string; readonly madeAt: string },
): { readonly bytes: Uint8Array; readonly seal: string } {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    format: "crossread-dossier",
    version: 1,
    title,
    madeAt,
    files: sorted.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength, sha256: sha256(bytes) })),
  };
  const head = utf8(`${JSON.stringify(manifest, null, 2)}\n`);
  const seal = sha256(head);
  const entries = new Map([
    [MANIFEST, head],
    [SEAL, utf8(`${seal}  ${MANIFEST}\n`)],
    ...sorted.map(({ path, bytes }) => [path, bytes] as const),
  ]);
  return { bytes: pack(entries), seal };
}

/** Nothing is compressed: what was altered between the files is found by packing them again, and there are no bombs. */
const pack = (entries: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(entries), { mtime: ENTRY_TIME, level: 0 });

/** Limits on what is unpacked: a dossier of 500 articles with their pages is a tenth of this. */
const LIMITS = { entries: 5_000, bytes: 2 * 1024 ** 3, stored: true };

/**
 * The files of an archive, in memory: nothing is written anywhere, whatever they are called.
 * @throws AppError `bad-input` where it is no archive, broken, or too big
 */
function unpack(archive: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  try {
    for (const { name, bytes } of unzip(archive, LIMITS, () => true)) {
      if (files.has(name)) throw new AppError("bad-input", `It holds “${name}” twice.`);
      files.set(name, bytes);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `This is no dossier: ${error.message}`, { cause: error });
  }
  return files;
}

export interface DossierCheck {
  readonly title: string;
  readonly madeAt: string;
  /** Hash of the manifest: whoever handed the dossier over can say whether it is theirs. */
  readonly seal: string;
  readonly files: number;
  readonly quotes: number;
  /** What is not as it was, as sentences; empty where all is. */
  readonly faults: readonly string[];
}

/**
 * Whether every file is what the manifest says, nothing is missing or was added, every snapshot is what its name says, and
 * every quote stands in its text where its claim says.
 * @throws AppError `bad-input` where it cannot be read as a dossier at all
 */
export function checkDossier(archive: Uint8Array): DossierCheck {
  const files = unpack(archive);
  const head = files.get(MANIFEST);
  const read = head && manifestSchema.safeParse(parse(head));
  if (!head || !read?.success)
    throw new AppError("bad-input", `This is no dossier: it has no readable ${MANIFEST}.`);
  const manifest = read.data;
  const seal = sha256(head);
  const faults: string[] = [];
  const sealed = text(files.get(SEAL)).split(/\s/)[0];
  if (sealed !== seal) faults.push(`${MANIFEST} was changed: its hash is not the one in ${SEAL}.`);
  const listed = new Set([MANIFEST, SEAL, ...manifest.files.map(({ path }) => path)]);
  for (const path of files.keys())
    if (!listed.has(path)) faults.push(`${path} was added: the manifest does not name it.`);
  for (const { path, sha256: hash } of manifest.files) {
    const bytes = files.get(path);
    if (!bytes) faults.push(`${path} is missing.`);
    else if (sha256(bytes) !== hash)
      faults.push(`${path} was changed: its hash is not the one in the manifest.`);
    else if (path.startsWith(SNAPSHOTS) && path !== `${SNAPSHOTS}${hash}`)
      faults.push(`${path} is not what its name says.`);
  }
  const { quotes, wrong } = checkQuotes(files);
  if (faults.length === 0 && !Buffer.from(pack(files)).equals(archive))
    faults.push("The archive was changed outside of its files.");
  const { title, madeAt } = manifest;
  return { title, madeAt, seal, files: manifest.files.length, quotes, faults: [...faults, ...wrong] };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return null;
  }
}

/** Each claim's words against the text of its article. */
function checkQuotes(files: ReadonlyMap<string, Uint8Array>): { quotes: number; wrong: string[] } {
  const comparison = comparisonSchema.safeParse(parse(files.get(COMPARISON) ?? new Uint8Array()));
  if (!comparison.success) return { quotes: 0, wrong: [`${COMPARISON} is missing or cannot be read.`] };
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    const read = path.startsWith(TEXTS) ? textSchema.safeParse(parse(bytes)) : null;
    if (read?.success) texts.set(read.data.articleId, read.data.text);
  }
  const { claims } = comparison.data;
  const wrong = claims.flatMap(({ id, articleId, start, end, quote }) =>
    texts.get(articleId)?.slice(start, end) === quote
      ? []
      : [`The words of claim ${id} are not in their text.`],
  );
  return { quotes: claims.length, wrong };
}
