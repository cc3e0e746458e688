/** A story as its newest finished analysis and its people have it: the one way in which pages read results. */
import { type Claim, NO_ORIGINS, type StoryId } from "../../model/index.ts";
import type { Corrected } from "../../review/apply.ts";
import { hasDecisions, noPoints } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { storyArticles } from "./articles.ts";
import { onlyArticles } from "./current.ts";
import { correct, storyDecisions } from "./decisions.ts";
import { resultsOf } from "./kept-results.ts";
import { type OpenStory, openStory } from "./open.ts";
import type { StoryArticle, StorySummary } from "./schema.ts";

export interface StoryOutline extends OpenStory {
  readonly articles: readonly StoryArticle[];
}

export interface CorrectedStory extends StoryOutline, Corrected {}

const NOTHING = { claims: [], entities: [], events: [], points: [], origins: NO_ORIGINS };

/** Everything of the newest finished analysis, as people corrected it; counts are the corrected ones. @throws AppError `not-found` */
export async function loadCorrected(context: ReadContext, storyId: StoryId): Promise<CorrectedStory> {
  const { summary, done } = await openStory(context, storyId);
  return correctedStory(context, { summary, done });
}

/** The same for a story that was opened already. */
export async function correctedStory(
  context: ReadContext,
  { summary, done }: OpenStory,
): Promise<CorrectedStory> {
  const storyId = summary.id as StoryId;
  const { store, workspaceId } = context;
  const [articles, decisions, results] = await Promise.all([
    storyArticles(context, storyId, done),
    storyDecisions(context, storyId),
    done ? resultsOf(store, { workspaceId, runId: done.id }) : NOTHING,
  ]);
  const corrected = await correct(context, onlyArticles(results, articles), articles, decisions);
  const counts = new Map<string, number>();
  for (const { articleId } of corrected.results.claims)
    counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  return {
    ...corrected,
    done,
    summary: { ...summary, ...countsOf(corrected) },
    articles: articles.map((article) => ({ ...article, claimCount: counts.get(article.id) ?? 0 })),
  };
}

/** A story's counts and articles alone: without the results where no decision changes them. @throws AppError `not-found` */
export async function loadOutline(context: ReadContext, storyId: StoryId): Promise<StoryOutline> {
  const open = await openStory(context, storyId);
  if (open.done && (await hasDecisions(context.store.db, context.workspaceId, storyId))) {
    return correctedStory(context, open);
  }
  return { ...open, articles: await storyArticles(context, storyId, open.done) };
}

/**
 * Every claim as the engine read it, the rejected ones too: that is how reviews and notes name what they are about. One that
 * was split or merged comes first, under the ids of those that stand for it: what was said of it is said of them.
 */
export function asRead({ results, rejected, recut, engineSays }: CorrectedStory): readonly Claim[] {
  const own = [...results.claims, ...rejected].map((claim) => engineSays.claims.get(claim.id) ?? claim);
  return [...recut.flatMap(({ claim, now }) => now.map((id) => ({ ...claim, id }))), ...own];
}

function countsOf({ results }: Corrected): Pick<StorySummary, "claimCount" | "points"> {
  const points = { ...noPoints() };
  for (const { status } of results.points) points[status] += 1;
  return { claimCount: results.claims.length, points };
}
