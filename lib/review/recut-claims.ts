import type { Claim, Point } from "../model/index.ts";
import { type CorrectionOf, type Decision, ofKind } from "./decision.ts";
import type { ClaimPool, Texts } from "./find-claims.ts";
import { isSameClaim, writtenClaim } from "./written-claim.ts";

/** What one decision did: these left, those came in their stead. */
export interface Recut {
  readonly gone: ReadonlySet<string>;
  readonly parts: readonly Claim[];
}

export interface RecutClaims {
  /** What people cut anew, in the order of the decisions. */
  readonly written: readonly Claim[];
  /** By the id of the decision; one whose claims are not all there did nothing. */
  readonly recuts: ReadonlyMap<string, Recut>;
  /** What stands for a claim now: itself, or what it was cut into, however often. */
  standIns(claimId: string): readonly string[];
}

/** Splits and merges claims, each decision on what the ones before it left, and puts the new ones into the pool. */
export function recutClaims(
  pool: ClaimPool,
  texts: Texts,
  decisions: readonly Decision[],
  read: readonly Claim[],
): RecutClaims {
  const written: Claim[] = [];
  const recuts = new Map<string, Recut>();
  const left = new Map<string, readonly string[]>();
  for (const { id, correction } of ofKind(decisions, "claims-recut")) {
    const meant = correction.claims.map((subject) =>
      pool.find(subject).filter((claim) => !left.has(claim.id)),
    );
    const [first] = meant[0] ?? [];
    if (!first || meant.some((found) => found.length === 0)) continue;
    const standing = [...read, ...written].filter((claim) => !left.has(claim.id));
    const cut = correction.parts.map((part, index) =>
      cutPart(`${id}.${index}`, part, first, texts, standing),
    );
    const parts = cut.flatMap((part) => part?.claim ?? []);
    if (parts.length < cut.length) continue;
    const kept = new Set(parts.map((part) => part.id));
    const gone = new Set(meant.flat().flatMap((claim) => (kept.has(claim.id) ? [] : [claim.id])));
    for (const claimId of gone) left.set(claimId, [...kept]);
    const fresh = cut.flatMap((part) => (part?.isNew ? [part.claim] : []));
    written.push(...fresh);
    pool.add(fresh, "recut");
    recuts.set(id, { gone, parts });
  }
  const standIns = (claimId: string): readonly string[] => left.get(claimId)?.flatMap(standIns) ?? [claimId];
  return { written, recuts, standIns };
}

/** A part as a claim; the very same claim where one stands already; null where its words are gone. */
function cutPart(
  id: string,
  { claim: subject, facets }: CorrectionOf<"claims-recut">["parts"][number],
  { attribution }: Claim,
  texts: Texts,
  standing: readonly Claim[],
): { readonly claim: Claim; readonly isNew: boolean } | null {
  const claim = writtenClaim(id, subject, facets, texts);
  if (!claim) return null;
  const known = standing.find((each) => isSameClaim(each, claim));
  // Whoever said the whole said its parts.
  return known ? { claim: known, isNew: false } : { claim: { ...claim, attribution }, isNew: true };
}

/**
 * The point with the new claims where the old ones stood, as far as they are of its facet; null where it had none of them.
 * A claim gives one answer: where the old ones gave several, the new ones take these in their order, the last answer
 * whatever is left over.
 */
export function recutPoint(point: Point, { gone, parts }: Recut): Point | null {
  const given = point.positions.filter(({ claimIds }) => claimIds.some((id) => gone.has(id)));
  if (given.length === 0) return null;
  const taken = new Map<string, string[]>(given.map(({ id }) => [id, []]));
  const standing = new Set(point.positions.flatMap(({ claimIds }) => claimIds));
  const fitting = parts.filter(({ id, facets }) => facets.includes(point.facet) && !standing.has(id));
  for (const [index, { id }] of fitting.entries()) {
    const position = given[Math.min(index, given.length - 1)];
    if (position) taken.get(position.id)?.push(id);
  }
  const positions = point.positions.map((position) => {
    const instead = taken.get(position.id);
    if (!instead) return position;
    const stay = position.claimIds.filter((id) => !gone.has(id));
    return { ...position, claimIds: [...new Set([...stay, ...instead])] };
  });
  return { ...point, positions };
}
