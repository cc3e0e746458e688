import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import { MAX_TEXT_BYTES } from "../ingest/decode.ts";
import type { Drafts } from "../ingest/draft.ts";
import { draftsFromFiles, type IncomingFile } from "../ingest/files.ts";
import { AppError, type StoryId } from "../model/index.ts";
import { databaseSettings, holdDatabase } from "../store/database.ts";
import { openQueueLine, openStore, type Store } from "../store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE, type WriteContext, within } from "../workspace/context.ts";
import { drainQueue } from "../workspace/jobs/worker.ts";
import { ensureLocalWorkspace } from "../workspace/start.ts";
import { getAnalysisProgress, getStorySummary, listStories } from "../workspace/story/loaders.ts";
import { addArticles, createStory } from "../workspace/story/mutations.ts";
import type { AddedArticles } from "../workspace/story/schema.ts";
import { EXIT, UsageError } from "./exit.ts";
import { statOrNull } from "./files.ts";
import { parseOptions } from "./options.ts";

/** More than this is not a folder of articles but a disk. */
const MAX_ENTRIES = 5000;
const PASSED_OVER = new Set(["node_modules"]);
const ASK_AGAIN_MS = 100;

/**
 * `crossread import FOLDER --story NAME`: adds a folder's articles to a story, creates it where there is none of that
 * name, and waits until they are compared. Works beside a running server, and without one.
 * @throws AppError, UsageError
 */
export async function importCommand(args: string[]): Promise<number> {
  const options = parseOptions(args, { flags: [], values: ["story"], positionals: true });
  if (options.positionals.length === 0) throw new UsageError("name a folder, or files");
  const drafts = draftsFromFiles(options.positionals.flatMap(readIncoming));
  const title = options.values.get("story") ?? drafts.storyTitle;
  if (title === null) throw new UsageError("name the story: --story NAME");
  for (const { file, message } of drafts.refused) warn(`${file}: ${message}`);
  if (drafts.drafts.length === 0) throw new AppError("bad-input", "There is nothing to import.");
  const root = process.env.CROSSREAD_HOME ?? process.cwd();
  const database = await holdDatabase(databaseSettings(root), warn);
  const store = await openStore(database.url);
  try {
    await ensureLocalWorkspace(store, new Date());
    return await importInto(store, title, drafts);
  } finally {
    await store.close();
    await database.release();
  }
}

async function importInto(store: Store, title: string, drafts: Drafts): Promise<number> {
  const context: WriteContext = {
    store,
    workspaceId: LOCAL_WORKSPACE,
    actorId: LOCAL_OWNER,
    now: new Date(),
  };
  const { storyId, result } = await store.transaction(async (tx) => {
    const inner = within(context, tx);
    const story = (await listStories(inner)).find((known) => known.title === title.trim());
    const id = story ? (story.id as StoryId) : await createStory(inner, { title });
    return { storyId: id, result: await addArticles(inner, id, drafts.drafts) };
  });
  tell(title, drafts, result);
  if (result.analysis) await analyze(context, storyId);
  const { points } = await getStorySummary(context, storyId);
  const counts = `${points.conflict} conflicts, ${points.compatible} compatible, ${points.agree} agreed, ${points["single-source"]} from one source`;
  process.stdout.write(`"${title.trim()}": ${counts}\n`);
  return result.added.length + result.duplicates.length > 0 ? EXIT.done : EXIT.badInput;
}

function tell(title: string, drafts: Drafts, result: AddedArticles): void {
  for (const { file, of } of result.duplicates)
    warn(`${file}: the same text is in the story as "${of.title}"`);
  for (const { file, message } of result.refused) warn(`${file}: ${message}`);
  const added = new Set(result.added.map(({ file }) => file));
  const undated = drafts.drafts.filter(({ file, publishedAt }) => publishedAt === null && added.has(file));
  if (undated.length > 0) {
    const files = undated.map(({ file }) => file).join(", ");
    warn(`No date of publication is known of ${files}: "on Wednesday" and the like stay unresolved there.`);
  }
  process.stdout.write(
    `Added ${result.added.length} of ${drafts.drafts.length} articles to "${title.trim()}".\n`,
  );
}

/** Takes the analysis up itself, or waits for the server's worker where that was faster. */
async function analyze(context: WriteContext, storyId: StoryId): Promise<void> {
  const { store } = context;
  // The engine and its weights are loaded only when there is something to read.
  const { pipelineEngine } = await import("../workspace/jobs/pipeline-engine.ts");
  const tools = { store, engine: pipelineEngine(), now: () => new Date() };
  const nothing = (): void => undefined;
  const line = await openQueueLine(store.url, { onAnnounced: nothing, onLost: nothing });
  try {
    for (;;) {
      await drainQueue(tools, line, (run) => run.storyId === storyId);
      const progress = await getAnalysisProgress(context, storyId);
      if (progress?.state === "failed")
        throw new AppError("bad-input", progress.message ?? "The analysis failed.");
      if (progress?.state !== "queued" && progress?.state !== "running") return;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  } finally {
    await line.close();
  }
}

/** A file, or every file in and under a folder, by its path from there. @throws AppError `not-found` */
function readIncoming(name: string): IncomingFile[] {
  const stats = statOrNull(name);
  if (!stats) throw new AppError("not-found", `${name} does not exist.`);
  if (!stats.isDirectory()) return [{ path: path.basename(name), bytes: readStart(name) }];
  return list(name).map((file) => ({
    path: path.relative(name, file).split(path.sep).join("/"),
    bytes: readStart(file),
  }));
}

/** Links are not followed: a folder from elsewhere must not lead out of itself. */
function list(folder: string): string[] {
  const files: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
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

/** A file as far as its size matters: one byte past the limit is enough to refuse it. */
function readStart(file: string): Uint8Array {
  const buffer = new Uint8Array(MAX_TEXT_BYTES + 1);
  const descriptor = openSync(file, "r");
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(descriptor, buffer, length, buffer.length - length, null);
    }
    return buffer.slice(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
