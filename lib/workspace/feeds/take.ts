/** What becomes of what feeds listed: taken into the story, or dismissed. */
import type { Blobs } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import {
  endFeedItems,
  type FeedItemRecord,
  findFeedItems,
  noteFeedItemProblem,
  writeAudit,
} from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { keeper } from "../snapshots/keep.ts";
import { type AddressOptions, draftsFromAddresses } from "../story/addresses.ts";
import { holdStory } from "../story/deciding.ts";
import type { KeptDrafts } from "../story/drafts.ts";
import { getStoryHead } from "../story/loaders.ts";
import { addArticles } from "../story/mutations.ts";
import type { AddedArticles, NewArticle } from "../story/schema.ts";
import { type Dismiss, dismissSchema, type Take, takeSchema } from "./schema.ts";

export interface TakeOptions extends Pick<AddressOptions, "fetcher" | "signal"> {
  readonly blobs?: Blobs;
}

/** What was taken, and what could not be, by the item's address. */
export interface Taken extends Omit<AddedArticles, "refused"> {
  readonly refused: KeptDrafts["refused"];
}

/**
 * Fetches the pages of open items, adds their articles, and has them compared. What cannot be had stays open, with the reason.
 * The day that the feed gives stands where the page gives none.
 * @throws AppError `not-found`, `bad-input`, `too-many` (articles in the story), `snapshots-unavailable`
 */
export async function takeItems(
  context: WriteContext,
  storyId: StoryId,
  input: Take,
  { fetcher, signal, blobs = openBlobs() }: TakeOptions = {},
): Promise<Taken> {
  const { ids, ignoreRobots } = checkInput(takeSchema, input);
  await getStoryHead(context, storyId);
  const items = await findFeedItems(context.store.db, context.workspaceId, storyId, { state: "open", ids });
  if (items.length === 0) throw new AppError("not-found", "None of them waits any more.");
  const keep = keeper(context, blobs);
  const options = { ignoreRobots, ...(fetcher ? { fetcher } : {}), ...(signal ? { signal } : {}) };
  let all: Taken = { added: [], duplicates: [], refused: [], analysis: null };
  for (const item of items) {
    const { drafts, refused } = await draftsFromAddresses([item.url], keep, options);
    const [draft] = drafts;
    const outcome = draft
      ? await add(context, storyId, item, { ...draft, publishedAt: draft.publishedAt ?? item.publishedAt })
      : { added: [], duplicates: [], refused, analysis: null };
    for (const { message } of outcome.refused)
      await noteFeedItemProblem(context.store.db, context.workspaceId, item.id, message);
    all = {
      added: [...all.added, ...outcome.added],
      duplicates: [...all.duplicates, ...outcome.duplicates],
      refused: [...all.refused, ...outcome.refused],
      analysis: outcome.analysis ?? all.analysis,
    };
  }
  return all;
}

async function add(
  context: WriteContext,
  storyId: StoryId,
  item: FeedItemRecord,
  article: NewArticle,
): Promise<AddedArticles> {
  const outcome = await addArticles(context, storyId, [article]);
  const articleId = outcome.added[0]?.articleId ?? outcome.duplicates[0]?.of.articleId;
  // The same text may stand there already: then the item is in the story, too.
  if (articleId !== undefined)
    await endFeedItems(context.store.db, context, [item.id], { state: "taken", articleId });
  return outcome;
}

/** They are not proposed again. @throws AppError `not-found`, `bad-input` */
export async function dismissItems(context: WriteContext, storyId: StoryId, input: Dismiss): Promise<number> {
  const { ids } = checkInput(dismissSchema, input);
  return context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const open = await findFeedItems(tx, context.workspaceId, storyId, { state: "open", ids });
    if (open.length === 0) throw new AppError("not-found", "None of them waits any more.");
    const end = { state: "dismissed" as const, articleId: null };
    const count = await endFeedItems(
      tx,
      context,
      open.map(({ id }) => id),
      end,
    );
    const [first] = open;
    const title = count === 1 ? (first?.title ?? "") : `${first?.title ?? ""} and ${count - 1} more`;
    await writeAudit(tx, context, [
      {
        action: "feed.dismissed",
        subjectKind: "story",
        subjectId: storyId,
        storyId,
        detail: { title, count },
      },
    ]);
    return count;
  });
}
