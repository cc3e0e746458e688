import { AppError, FACETS, type StoryId } from "../../model/index.ts";
import { type ClaimQuery, findClaims, findFacets } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { type CorrectedStory, loadOutline, type StoryOutline } from "./corrected.ts";
import { facetsOf, pickClaims } from "./corrected-claims.ts";
import { type ClaimFilter, type ClaimPage, claimFilterSchema } from "./schema.ts";

const DEFAULT_CLAIMS = 100;

/** @throws AppError `not-found`, `bad-input` (a filter that makes no sense), `stale` (the cursor is of an older analysis) */
export async function loadClaims(
  context: ReadContext,
  storyId: StoryId,
  filter: ClaimFilter,
): Promise<ClaimPage> {
  const { store, workspaceId } = context;
  const {
    query: words,
    facet,
    status,
    source,
    articleId,
    checkworthy,
    cursor,
    limit,
  } = checkInput(claimFilterSchema, filter);
  const outline = await loadOutline(context, storyId);
  const { done, articles } = outline;
  const sources = [
    ...new Set(articles.flatMap((article) => (article.source === null ? [] : [article.source]))),
  ];
  if (!done) {
    return { story: outline.summary, claims: [], total: 0, nextCursor: null, sources, facets: [] };
  }
  const scope = { workspaceId, runId: done.id };
  const chosen = articles.filter(
    (article) =>
      article.isAnalyzed &&
      (source === undefined || article.source === source) &&
      (articleId === undefined || article.id === articleId),
  );
  const query: ClaimQuery = {
    ...scope,
    articleIds: chosen.map((article) => article.id),
    words,
    facet,
    status: status === "none" ? null : status,
    checkworthy,
  };
  const page = { after: readCursor(cursor, done.id), limit: limit ?? DEFAULT_CLAIMS };
  const [found, facets] = isCorrected(outline)
    ? [pickClaims(outline.results, query, page), facetsOf(outline.results)]
    : await Promise.all([findClaims(store.db, query, page), findFacets(store.db, scope)]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const last = found.claims.at(-1);
  const more = last !== undefined && found.claims.length === page.limit;
  return {
    story: outline.summary,
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

function isCorrected(outline: StoryOutline): outline is CorrectedStory {
  return "results" in outline;
}

/** As far as the database counts; a greater number is none of ours. */
const LAST_PLACE = 2_147_483_647;

/** A cursor names the run it counts in: after another analysis the places mean other claims. */
function readCursor(cursor: string | undefined, runId: string): number {
  if (cursor === undefined) return -1;
  const [run, ordinal] = cursor.split(".");
  if (run !== runId) {
    throw new AppError("stale", "The story was analyzed again meanwhile; start from the first page.");
  }
  const place = Number(ordinal);
  if (!Number.isSafeInteger(place) || place < 0 || place > LAST_PLACE)
    throw new AppError("bad-input", "This is no cursor of this list.");
  return place;
}
