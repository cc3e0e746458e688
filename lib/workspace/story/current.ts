import type { Results } from "../../model/index.ts";
import { withoutArticles } from "../../review/origins.ts";
import { prunePoint } from "../../review/prune.ts";
import { originCount } from "../../text/origins.ts";

/**
 * The results of an analysis without what stands in articles that were taken out, or have a newer text, since. Nothing is compared anew
 * (the analysis that does so is under way): positions, relations and points that lost their last claim go, and a
 * point's status follows from the relations that are left.
 */
export function onlyArticles(
  results: Results,
  all: readonly { readonly id: string; readonly source: string | null; readonly isAnalyzed: boolean }[],
): Results {
  const articles = all.filter(({ isAnalyzed }) => isAnalyzed);
  const articleIds = new Set(articles.map(({ id }) => id));
  if (results.claims.every((claim) => articleIds.has(claim.articleId))) return results;
  const claims = results.claims.filter((claim) => articleIds.has(claim.articleId));
  const origins = withoutArticles(results.origins, (id) => articleIds.has(id));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const present = (ids: readonly string[]): string[] => ids.filter((id) => byId.has(id));
  const ground = { claims: byId, origins: originCount(origins, articles) };
  return {
    claims,
    entities: results.entities
      .map((entity) => ({
        ...entity,
        mentions: entity.mentions.filter(
          (mention) => mention.articleId === undefined || articleIds.has(mention.articleId),
        ),
      }))
      .filter((entity) => entity.mentions.length > 0),
    events: results.events
      .map((event) => ({ ...event, claimIds: present(event.claimIds) }))
      .filter((event) => event.claimIds.length > 0),
    points: results.points.flatMap((point) => prunePoint(point, (id) => byId.has(id), ground)),
    origins,
  };
}
