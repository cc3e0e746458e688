/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.505, // about
  0.014, // claim words
  1.934, // sentence words
  0.375, // names in the claim
  0.007, // names in the sentence
  -0.836, // no name in common
  0.578, // core
  0.16, // core missing
  -0.434, // core alien
  -0.062, // same event
  -0.369, // other events
  0.101, // same slot
  -0.964, // one slot
  2.629, // same unusual value
  0.401, // same common value
  -0.678, // dates far apart
  0.275, // both lead
  -0.457, // other actors
  0.301, // threshold passed
  1.169, // claim meaning
  0.396, // sentence meaning
  0.673, // about meaning
  1.477, // near value
  1.045, // otherwise alike, claim
  0.648, // otherwise alike, sentence
  0.728, // same value, core alien
  -0.737, // facet count
  -1.043, // facet amount
  0.53, // facet time
  0.29, // facet place
  0.217, // facet participants
  0.791, // facet precedence
  0.063, // facet state
  -0.458, // facet outcome
  0.305, // facet responsibility
  0.661, // facet role
  -0.724, // facet quote
];

export const BIAS = -2.385;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.664, 0.65, 0.767, 0.875, -0.56];
