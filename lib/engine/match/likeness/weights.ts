/** Made by `tools/train/likeness.ts`; not to be edited by hand. */

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.613, // about
  0.158, // claim words
  1.91, // sentence words
  0.313, // names in the claim
  0.236, // names in the sentence
  -0.765, // no name in common
  0.367, // core
  -0.006, // core missing
  -0.535, // core alien
  -0.131, // same event
  -0.156, // other events
  0.458, // same slot
  -0.601, // one slot
  2.368, // same unusual value
  0.381, // same common value
  -0.999, // dates far apart
  0.159, // both lead
  -0.557, // other actors
  0.445, // threshold passed
  1.346, // claim meaning
  0.45, // sentence meaning
  0.641, // about meaning
  1.665, // near value
  0.916, // otherwise alike, claim
  0.787, // otherwise alike, sentence
  0.773, // same value, core alien
  -0.633, // facet count
  -1.157, // facet amount
  0.128, // facet time
  0.314, // facet place
  0.374, // facet participants
  0.735, // facet precedence
  0.238, // facet state
  -0.338, // facet outcome
  -0.115, // facet responsibility
  0.767, // facet role
  -0.505, // facet quote
];

export const BIAS = -2.858;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.683, 0.741, 0.268, 0.606, -0.188];
