import { AppError, type Comparison, FACETS, type StoryId } from "../../model/index.ts";
import {
  type ArticleRecord,
  countClaims,
  findArticleCounts,
  findArticles,
  findClaims,
  findFacets,
  findNewestRun,
  findRunsByStory,
  findStories,
  findStory,
  findVisits,
  noPoints,
  type RunRecord,
  readPoint,
  readResults,
  readTexts,
  type StoryRecord,
} from "../../store/index.ts";
import { comparePublication } from "../../text/publication-date.ts";
import type { ReadContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { onlyArticles } from "./current.ts";
import { noteworthy, toProgress } from "./progress.ts";
import {
  type AnalysisProgress,
  type ClaimFilter,
  type ClaimPage,
  claimFilterSchema,
  type PointDetail,
  type StoryArticle,
  type StoryArticleText,
  type StoryComparison,
  type StorySummary,
} from "./schema.ts";

const DEFAULT_CLAIMS = 100;
const NOT_YET = "not analyzed yet";
/** Stands in for the engine's name while no analysis has finished. */
const NO_ENGINE = { name: "none", version: "0" };

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
  return stories.map((story) =>
    summarize(story, {
      articles: articles.filter((article) => article.storyId === story.id),
      newest: newest.get(story.id) ?? null,
      done: done.get(story.id) ?? null,
      seenAt: visits.get(story.id) ?? null,
    }),
  );
}

interface SummaryParts {
  readonly articles: readonly { readonly importedAt: Date; readonly sourceId: string | null }[];
  readonly newest: RunRecord | null;
  readonly done: RunRecord | null;
  readonly seenAt: Date | null;
}

function summarize(story: StoryRecord, { articles, newest, done, seenAt }: SummaryParts): StorySummary {
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

/** @throws AppError `not-found` */
export async function getStorySummary(context: ReadContext, storyId: StoryId): Promise<StorySummary> {
  return (await openStory(context, storyId)).summary;
}

interface OpenStory {
  readonly summary: StorySummary;
  /** The newest finished analysis. */
  readonly done: RunRecord | null;
}

async function openStory(context: ReadContext, storyId: StoryId): Promise<OpenStory> {
  const { store, workspaceId, actorId } = context;
  const [story, articles, newest, done, visits] = await Promise.all([
    findStory(store.db, workspaceId, storyId),
    findArticleCounts(store.db, workspaceId, storyId),
    findNewestRun(store.db, workspaceId, storyId),
    findNewestRun(store.db, workspaceId, storyId, ["DONE"]),
    findVisits(store.db, workspaceId, actorId),
  ]);
  if (!story) throw new AppError("not-found", "There is no such story; it may have been deleted.");
  const seenAt = visits.get(storyId) ?? null;
  return { summary: summarize(story, { articles, newest, done, seenAt }), done };
}

/** Articles in order of publication, with what the newest analysis says of each. */
async function storyArticles(
  context: ReadContext,
  storyId: StoryId,
  done: RunRecord | null,
): Promise<readonly StoryArticle[]> {
  const { store, workspaceId } = context;
  const [articles, claims] = await Promise.all([
    findArticles(store.db, workspaceId, storyId),
    done ? countClaims(store.db, { workspaceId, runId: done.id }) : new Map<string, number>(),
  ]);
  const analyzed = new Map((done?.articles ?? []).map((article) => [article.id, article]));
  return articles
    .map((article): StoryArticle => {
      const report = analyzed.get(article.id);
      const fresh = report?.versionId === article.versionId;
      return {
        ...pageArticle(article),
        language: report && fresh ? report.language : article.language,
        notice: report && fresh ? report.notice : NOT_YET,
        claimCount: claims.get(article.id) ?? 0,
      };
    })
    .sort((a, b) => comparePublication(a.publishedAt, b.publishedAt));
}

function pageArticle(article: ArticleRecord): Omit<StoryArticle, "notice" | "claimCount"> {
  const { id, file, title, source, publishedAt, length, language, versionId, versionNumber, sha256 } =
    article;
  const importedAt = article.importedAt.toISOString();
  return {
    id,
    file,
    title,
    source,
    publishedAt,
    length,
    language,
    versionId,
    versionNumber,
    sha256,
    importedAt,
  };
}

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
  const current = new Set(articles.map((article) => article.id));
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
    ...onlyArticles(results, current),
  };
  return { story: summary, articles, comparison };
}

