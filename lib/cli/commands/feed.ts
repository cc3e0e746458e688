import { AppError, type StoryId } from "../../model/index.ts";
import type { WriteContext } from "../../workspace/context.ts";
import { addFeed, listFeedItems, listFeeds, lookNow, removeFeed } from "../../workspace/feeds/feeds.ts";
import { INTERVALS, MOST_TAKEN } from "../../workspace/feeds/schema.ts";
import { dismissItems, takeItems } from "../../workspace/feeds/take.ts";
import { listStories } from "../../workspace/story/loaders.ts";
import { EXIT, UsageError } from "../exit.ts";
import type { Io } from "../io.ts";
import { type ParsedOptions, parseOptions } from "../options.ts";
import { oneLine } from "../safe-text.ts";
import { contextOf, withStore } from "../workspace.ts";

interface Task {
  readonly context: WriteContext;
  readonly storyId: StoryId;
  /** What was named after the verb. */
  readonly named: readonly string[];
  readonly options: ParsedOptions;
  readonly io: Io;
}

const VERBS: Readonly<Record<string, (task: Task) => Promise<void>>> = {
  add,
  list,
  look,
  items,
  take,
  dismiss,
  remove,
};

/**
 * `crossread feed VERB … --story NAME`: the feeds that a story watches, and what they list.
 * @throws AppError, UsageError
 */
export async function feedCommand(args: readonly string[], io: Io): Promise<number> {
  const form = { flags: ["all", "ignore-robots"], values: ["story", "every"], positionals: true };
  const options = parseOptions(args, form);
  const [verb = "", ...named] = options.positionals;
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) throw new UsageError(`say ${Object.keys(VERBS).join(", ")}`);
  const story = options.values.get("story");
  if (story === undefined) throw new UsageError("name the story: --story NAME");
  await withStore(io, async (store) => {
    const context = contextOf(store);
    const known = (await listStories(context)).find(
      ({ id, title }) => id === story || title === story.trim(),
    );
    if (!known) throw new AppError("not-found", `There is no story "${story}".`);
    await run({ context, storyId: known.id as StoryId, named, options, io });
  });
  return EXIT.done;
}

async function add({ context, storyId, named, options, io }: Task): Promise<void> {
  const [url, ...more] = named;
  if (url === undefined || more.length > 0) throw new UsageError("name one address");
  const every = options.values.get("every");
  const everyMinutes = INTERVALS.find((minutes) => String(minutes) === every) ?? null;
  if (every !== undefined && everyMinutes === null)
    throw new UsageError(`--every takes ${INTERVALS.join(", ")} (minutes)`);
  await io.write(`${await addFeed(context, storyId, { url, everyMinutes })}\n`);
}

async function list({ context, storyId, io }: Task): Promise<void> {
  for (const { id, url, title, everyMinutes, lookedAt, problem } of await listFeeds(context, storyId)) {
    const often = everyMinutes === null ? "when asked" : `every ${everyMinutes} min`;
    const last = lookedAt === null ? "never looked at" : `looked at ${lookedAt}`;
    await io.write(`${oneLine(`${id}  ${often}  ${last}  ${title ?? ""} ${url}`)}\n`);
    if (problem !== null) io.warn(oneLine(`${url}: ${problem}`));
  }
}

/** All feeds, or those that are named. What goes wrong with one keeps no other from being looked at. */
async function look({ context, storyId, named, io }: Task): Promise<void> {
  const feeds = (await listFeeds(context, storyId)).filter(
    ({ id, url }) => named.length === 0 || named.includes(id) || named.includes(url),
  );
  if (feeds.length === 0) throw new AppError("not-found", "The story watches no such feed.");
  let failed = 0;
  for (const { id, url } of feeds) {
    try {
      const { found, leftOut } = await lookNow(context, storyId, id);
      const rest = leftOut === 0 ? "" : `; ${leftOut} left out, for too many wait`;
      await io.write(`${oneLine(`${url}: ${found} new${rest}`)}\n`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed++;
      io.warn(oneLine(`${url}: ${error.message}`));
    }
  }
  if (failed === feeds.length) throw new AppError("fetch-failed", "None of them could be read.");
}

async function items({ context, storyId, io }: Task): Promise<void> {
  for (const { id, title, url, publishedAt } of await listFeedItems(context, storyId, "open"))
    await io.write(`${oneLine(`${id}  ${publishedAt ?? "no date"}  ${title}  ${url}`)}\n`);
}

async function idsOf({ context, storyId, named, options }: Task): Promise<readonly string[]> {
  if (options.flags.has("all") === named.length > 0) throw new UsageError("name items, or say --all");
  if (named.length > 0) return named;
  const open = await listFeedItems(context, storyId, "open");
  if (open.length === 0) throw new AppError("not-found", "Nothing waits.");
  return open.map(({ id }) => id);
}

async function take(task: Task): Promise<void> {
  const { context, storyId, options, io } = task;
  const ids = await idsOf(task);
  const ignoreRobots = options.flags.has("ignore-robots");
  let [added, there] = [0, 0];
  for (let at = 0; at < ids.length; at += MOST_TAKEN) {
    const taken = await takeItems(context, storyId, { ids: ids.slice(at, at + MOST_TAKEN), ignoreRobots });
    for (const { file, message } of taken.refused) io.warn(oneLine(`${file}: ${message}`));
    added += taken.added.length;
    there += taken.duplicates.length;
  }
  const rest = there === 0 ? "" : `, ${there} were in the story already`;
  await io.write(
    `Added ${added} of ${ids.length} articles${rest}. They are compared when the server runs.\n`,
  );
  if (added + there === 0) throw new AppError("fetch-failed", "None of them could be taken.");
}

async function dismiss(task: Task): Promise<void> {
  const count = await dismissItems(task.context, task.storyId, { ids: [...(await idsOf(task))] });
  await task.io.write(`Dismissed ${count}.\n`);
}

async function remove({ context, storyId, named, io }: Task): Promise<void> {
  const [id, ...more] = named;
  if (id === undefined || more.length > 0) throw new UsageError("name one feed by its id");
  await removeFeed(context, storyId, id);
  io.warn("It is watched no longer.");
}
