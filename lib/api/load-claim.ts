import { AppError, type StoryId } from "../model/index.ts";
import type { ReadContext } from "../workspace/context.ts";
import { loadCorrected } from "../workspace/story/corrected.ts";
import { standings } from "../workspace/story/corrected-claims.ts";
import type { ClaimRow } from "../workspace/story/schema.ts";

/** A claim with its article and its points. @throws AppError `not-found` */
export async function loadClaimRow(
  context: ReadContext,
  storyId: StoryId,
  claimId: string,
): Promise<ClaimRow> {
  const { results, articles } = await loadCorrected(context, storyId);
  const claim = results.claims.find(({ id }) => id === claimId);
  const article = articles.find(({ id }) => id === claim?.articleId);
  if (!claim || !article) throw new AppError("not-found", "There is no such claim in the newest analysis.");
  const { status = null, pointIds = [] } = standings(results).get(claimId) ?? {};
  const { id, title, source, publishedAt } = article;
  return {
    claim,
    article: { id, title, source, publishedAt },
    status,
    pointIds,
  };
}
