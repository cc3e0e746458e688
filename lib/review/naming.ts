import type { Claim, Point, Position } from "../model/index.ts";
import type { Corrected } from "./apply.ts";
import type { ClaimSubject, PointSubject, PositionSubject } from "./decision.ts";
import { subjectOf } from "./locate.ts";

/** How a decision names the parts of a story, so that they are found again in another analysis. */
export interface Naming {
  claim(claim: Claim): ClaimSubject;
  point(point: Point): PointSubject;
  position(position: Position): PositionSubject;
}

/**
 * Names for the parts of corrected results. A claim is named as it was before anybody edited it: that stays the same
 * whatever is decided next.
 * @param texts the text of each article by its id
 */
export function namingOf(
  { results, rejected, engineSays }: Pick<Corrected, "results" | "rejected" | "engineSays">,
  texts: ReadonlyMap<string, string>,
): Naming {
  const claims = new Map([...results.claims, ...rejected].map((claim) => [claim.id, claim]));
  const claim = (each: Claim): ClaimSubject =>
    subjectOf(engineSays.claims.get(each.id) ?? each, texts.get(each.articleId) ?? "");
  const named = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => claims.get(id) ?? []).map(claim);
  return {
    claim,
    point: ({ facet, question, positions }) => ({
      facet,
      question,
      claims: named(positions.flatMap(({ claimIds }) => claimIds)),
    }),
    position: ({ label, claimIds }) => ({ label, claims: named(claimIds) }),
  };
}
