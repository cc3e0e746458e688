import type { Claim, Comparison, Point, PointStatus } from "../../model/index.ts";

type Results = Pick<Comparison, "claims" | "entities" | "events" | "points">;

/**
 * The results of an analysis without what stands in articles that were taken out since. Nothing is compared anew
 * (the analysis that does so is under way): positions, relations and points that lost their last claim go, and a
 * point's status follows from the relations that are left.
 */
export function onlyArticles(
  results: Results,
  articles: readonly { readonly id: string; readonly source: string | null }[],
): Results {
  const articleIds = new Set(articles.map(({ id }) => id));
  if (results.claims.every((claim) => articleIds.has(claim.articleId))) return results;
  const claims = results.claims.filter((claim) => articleIds.has(claim.articleId));
  const sources = new Map(articles.map(({ id, source }) => [id, source ?? `#${id}`]));
  const sourceOf = new Map(claims.map((claim: Claim) => [claim.id, sources.get(claim.articleId)]));
  const present = (ids: readonly string[]): string[] => ids.filter((id) => sourceOf.has(id));
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
    points: results.points.flatMap((point) => prunePoint(point, present, sourceOf)),
  };
}

function prunePoint(
  point: Point,
  present: (ids: readonly string[]) => string[],
  sourceOf: ReadonlyMap<string, string | undefined>,
): Point[] {
  const positions = point.positions
    .map((position) => ({ ...position, claimIds: present(position.claimIds) }))
    .filter((position) => position.claimIds.length > 0);
  if (positions.length === 0) return [];
  const left = new Set(positions.map((position) => position.id));
  const relations = point.relations.filter(({ a, b }) => left.has(a) && left.has(b));
  const sources = new Set(positions.flatMap((position) => position.claimIds.map((id) => sourceOf.get(id))));
  return [{ ...point, positions, relations, status: statusOf(sources.size, relations) }];
}

function statusOf(sources: number, relations: Point["relations"]): PointStatus {
  if (relations.some(({ relation }) => relation === "conflict")) return "conflict";
  if (sources < 2) return "single-source";
  return relations.some(({ relation }) => relation === "compatible") ? "compatible" : "agree";
}
