/** A pair of things from two texts with how well they fit; `i` and `j` are their places. */
export interface Fit<A, B> {
  readonly a: A;
  readonly b: B;
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Pairs each thing with at most one of the other text, the best fit first; the same whichever text comes first. */
export function pairOff<F extends Fit<unknown, unknown>>(fits: readonly F[]): F[] {
  const sorted = [...fits].sort(
    (p, q) => q.score - p.score || p.i + p.j - (q.i + q.j) || Math.abs(p.i - p.j) - Math.abs(q.i - q.j),
  );
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return sorted.filter(({ i, j }) => {
    if (usedA.has(i) || usedB.has(j)) return false;
    usedA.add(i);
    usedB.add(j);
    return true;
  });
}
