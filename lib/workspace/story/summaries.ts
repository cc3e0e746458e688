import type { StoryId } from "../../model/index.ts";
import {
  type ArticleCount,
  findArticleCounts,
  findCorrectedStories,
  findRunsByStory,
  findStories,
  findVisits,
} from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { loadCorrected, loadOutline } from "./corrected.ts";
import { openStory, summarize } from "./open.ts";
import type { StoryHead, StorySummary } from "./schema.ts";

/** Stories of the workspace, the last changed first. */
export async function listStories(context: ReadContext): Promise<readonly StorySummary[]> {
  const { store, workspaceId, actorId } = context;
  const [stories, articles, newest, done, visits] = await Promise.all([
    findStories(store.db, workspaceId),
    findArticleCounts(store.db, workspaceId),
    findRunsByStory(store.db, workspaceId),
    findRunsByStory(store.db, workspaceId, ["DONE"]),
    findVisits(store.db, workspaceId, actorId),
  ]);
  const articlesOf = groupByStory(articles);
  const corrected = await findCorrectedStories(store.db, workspaceId);
  return Promise.all(
    stories.map(async (story) => {
      const run = done.get(story.id) ?? null;
      const summary = summarize(story, {
        articles: articlesOf.get(story.id) ?? [],
        newest: newest.get(story.id) ?? null,
        done: run,
        seenAt: visits.get(story.id) ?? null,
      });
      return run && corrected.has(story.id)
        ? // With the whole of its run: which versions it read decides what of it is shown.
          (await loadCorrected(context, story.id)).summary
        : summary;
    }),
  );
}

function groupByStory(articles: readonly ArticleCount[]): ReadonlyMap<string, readonly ArticleCount[]> {
  const groups = new Map<string, ArticleCount[]>();
  for (const article of articles) {
    const group = groups.get(article.storyId);
    if (group) group.push(article);
    else groups.set(article.storyId, [article]);
  }
  return groups;
}

/** What stands above every page of a story; its counts, which decisions may change, are not read. @throws AppError `not-found` */
export async function getStoryHead(context: ReadContext, storyId: StoryId): Promise<StoryHead> {
  return (await openStory(context, storyId)).summary;
}

/** @throws AppError `not-found` */
export async function getStorySummary(context: ReadContext, storyId: StoryId): Promise<StorySummary> {
  return (await loadOutline(context, storyId)).summary;
}
