/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.709, // about
  0.129, // claim words
  1.954, // sentence words
  0.358, // names in the claim
  0.205, // names in the sentence
  -0.827, // no name in common
  0.452, // core
  -0.101, // core missing
  -0.36, // core alien
  -0.354, // same event
  -0.374, // other events
  0.454, // same slot
  -0.601, // one slot
  2.475, // same unusual value
  0.416, // same common value
  -1.049, // dates far apart
  0.195, // both lead
  -0.668, // other actors
  0.379, // threshold passed
  1.298, // claim meaning
  0.347, // sentence meaning
  0.575, // about meaning
  1.577, // near value
  0.772, // otherwise alike, claim
  0.693, // otherwise alike, sentence
  0.674, // same value, core alien
  -0.655, // facet count
  -1.037, // facet amount
  0.099, // facet time
  0.208, // facet place
  0.267, // facet participants
  0.887, // facet precedence
  0.077, // facet state
  -0.236, // facet outcome
  0.136, // facet responsibility
  0.657, // facet role
  -0.557, // facet quote
];

export const BIAS = -2.554;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.633, 0.834, 0.381, 0.775, -0.268];
