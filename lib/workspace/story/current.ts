import type { Comparison, Point } from "../../model/index.ts";
import { pointStatus } from "../../text/point-status.ts";

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
  const articleOf = new Map(claims.map((claim) => [claim.id, claim.articleId]));
  const present = (ids: readonly string[]): string[] => ids.filter((id) => articleOf.has(id));
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
    points: results.points.flatMap((point) => prunePoint(point, present, { articleOf, sources })),
  };
}

interface Outlets {
  /** The article of each claim that is left. */
  readonly articleOf: ReadonlyMap<string, string>;
  /** The outlet behind each article; an article without a named one is its own. */
  readonly sources: ReadonlyMap<string, string>;
}

function prunePoint(
  point: Point,
  present: (ids: readonly string[]) => string[],
  { articleOf, sources }: Outlets,
): Point[] {
  const positions = point.positions
    .map((position) => ({ ...position, claimIds: present(position.claimIds) }))
    .filter((position) => position.claimIds.length > 0);
  if (positions.length === 0) return [];
  const left = new Set(positions.map((position) => position.id));
  const relations = point.relations.filter(({ a, b }) => left.has(a) && left.has(b));
  const documents = new Set(
    positions.flatMap((position) => position.claimIds.map((id) => articleOf.get(id))),
  );
  const status = pointStatus({
    documents: documents.size,
    sources: new Set([...documents].map((id) => id && sources.get(id))).size,
    positions: positions.length,
    relations,
  });
  return [{ ...point, positions, relations, status }];
}
