/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.58, // about
  -0.056, // claim words
  1.828, // sentence words
  0.356, // names in the claim
  0.016, // names in the sentence
  -0.885, // no name in common
  0.614, // core
  -0.03, // core missing
  -0.28, // core alien
  -0.307, // same event
  -0.381, // other events
  0.297, // same slot
  -0.824, // one slot
  2.504, // same unusual value
  0.406, // same common value
  -0.706, // dates far apart
  0.294, // both lead
  -0.703, // other actors
  0.358, // threshold passed
  1.208, // claim meaning
  0.35, // sentence meaning
  0.607, // about meaning
  1.506, // near value
  1.122, // otherwise alike, claim
  0.649, // otherwise alike, sentence
  0.684, // same value, core alien
  -0.747, // facet count
  -1.076, // facet amount
  0.452, // facet time
  0.186, // facet place
  0.213, // facet participants
  0.855, // facet precedence
  -0.011, // facet state
  -0.25, // facet outcome
  0.124, // facet responsibility
  0.707, // facet role
  -0.551, // facet quote
];

export const BIAS = -2.396;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.653, 0.771, 0.556, 0.764, -0.374];
