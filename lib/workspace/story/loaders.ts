/** What pages read. Every read takes the context: the workspace is part of each query. */
import { AppError, type Comparison, type StoryId } from "../../model/index.ts";
import { findNewestRun, findStory, readPoint, readResults } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { storyArticles, withTexts } from "./articles.ts";
import { onlyArticles } from "./current.ts";
import { toProgress } from "./progress.ts";
import type { AnalysisProgress, PointDetail, StoryComparison } from "./schema.ts";
import { openStory } from "./summaries.ts";

export { loadArticleTexts } from "./articles.ts";
export { loadClaims } from "./claims.ts";
export { getStorySummary, listStories } from "./summaries.ts";

/** Stands in for the engine's name while no analysis has finished. */
const NO_ENGINE = { name: "none", version: "0" };

/** Everything the grid shows, from the newest finished analysis; empty lists where none has finished yet. @throws AppError `not-found` */
export async function loadStoryComparison(context: ReadContext, storyId: StoryId): Promise<StoryComparison> {
  const { store, workspaceId } = context;
  const { summary, done } = await openStory(context, storyId);
  const [articles, results] = await Promise.all([
    storyArticles(context, storyId, done),
    done
      ? readResults(store.db, { workspaceId, runId: done.id })
      : { claims: [], entities: [], events: [], points: [] },
  ]);
  const comparison: Comparison = {
    contract: 1,
    engine: done?.engine ?? NO_ENGINE,
    articles: articles.map(({ id, file, title, source, publishedAt, length, language, notice }) => ({
      id,
      file,
      title,
      source,
      publishedAt,
      length,
      language,
      notice,
    })),
    ...onlyArticles(results, articles),
  };
  return { story: summary, articles, comparison };
}

/** @throws AppError `not-found` */
export async function loadPointDetail(
  context: ReadContext,
  storyId: StoryId,
  pointId: string,
): Promise<PointDetail> {
  const { store, workspaceId } = context;
  const { summary, done } = await openStory(context, storyId);
  const found = done && (await readPoint(store.db, { workspaceId, runId: done.id }, pointId));
  const articles = await storyArticles(context, storyId, done);
  const results =
    found &&
    onlyArticles(
      {
        claims: found.claims,
        entities: found.entities,
        events: found.event ? [found.event] : [],
        points: [found.point],
      },
      articles,
    );
  const point = results?.points[0];
  if (!found || !results || !point) {
    throw new AppError("not-found", "The story has no such point in its newest analysis.");
  }
  const behind = new Set(results.claims.map((claim) => claim.articleId));
  return {
    story: summary,
    point,
    event: found.event,
    claims: results.claims,
    articles: await withTexts(
      context,
      articles.filter((article) => behind.has(article.id)),
    ),
    entities: results.entities.filter((entity) =>
      entity.mentions.some(({ articleId }) => articleId === undefined || behind.has(articleId)),
    ),
  };
}

/**
 * The newest analysis of the story, whatever its state; null before the first. Cheap: a query by index.
 * @throws AppError `not-found`
 */
export async function getAnalysisProgress(
  context: ReadContext,
  storyId: StoryId,
): Promise<AnalysisProgress | null> {
  const run = await findNewestRun(context.store.db, context.workspaceId, storyId);
  if (run !== null) return toProgress(run);
  if (await findStory(context.store.db, context.workspaceId, storyId)) return null;
  throw new AppError("not-found", "There is no such story.");
}
