/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.654, // about
  0.07, // claim words
  1.843, // sentence words
  0.41, // names in the claim
  0.132, // names in the sentence
  -0.835, // no name in common
  0.461, // core
  -0.12, // core missing
  -0.331, // core alien
  -0.371, // same event
  -0.309, // other events
  0.424, // same slot
  -0.766, // one slot
  2.502, // same unusual value
  0.414, // same common value
  -0.685, // dates far apart
  0.312, // both lead
  -0.696, // other actors
  0.388, // threshold passed
  1.251, // claim meaning
  0.426, // sentence meaning
  0.516, // about meaning
  1.465, // near value
  0.848, // otherwise alike, claim
  0.566, // otherwise alike, sentence
  0.582, // same value, core alien
  -0.664, // facet count
  -1.044, // facet amount
  0.486, // facet time
  0.151, // facet place
  0.192, // facet participants
  0.863, // facet precedence
  -0.046, // facet state
  -0.285, // facet outcome
  0.126, // facet responsibility
  0.658, // facet role
  -0.54, // facet quote
];

export const BIAS = -2.462;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.66, 0.829, 0.35, 0.642, -0.197];
