import type { Event, Point, Relation } from "../model/index.ts";
import { DECIDED_BY_PERSON } from "../text/decided.ts";
import type { CorrectionOf, Decision } from "./decision.ts";
import type { FindClaims } from "./locate-points.ts";

/** The point that a person made; null where an answer has none of its claims any more. */
export function makePoint(
  { id, correction, reason }: Decision<CorrectionOf<"point-made">>,
  events: readonly Event[],
  find: FindClaims,
): Point | null {
  const pointId = madePointId(id);
  const positions = correction.answers.map(({ label, claims }, index) => ({
    id: `${pointId}.${index}`,
    label,
    value: null,
    claimIds: [...new Set(claims.flatMap(find))],
  }));
  if (positions.some(({ claimIds }) => claimIds.length === 0)) return null;
  const [a, b] = positions;
  const { facet, question, relation } = correction;
  return {
    id: pointId,
    facet,
    question,
    eventId: eventOf(new Set(positions.flatMap(({ claimIds }) => claimIds)), events),
    // Told anew from its claims and relations, as of every point that people touched.
    status: "single-source",
    positions,
    relations: a && b && relation ? [decidedRelation(a.id, b.id, relation, reason)] : [],
  };
}

export function madePointId(decisionId: string): string {
  return `made-${decisionId}`;
}

/** How two answers stand in a person's words. */
export function decidedRelation(
  a: string,
  b: string,
  { relation, difference }: Pick<Relation, "relation" | "difference">,
  reason: string | null,
): Relation {
  return {
    a,
    b,
    relation,
    difference,
    direction: null,
    reason: DECIDED_BY_PERSON,
    explanation: reason ?? "",
  };
}

/** The event that most of the claims are about, the first of several; null where none is. */
function eventOf(claimIds: ReadonlySet<string>, events: readonly Event[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const event of events) {
    const shared = event.claimIds.filter((id) => claimIds.has(id)).length;
    if (shared <= most) continue;
    best = event.id;
    most = shared;
  }
  return best;
}
