import type { Point, Position } from "../model/index.ts";
import type { ClaimSubject, PointSubject, PositionSubject } from "./decision.ts";

/** The claims of this analysis that a subject means, as their ids. */
export type FindClaims = (subject: ClaimSubject) => readonly string[];

/** A shared claim weighs more than any equal wording: wordings change with the engine, words of articles do not. */
const SHARED_CLAIM = 2;
const SAME_WORDING = 1;

/**
 * The point that a decision means: of its facet, the one that holds most of its claims. Null where none of them is
 * left, or where two points fit as well: what nobody decided about stays as it is.
 */
export function findPoint(points: Iterable<Point>, subject: PointSubject, find: FindClaims): Point | null {
  const named = new Set(subject.claims.flatMap(find));
  return uniqueBest([...points], (point) =>
    point.facet === subject.facet
      ? score(sharedIn(point.positions, named), point.question === subject.question)
      : 0,
  );
}

export interface FoundPair {
  readonly point: Point;
  readonly a: Position;
  readonly b: Position;
}

/** The two answers that a decision is about, in the one point that holds both as two. */
export function findPair(
  points: Iterable<Point>,
  { point: subject, a, b }: { point: PointSubject; a: PositionSubject; b: PositionSubject },
  find: FindClaims,
): FoundPair | null {
  const pairs = [...points].flatMap((point): (FoundPair & { shared: number })[] => {
    if (point.facet !== subject.facet) return [];
    const foundA = findPosition(point, a, find);
    const foundB = findPosition(point, b, find);
    if (!foundA || !foundB || foundA.id === foundB.id) return [];
    const shared = sharedIn([foundA], named(a, find)) + sharedIn([foundB], named(b, find));
    return [{ point, a: foundA, b: foundB, shared }];
  });
  const best = uniqueBest(pairs, ({ point, shared }) => score(shared, point.question === subject.question));
  return best && { point: best.point, a: best.a, b: best.b };
}

/** The answer of a point that most of the subject's claims give; null where none does, or two do as well. */
export function findPosition(point: Point, subject: PositionSubject, find: FindClaims): Position | null {
  const claims = named(subject, find);
  return uniqueBest(point.positions, (position) =>
    score(sharedIn([position], claims), position.label === subject.label),
  );
}

function named(subject: PositionSubject, find: FindClaims): ReadonlySet<string> {
  return new Set(subject.claims.flatMap(find));
}

function sharedIn(positions: readonly Position[], claims: ReadonlySet<string>): number {
  return new Set(positions.flatMap(({ claimIds }) => claimIds.filter((id) => claims.has(id)))).size;
}

function score(shared: number, sameWording: boolean): number {
  return shared === 0 ? 0 : shared * SHARED_CLAIM + (sameWording ? SAME_WORDING : 0);
}

function uniqueBest<T>(items: readonly T[], scoreOf: (item: T) => number): T | null {
  let best: T | null = null;
  let most = 0;
  for (const item of items) {
    const own = scoreOf(item);
    if (own === most) best = null;
    if (own <= most) continue;
    best = item;
    most = own;
  }
  return best;
}
