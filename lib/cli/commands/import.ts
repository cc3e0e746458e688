import { TABLE_FILE } from "../../ingest/endings.ts";
import { draftsFromFiles } from "../../ingest/files.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { openQueueLine, type Store } from "../../store/index.ts";
import { type WriteContext, within } from "../../workspace/context.ts";
import { MAX_FILE_BYTES } from "../../workspace/handover/check.ts";
import { restoreStory } from "../../workspace/handover/restore.ts";
import { drainQueue } from "../../workspace/jobs/worker.ts";
import { type Keep, keeper } from "../../workspace/snapshots/keep.ts";
import { addressesInTable } from "../../workspace/story/address-list.ts";
import { draftsFromAddresses } from "../../workspace/story/addresses.ts";
import { type KeptDrafts, keepFileDrafts } from "../../workspace/story/drafts.ts";
import { getAnalysisProgress, getStorySummary, listStories } from "../../workspace/story/loaders.ts";
import { addArticles, createStory } from "../../workspace/story/mutations.ts";
import type { AddedArticles } from "../../workspace/story/schema.ts";
import { decodeUtf8 } from "../bytes.ts";
import { EXIT, UsageError } from "../exit.ts";
import { readBytes, readText } from "../files.ts";
import { incomingFiles } from "../incoming.ts";
import type { Io } from "../io.ts";
import { withSubject } from "../jsonl.ts";
import { type ParsedOptions, parseOptions } from "../options.ts";
import { oneLine } from "../safe-text.ts";
import { contextOf, withStore } from "../workspace.ts";

const ASK_AGAIN_MS = 100;

/**
 * `crossread import FOLDER|FILE…|ADDRESS… --story NAME`: adds articles to a story, creates it where there is none of that
 * name, and waits until they are compared. Works beside a running server, and without one.
 * @throws AppError, UsageError
 */
export async function importCommand(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { flags: ["ignore-robots"], values: ["story"], positionals: true });
  if (options.positionals.length === 0) throw new UsageError("name a folder, files, or web addresses");
  if (options.positionals.some((name) => /\.json$/i.test(name))) return importStoryFile(options, io);
  const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);
  const isTable = (name: string): boolean => TABLE_FILE.test(name);
  const given = options.positionals;
  const addresses = [...given.filter(isAddress), ...given.filter(isTable).flatMap(addressesOf)];
  const fromFiles = await draftsFromFiles(
    given.filter((name) => !isAddress(name) && !isTable(name)).flatMap(incomingFiles),
  );
  const title = options.values.get("story") ?? fromFiles.storyTitle;
  if (title === null) throw new UsageError("name the story: --story NAME");
  return withStore(io, async (store) => {
    // Each snapshot with its own moment: pages come one after the other.
    const keep: Keep = (came, text) => keeper(contextOf(store))(came, text);
    const files = await keepFileDrafts(fromFiles, keep);
    const pages = await draftsFromAddresses(addresses, keep, {
      ignoreRobots: options.flags.has("ignore-robots"),
    });
    const drafts: KeptDrafts = {
      storyTitle: files.storyTitle,
      drafts: [...files.drafts, ...pages.drafts],
      refused: [...files.refused, ...pages.refused],
    };
    for (const { file, message } of drafts.refused) io.warn(oneLine(`${file}: ${message}`));
    if (drafts.drafts.length === 0) throw new AppError("bad-input", "There is nothing to import.");
    return importInto(io, { store, title, drafts });
  });
}

/** A whole story out of its file, as a story of its own. @throws AppError, UsageError */
async function importStoryFile({ positionals, values }: ParsedOptions, io: Io): Promise<number> {
  const [file = "", ...more] = positionals;
  if (more.length > 0 || values.size > 0)
    throw new UsageError("a story's file brings its own name: import it alone");
  const bytes = readBytes(file, file, MAX_FILE_BYTES);
  const text = withSubject(file, () => decodeUtf8(bytes));
  return withStore(io, async (store) => {
    const { title, articles, claims, points, digest, pagesElsewhere } = await restoreStory(
      contextOf(store),
      text,
    );
    if (pagesElsewhere > 0)
      io.warn(
        `Of ${pagesElsewhere} pages the hashes alone came along: export with --snapshots for the pages.`,
      );
    const counts = `${articles} articles, ${claims} claims, ${points} points`;
    await io.write(`${oneLine(`Imported "${title}": ${counts}. Digest ${digest}`)}\n`);
    return EXIT.done;
  });
}

/** The web addresses of a table. @throws AppError where it cannot be read, or has none */
function addressesOf(table: string): readonly string[] {
  const found = addressesInTable(readText(table));
  if (found.length === 0) throw new AppError("bad-input", `${table}: none of its cells is a web address.`);
  return found;
}

async function importInto(
  io: Io,
  { store, title, drafts }: { store: Store; title: string; drafts: KeptDrafts },
): Promise<number> {
  const context = contextOf(store);
  const { storyId, result } = await store.transaction(async (tx) => {
    const inner = within(context, tx);
    const story = (await listStories(inner)).find((known) => known.title === title.trim());
    const id = story ? (story.id as StoryId) : await createStory(inner, { title });
    return { storyId: id, result: await addArticles(inner, id, drafts.drafts) };
  });
  await tell(io, { title, drafts }, result);
  if (result.analysis) await analyze(context, storyId);
  const { points } = await getStorySummary(context, storyId);
  const counts = `${points.conflict} conflicts, ${points.compatible} compatible, ${points.agree} agreed, ${points["single-source"]} from one source`;
  await io.write(`${oneLine(`"${title.trim()}": ${counts}`)}\n`);
  return result.added.length + result.duplicates.length > 0 ? EXIT.done : EXIT.badInput;
}

async function tell(
  io: Io,
  { title, drafts }: { title: string; drafts: KeptDrafts },
  result: AddedArticles,
): Promise<void> {
  for (const { file, of } of result.duplicates)
    io.warn(oneLine(`${file}: the same text is in the story as "${of.title}"`));
  for (const { file, message } of result.refused) io.warn(oneLine(`${file}: ${message}`));
  const added = new Set(result.added.map(({ file }) => file));
  const undated = drafts.drafts.filter(({ file, publishedAt }) => publishedAt === null && added.has(file));
  if (undated.length > 0) {
    const files = undated.map(({ file }) => file).join(", ");
    io.warn(
      oneLine(
        `No date of publication is known of ${files}: "on Wednesday" and the like stay unresolved there.`,
      ),
    );
  }
  const sum = `Added ${result.added.length} of ${drafts.drafts.length} articles to "${title.trim()}".`;
  await io.write(`${oneLine(sum)}\n`);
}

/** Takes the analysis up itself, or waits for the server's worker where that was faster. */
async function analyze(context: WriteContext, storyId: StoryId): Promise<void> {
  const { store } = context;
  // The engine and its weights are loaded only when there is something to read.
  const { pipelineEngine } = await import("../../workspace/jobs/pipeline-engine.ts");
  const tools = { store, engine: pipelineEngine(), now: () => new Date() };
  const nothing = (): void => undefined;
  const line = await openQueueLine(store.url, { onAnnounced: nothing, onLost: nothing });
  try {
    for (;;) {
      await drainQueue(tools, line, (run) => run.storyId === storyId);
      const progress = await getAnalysisProgress(context, storyId);
      if (progress?.state === "failed" || progress?.state === "cancelled")
        throw new AppError("bad-input", progress.message ?? `The analysis ${progress.state}.`);
      if (progress?.state !== "queued" && progress?.state !== "running") return;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  } finally {
    await line.close();
  }
}
