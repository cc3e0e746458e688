/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.671, // about
  0.141, // claim words
  1.926, // sentence words
  0.367, // names in the claim
  0.203, // names in the sentence
  -0.754, // no name in common
  0.413, // core
  0.042, // core missing
  -0.487, // core alien
  -0.143, // same event
  -0.109, // other events
  0.444, // same slot
  -0.584, // one slot
  2.413, // same unusual value
  0.401, // same common value
  -0.985, // dates far apart
  0.164, // both lead
  -0.626, // other actors
  0.434, // threshold passed
  1.333, // claim meaning
  0.431, // sentence meaning
  0.599, // about meaning
  1.666, // near value
  0.945, // otherwise alike, claim
  0.729, // otherwise alike, sentence
  0.739, // same value, core alien
  -0.657, // facet count
  -1.194, // facet amount
  0.102, // facet time
  0.294, // facet place
  0.346, // facet participants
  0.736, // facet precedence
  0.192, // facet state
  -0.366, // facet outcome
  0.108, // facet responsibility
  0.743, // facet role
  -0.493, // facet quote
];

export const BIAS = -2.889;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.688, 0.718, 0.315, 0.604, -0.214];
