/** Made by `tools/train/likeness.ts`; not to be edited by hand. */

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.593, // about
  0.153, // claim words
  1.966, // sentence words
  0.32, // names in the claim
  0.297, // names in the sentence
  -0.857, // no name in common
  0.447, // core
  0.032, // core missing
  -0.496, // core alien
  0.046, // same event
  -0.179, // other events
  0.635, // same slot
  0, // other slots
  -0.57, // one slot
  1.969, // same unusual value
  0.631, // same common value
  -0.975, // dates far apart
  0.1, // both lead
  -0.256, // other actors
  0.368, // threshold passed
  1.421, // claim meaning
  0.346, // sentence meaning
  0.766, // about meaning
  1.633, // near value
  0.669, // otherwise alike, claim
  0.29, // otherwise alike, sentence
  0.52, // same value, core alien
  -0.654, // facet count
  -1.008, // facet amount
  0.263, // facet time
  -0.041, // facet place
  0.316, // facet participants
  0.676, // facet precedence
  0.364, // facet state
  -0.277, // facet outcome
  -0.058, // facet responsibility
  0.68, // facet role
  -0.468, // facet quote
];

export const BIAS = -2.972;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.699, 0.638, 0.264, 0.26, -0.125];
