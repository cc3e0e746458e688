import type { StoryId } from "../../model/index.ts";
import type { WriteContext } from "../context.ts";
import type { AddedArticles, AnalysisProgress, ArticleMeta, NewArticle, NewStory } from "./schema.ts";

const later = (): never => {
  throw new Error("under construction: signatures first");
};

/** @throws AppError `bad-input` */
export async function createStory(_context: WriteContext, _input: NewStory): Promise<StoryId> {
  return later();
}

/** @throws AppError `bad-input`, `not-found` */
export async function renameStory(_context: WriteContext, _storyId: StoryId, _title: string): Promise<void> {
  return later();
}

/** Hides the story and cancels its analysis; nothing is erased. @throws AppError `not-found` */
export async function deleteStory(_context: WriteContext, _storyId: StoryId): Promise<void> {
  return later();
}

/** Adds what can be added and queues an analysis, in one transaction. @throws AppError `not-found`, `too-many` (over 500 in the story) */
export async function addArticles(
  _context: WriteContext,
  _storyId: StoryId,
  _articles: readonly NewArticle[],
): Promise<AddedArticles> {
  return later();
}

/** Title, source, date of publication; queues an analysis where it changed anything. @throws AppError `bad-input`, `not-found` */
export async function updateArticleMeta(
  _context: WriteContext,
  _storyId: StoryId,
  _articleId: string,
  _meta: ArticleMeta,
): Promise<void> {
  return later();
}

/** Takes the article out of the story (its versions stay in the database) and queues an analysis. @throws AppError `not-found` */
export async function removeArticle(
  _context: WriteContext,
  _storyId: StoryId,
  _articleId: string,
): Promise<void> {
  return later();
}

/** Queues an analysis, or gives back the one that waits already. @throws AppError `not-found` */
export async function startAnalysis(_context: WriteContext, _storyId: StoryId): Promise<AnalysisProgress> {
  return later();
}

/** Cancels what is queued or running; null where nothing was. The results of the last finished analysis stay. @throws AppError `not-found` */
export async function cancelAnalysis(
  _context: WriteContext,
  _storyId: StoryId,
): Promise<AnalysisProgress | null> {
  return later();
}

/** Notes that the actor has seen the story: `newArticles` counts from here. */
export async function markStorySeen(_context: WriteContext, _storyId: StoryId): Promise<void> {
  return later();
}
