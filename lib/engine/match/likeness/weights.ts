/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.538, // about
  -0.018, // claim words
  1.931, // sentence words
  0.427, // names in the claim
  0.066, // names in the sentence
  -0.809, // no name in common
  0.594, // core
  -0.044, // core missing
  -0.28, // core alien
  -0.328, // same event
  -0.344, // other events
  0.332, // same slot
  -0.74, // one slot
  2.529, // same unusual value
  0.405, // same common value
  -0.716, // dates far apart
  0.316, // both lead
  -0.713, // other actors
  0.442, // threshold passed
  1.209, // claim meaning
  0.388, // sentence meaning
  0.659, // about meaning
  1.453, // near value
  1.204, // otherwise alike, claim
  0.639, // otherwise alike, sentence
  0.644, // same value, core alien
  -0.697, // facet count
  -1.053, // facet amount
  0.482, // facet time
  0.139, // facet place
  0.21, // facet participants
  0.826, // facet precedence
  -0.009, // facet state
  -0.266, // facet outcome
  0.125, // facet responsibility
  0.69, // facet role
  -0.543, // facet quote
];

export const BIAS = -2.529;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.654, 0.79, 0.632, 0.842, -0.426];
