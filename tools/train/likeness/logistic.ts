/** Logistic regression with a ridge, by Newton's method: the same weights on every machine. */

export interface Row {
  readonly features: ArrayLike<number>;
  readonly label: number;
  readonly weight: number;
}

/** Newton's method settles in half as many. */
const STEPS = 15;
/** Keeps the constant's equation solvable where nothing speaks against it. */
const TINY = 1e-9;

/** Log-odds; the last weight is the constant. */
export function logit(weights: Float64Array, features: ArrayLike<number>): number {
  let sum = weights[features.length] as number;
  for (let i = 0; i < features.length; i++) sum += (weights[i] as number) * (features[i] as number);
  return sum;
}

/** Solves `matrix · x = vector` by elimination, for a symmetric matrix with positive pivots; both are used up. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  const at = (r: number, c: number) => matrix[r]?.[c] as number;
  for (let p = 0; p < n; p++)
    for (let r = p + 1; r < n; r++) {
      const factor = at(r, p) / at(p, p);
      const row = matrix[r] as Float64Array;
      for (let c = p; c < n; c++) row[c] = at(r, c) - factor * at(p, c);
      vector[r] = (vector[r] as number) - factor * (vector[p] as number);
    }
  const x = new Float64Array(n);
  for (let r = n - 1; r >= 0; r--) {
    let rest = vector[r] as number;
    for (let c = r + 1; c < n; c++) rest -= at(r, c) * (x[c] as number);
    x[r] = rest / at(r, r);
  }
  return x;
}

/** Weights of each feature, then the constant, which the ridge leaves alone. */
export function fitLogistic(rows: readonly Row[], ridge: number): Float64Array {
  const n = rows[0]?.features.length ?? 0;
  const weights = new Float64Array(n + 1);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(n + 1);
    const curvature = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
    for (const { features, label, weight } of rows) {
      const p = 1 / (1 + Math.exp(-logit(weights, features)));
      const x = (i: number) => (i === n ? 1 : (features[i] as number));
      for (let i = 0; i <= n; i++) {
        if (x(i) === 0) continue;
        gradient[i] = (gradient[i] as number) + (p - label) * weight * x(i);
        const bend = weight * p * (1 - p) * x(i);
        const row = curvature[i] as Float64Array;
        for (let j = 0; j <= n; j++) row[j] = (row[j] as number) + bend * x(j);
      }
    }
    for (let i = 0; i <= n; i++) {
      const pull = i < n ? ridge : TINY;
      gradient[i] = (gradient[i] as number) + pull * (weights[i] as number);
      const row = curvature[i] as Float64Array;
      row[i] = (row[i] as number) + pull;
    }
    const change = solve(curvature, gradient);
    for (let i = 0; i <= n; i++) weights[i] = (weights[i] as number) - (change[i] as number);
  }
  return weights;
}

/** Chance that a pair of one question scores higher than another pair, weighted. */
export function areaUnderCurve(
  scored: readonly { readonly score: number; readonly label: number; readonly weight: number }[],
): number {
  let won = 0;
  let all = 0;
  for (const a of scored) {
    if (a.label !== 1) continue;
    for (const b of scored) {
      if (b.label === 1) continue;
      all += b.weight;
      won += b.weight * (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0);
    }
  }
  return won / all;
}
