import type { Claim, Point } from "../model/index.ts";
import type { OriginCount } from "../text/origins.ts";
import { pointStatus } from "../text/point-status.ts";

/** Who is behind the claims of a point. */
export interface Ground {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly origins: OriginCount;
}

/**
 * A point with only those of its claims that `keep` holds: positions without a claim go with their relations, a point
 * without positions goes itself (an empty list), and the status follows from what is left.
 */
export function prunePoint(point: Point, keep: (claimId: string) => boolean, ground: Ground): Point[] {
  const positions = point.positions
    .map((position) => ({ ...position, claimIds: position.claimIds.filter(keep) }))
    .filter((position) => position.claimIds.length > 0);
  if (positions.length === 0) return [];
  const left = new Set(positions.map((position) => position.id));
  const relations = point.relations.filter(({ a, b }) => left.has(a) && left.has(b));
  return [withStatus({ ...point, positions, relations }, ground)];
}

/** The point with the status that follows from its positions and relations. */
function withStatus(point: Point, { claims, origins }: Ground): Point {
  const said = point.positions.flatMap(({ claimIds }) => claimIds.flatMap((id) => claims.get(id) ?? []));
  const status = pointStatus({
    documents: new Set(said.map(({ articleId }) => articleId)).size,
    origins: origins.of(said),
    positions: point.positions.length,
    relations: point.relations,
  });
  return { ...point, status };
}
