/** Logistic regression with a ridge, by plain gradient descent: the same weights on every machine. */

export interface Row {
  readonly features: ArrayLike<number>;
  readonly label: number;
  readonly weight: number;
}

const STEPS = 2500;
const RATE = 2;

/** Log-odds; the last weight is the constant. */
export function logit(weights: Float64Array, features: ArrayLike<number>): number {
  let sum = weights[features.length] as number;
  for (let i = 0; i < features.length; i++) sum += (weights[i] as number) * (features[i] as number);
  return sum;
}

/** Weights of each feature, then the constant, which the ridge leaves alone. */
export function fitLogistic(rows: readonly Row[], ridge: number): Float64Array {
  const n = rows[0]?.features.length ?? 0;
  const weights = new Float64Array(n + 1);
  const total = rows.reduce((sum, r) => sum + r.weight, 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(n + 1);
    for (const { features, label, weight } of rows) {
      const error = (1 / (1 + Math.exp(-logit(weights, features))) - label) * weight;
      for (let i = 0; i < n; i++) gradient[i] = (gradient[i] as number) + error * (features[i] as number);
      gradient[n] = (gradient[n] as number) + error;
    }
    for (let i = 0; i <= n; i++) {
      const w = weights[i] as number;
      weights[i] = w - (RATE * ((gradient[i] as number) + (i < n ? ridge * w : 0))) / total;
    }
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
