/**
 * How probable it is that two answers answer one question: a logistic model over what can be seen of the two claims
 * (`features.ts`), then over how the pair stands among its rivals, since of an article's claims mostly one is the
 * counterpart. `tools/train/likeness.ts` fits the weights on the dossiers in development.
 */
import type { Candidate } from "../candidate.ts";
import { FEATURES, featuresOf, type PairContext } from "./features.ts";
import { BIAS, STANDING_WEIGHTS, WEIGHTS } from "./weights.ts";

export type { PairContext } from "./features.ts";
export { Portraits } from "./portrait.ts";

const SCRATCH = new Float64Array(FEATURES.length);

/** Log-odds by what the two claims have in common. Symmetric. */
export function likeness(a: Candidate, b: Candidate, context: PairContext): number {
  const features = featuresOf(a, b, context, SCRATCH);
  let sum = BIAS;
  for (let i = 0; i < features.length; i++) sum += (WEIGHTS[i] as number) * (features[i] as number);
  return sum;
}

/** Log-odds of the likest rivals of a pair; −∞ where it has none. */
export interface Rivals {
  /** The likest other counterpart of the first in the second's document. */
  readonly ofA: number;
  /** The likest other counterpart of the second in the first's document. */
  readonly ofB: number;
}

/** Further ahead of its rivals a pair gains nothing. */
const FARTHEST = 3;

/** How a pair stands among its rivals: its own log-odds, how far ahead of the nearest, whether it is the best for both, for one. */
export function standingOf(own: number, { ofA, ofB }: Rivals): readonly number[] {
  const ahead = own - Math.max(ofA, ofB);
  const best = Number(own >= ofA) + Number(own >= ofB);
  return [own, Math.max(-FARTHEST, Math.min(FARTHEST, ahead)), Number(best === 2), Number(best === 1)];
}

/** 0 to 1. */
export function probability(own: number, rivals: Rivals): number {
  const standing = standingOf(own, rivals);
  let sum = STANDING_WEIGHTS[standing.length] as number;
  for (let i = 0; i < standing.length; i++) sum += (STANDING_WEIGHTS[i] as number) * (standing[i] as number);
  return 1 / (1 + Math.exp(-sum));
}
