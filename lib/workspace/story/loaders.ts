/** What pages read. Every read takes the context: the workspace is part of each query. */
import { AppError, type Comparison, NO_ORIGINS, type StoryId } from "../../model/index.ts";
import { uncorrected } from "../../review/apply.ts";
import { findNewestRun, findStory, hasDecisions, readOrigins, readPoint } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { storyArticles, withTexts } from "./articles.ts";
import { type CorrectedStory, correctedStory, loadCorrected, loadOutline } from "./corrected.ts";
import { onlyArticles } from "./current.ts";
import { type OpenStory, openStory } from "./open.ts";
import { toProgress } from "./progress.ts";
import type { AnalysisProgress, PointDetail, StoryArticleText, StoryComparison } from "./schema.ts";

export { loadClaims } from "./claims.ts";
export { getStoryHead, getStorySummary, listStories } from "./summaries.ts";

/** Stands in for the engine's name while no analysis has finished. */
const NO_ENGINE = { name: "none", version: "0" };

/** Everything the grid shows, from the newest finished analysis; empty lists where none has finished yet. @throws AppError `not-found` */
export async function loadStoryComparison(context: ReadContext, storyId: StoryId): Promise<StoryComparison> {
  const { summary, done, articles, results, ...corrected } = await loadCorrected(context, storyId);
  const { rejected, recut, engineSays } = corrected;
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
    ...results,
  };
  return { story: summary, articles, comparison, rejected, recut, engineSays };
}

/** In the order asked for. @throws AppError `not-found` where one of them is not in the story */
export async function loadArticleTexts(
  context: ReadContext,
  storyId: StoryId,
  articleIds: readonly string[],
): Promise<readonly StoryArticleText[]> {
  const { articles } = await loadOutline(context, storyId);
  const known = new Map(articles.map((article) => [article.id, article]));
  const chosen = articleIds.map((id) => {
    const article = known.get(id);
    if (!article) throw new AppError("not-found", "There is no such article in this story.");
    return article;
  });
  return withTexts(context, chosen);
}

/** @throws AppError `not-found` */
export async function loadPointDetail(
  context: ReadContext,
  storyId: StoryId,
  pointId: string,
): Promise<PointDetail> {
  const open = await openStory(context, storyId);
  const { summary, articles, results, engineSays } = await pointResults(context, open, pointId);
  const point = results.points.find(({ id }) => id === pointId);
  if (!point) {
    throw new AppError("not-found", "The story has no such point in its newest analysis.");
  }
  const given = new Set(point.positions.flatMap((position) => position.claimIds));
  const claims = results.claims.filter(({ id }) => given.has(id));
  const behind = new Set(claims.map((claim) => claim.articleId));
  return {
    story: summary,
    point,
    event: results.events.find(({ id }) => id === point.eventId) ?? null,
    claims,
    articles: await withTexts(
      context,
      articles.filter((article) => behind.has(article.id)),
    ),
    entities: results.entities.filter((entity) =>
      entity.mentions.some(({ articleId }) => articleId === undefined || behind.has(articleId)),
    ),
    engineSays,
    origins: results.origins,
  };
}

/** What a point's page needs: the point's own rows alone, or, where people corrected the story, all of it corrected. */
async function pointResults(context: ReadContext, open: OpenStory, pointId: string): Promise<CorrectedStory> {
  const { store, workspaceId } = context;
  const storyId = open.summary.id as StoryId;
  if (await hasDecisions(store.db, workspaceId, storyId)) return correctedStory(context, open);
  const { done } = open;
  const [articles, found, origins] = await Promise.all([
    storyArticles(context, storyId, done),
    done && readPoint(store.db, { workspaceId, runId: done.id }, pointId),
    done ? readOrigins(store.db, { workspaceId, runId: done.id }) : NO_ORIGINS,
  ]);
  const { claims = [], entities = [], event = null, point = null } = found ?? {};
  const results = { claims, entities, events: event ? [event] : [], points: point ? [point] : [], origins };
  return { ...open, articles, ...uncorrected(onlyArticles(results, articles)) };
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
