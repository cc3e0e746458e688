/** Made by `tools/train/likeness.ts`; not to be edited by hand. */

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.733, // about
  0.177, // claim words
  1.996, // sentence words
  0.359, // names in the claim
  0.219, // names in the sentence
  -0.796, // no name in common
  0.427, // core
  0.043, // core missing
  -0.462, // core alien
  -0.023, // same event
  -0.163, // other events
  0.586, // same slot
  -0.588, // one slot
  2.01, // same unusual value
  0.553, // same common value
  -1.012, // dates far apart
  0.176, // both lead
  -0.321, // other actors
  0.299, // threshold passed
  1.517, // claim meaning
  0.363, // sentence meaning
  0.665, // about meaning
  1.633, // near value
  0.747, // otherwise alike, claim
  0.629, // otherwise alike, sentence
  0.461, // same value, core alien
  -0.698, // facet count
  -1.11, // facet amount
  0.161, // facet time
  0.357, // facet place
  0.297, // facet participants
  0.644, // facet precedence
  0.231, // facet state
  -0.377, // facet outcome
  -0.072, // facet responsibility
  0.863, // facet role
  -0.527, // facet quote
];

export const BIAS = -2.937;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.691, 0.675, 0.187, 0.364, -0.11];
