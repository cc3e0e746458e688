import { AppError, type StoryId } from "../../model/index.ts";
import {
  findArticleCounts,
  findNewestRun,
  findShownRun,
  findStory,
  findVisits,
  noPoints,
  type RunRecord,
  type StoryRecord,
} from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { noteworthy } from "./progress.ts";
import type { StorySummary } from "./schema.ts";

export interface SummaryParts {
  readonly articles: readonly { readonly importedAt: Date; readonly sourceId: string | null }[];
  readonly newest: RunRecord | null;
  readonly done: RunRecord | null;
  readonly seenAt: Date | null;
}

/** What the list and the pages of a story say of it. */
export function summarize(
  story: StoryRecord,
  { articles, newest, done, seenAt }: SummaryParts,
): StorySummary {
  const sources = new Set(articles.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])));
  return {
    id: story.id,
    title: story.title,
    articleCount: articles.length,
    sourceCount: sources.size,
    claimCount: done?.claimCount ?? 0,
    points: done?.pointCounts ?? noPoints(),
    createdAt: story.createdAt.toISOString(),
    updatedAt: story.updatedAt.toISOString(),
    newArticles: articles.filter(({ importedAt }) => seenAt === null || importedAt > seenAt).length,
    analysis: noteworthy(newest),
    demonstration: story.demonstration,
  };
}

export interface OpenStory {
  readonly summary: StorySummary;
  /** The newest finished analysis. */
  readonly done: RunRecord | null;
}

/** A story with its newest finished analysis. @throws AppError `not-found` */
export async function openStory(context: ReadContext, storyId: StoryId): Promise<OpenStory> {
  const { store, workspaceId, actorId } = context;
  const [story, articles, newest, done, visits] = await Promise.all([
    findStory(store.db, workspaceId, storyId),
    findArticleCounts(store.db, workspaceId, storyId),
    findNewestRun(store.db, workspaceId, storyId),
    findShownRun(store.db, workspaceId, storyId),
    findVisits(store.db, workspaceId, actorId),
  ]);
  if (!story) throw new AppError("not-found", "There is no such story; it may have been deleted.");
  const seenAt = visits.get(storyId) ?? null;
  return { summary: summarize(story, { articles, newest, done, seenAt }), done };
}
