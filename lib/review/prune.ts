import type { Point } from "../model/index.ts";
import { pointStatus } from "../text/point-status.ts";

/** Who is behind the claims of a point. */
export interface Outlets {
  /** The article of each claim. */
  readonly articleOf: ReadonlyMap<string, string>;
  /** The outlet behind each article; an article without a named one is its own. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * A point with only those of its claims that `keep` holds: positions without a claim go with their relations, a point
 * without positions goes itself (an empty list), and the status follows from what is left.
 */
export function prunePoint(point: Point, keep: (claimId: string) => boolean, outlets: Outlets): Point[] {
  const positions = point.positions
    .map((position) => ({ ...position, claimIds: position.claimIds.filter(keep) }))
    .filter((position) => position.claimIds.length > 0);
  if (positions.length === 0) return [];
  const left = new Set(positions.map((position) => position.id));
  const relations = point.relations.filter(({ a, b }) => left.has(a) && left.has(b));
  return [withStatus({ ...point, positions, relations }, outlets)];
}

/** The point with the status that follows from its positions and relations. */
function withStatus(point: Point, { articleOf, sources }: Outlets): Point {
  const documents = new Set(
    point.positions.flatMap(({ claimIds }) => claimIds.map((id) => articleOf.get(id))),
  );
  const status = pointStatus({
    documents: documents.size,
    sources: new Set([...documents].map((id) => id && sources.get(id))).size,
    positions: point.positions.length,
    relations: point.relations,
  });
  return { ...point, status };
}
