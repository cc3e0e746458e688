import type { Claim, Point } from "../../model/index.ts";
import type { PointSubject } from "../decision.ts";
import { locate } from "../locate.ts";
import { findPoint } from "../locate-points.ts";

export interface CaseSubject {
  readonly id: string;
  readonly subject: PointSubject;
}

/**
 * The point that each review is about in the newest analysis, by the review's id; reviews whose words are gone or that
 * fit two points alike have none, and wait for another look.
 * @param claims as they were before anybody edited them: that is how a subject names them
 * @param texts the text of each article that a subject names
 */
export function locateCases(
  cases: readonly CaseSubject[],
  points: readonly Point[],
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const byArticle = groupBy(claims, ({ articleId }) => articleId);
  const holders = new Map<string, Point[]>();
  for (const point of points) {
    for (const id of new Set(point.positions.flatMap(({ claimIds }) => claimIds))) {
      const known = holders.get(id);
      if (known) known.push(point);
      else holders.set(id, [point]);
    }
  }
  const located = new Map<string, string>();
  for (const { id, subject } of cases) {
    const found = new Map(
      subject.claims.map((claim) => {
        const text = texts.get(claim.articleId);
        const own = byArticle.get(claim.articleId) ?? [];
        return [
          claim,
          text === undefined ? [] : locate(claim, text, own, "follow").map((each) => each.id),
        ] as const;
      }),
    );
    // Points that hold none of its claims cannot be meant: of a thousand few are looked at.
    const candidates = new Set([...found.values()].flat().flatMap((claimId) => holders.get(claimId) ?? []));
    const point = findPoint(candidates, subject, (claim) => found.get(claim) ?? []);
    if (point) located.set(id, point.id);
  }
  return located;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
