import type { Claim } from "../model/index.ts";

/** Claims of one article without those that stand within another's words: they show no new ones. In text order. */
export function withoutNested<T extends Pick<Claim, "start" | "end">>(claims: readonly T[]): readonly T[] {
  let end = -1;
  return [...claims]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((claim) => {
      if (claim.end <= end) return false;
      end = claim.end;
      return true;
    });
}