/** In the order asked for. @throws AppError `not-found` where one of them is not in the story */
export async function loadArticleTexts(
  context: ReadContext,
  storyId: StoryId,
  articleIds: readonly string[],
): Promise<readonly StoryArticleText[]> {
  const { done } = await openStory(context, storyId);
  const articles = new Map(
    (await storyArticles(context, storyId, done)).map((article) => [article.id, article]),
  );
  const chosen = articleIds.map((id) => {
    const article = articles.get(id);
    if (!article) throw new AppError("not-found", "There is no such article in this story.");
    return article;
  });
  return withTexts(context, chosen);
}

async function withTexts(
  context: ReadContext,
  articles: readonly StoryArticle[],
): Promise<readonly StoryArticleText[]> {
  const { store, workspaceId } = context;
  const ids = articles.map((article) => article.versionId);
  const texts = await readTexts(store.db, workspaceId, ids);
  return articles.map((article) => {
    const text = texts.get(article.versionId);
    if (text === undefined) throw new Error(`version ${article.versionId} has no text`);
    return { ...article, text };
  });
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
  const current = new Set(articles.map((article) => article.id));
  const results =
    found &&
    onlyArticles(
      {
        claims: found.claims,
        entities: found.entities,
        events: found.event ? [found.event] : [],
        points: [found.point],
      },
      current,
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

/** @throws AppError `not-found`, `bad-input` (a filter that makes no sense), `stale` (the cursor is of an older analysis) */
export async function loadClaims(
  context: ReadContext,
  storyId: StoryId,
  filter: ClaimFilter,
): Promise<ClaimPage> {
  const { store, workspaceId } = context;
  const { query, facet, status, source, articleId, checkworthy, cursor, limit } = checkInput(
    claimFilterSchema,
    filter,
  );
  const { summary, done } = await openStory(context, storyId);
  const articles = await storyArticles(context, storyId, done);
  const sources = [
    ...new Set(articles.flatMap((article) => (article.source === null ? [] : [article.source]))),
  ];
  if (!done) return { story: summary, claims: [], total: 0, nextCursor: null, sources, facets: [] };
  const scope = { workspaceId, runId: done.id };
  const chosen = articles.filter(
    (article) =>
      (source === undefined || article.source === source) &&
      (articleId === undefined || article.id === articleId),
  );
  const page = { after: readCursor(cursor, done.id), limit: limit ?? DEFAULT_CLAIMS };
  const [found, facets] = await Promise.all([
    findClaims(
      store.db,
      {
        ...scope,
        articleIds: chosen.map((article) => article.id),
        words: query,
        facet,
        status: status === "none" ? null : status,
        checkworthy,
      },
      page,
    ),
    findFacets(store.db, scope),
  ]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const last = found.claims.at(-1);
  const more = last !== undefined && found.claims.length === page.limit;
  return {
    story: summary,
    claims: found.claims.map(({ claim, status: worst, pointIds }) => {
      const article = byId.get(claim.articleId);
      if (!article) throw new Error(`claim ${claim.id} of an article that was not asked for`);
      const { id, title, source: outlet, publishedAt } = article;
      return { claim, article: { id, title, source: outlet, publishedAt }, status: worst, pointIds };
    }),
    total: found.total,
    nextCursor: more ? `${done.id}.${last.ordinal}` : null,
    sources,
    facets: FACETS.filter((name) => facets.includes(name)),
  };
}

/** A cursor names the run it counts in: after another analysis the places mean other claims. */
function readCursor(cursor: string | undefined, runId: string): number {
  if (cursor === undefined) return -1;
  const [run, ordinal] = cursor.split(".");
  if (run !== runId) {
    throw new AppError("stale", "The story was analyzed again meanwhile; start from the first page.");
  }
  const place = Number(ordinal);
  if (!Number.isSafeInteger(place)) throw new AppError("bad-input", "This is no cursor of this list.");
  return place;
}

/** The newest analysis of the story, whatever its state; null before the first. Cheap enough to ask four times a second. */
export async function getAnalysisProgress(
  context: ReadContext,
  storyId: StoryId,
): Promise<AnalysisProgress | null> {
  const run = await findNewestRun(context.store.db, context.workspaceId, storyId);
  return run && toProgress(run);
}
