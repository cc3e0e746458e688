/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.142, // about
  -0.298, // claim words
  0.755, // sentence words
  0.32, // names in the claim
  -0.002, // names in the sentence
  -0.833, // no name in common
  0.664, // core
  0.073, // core missing
  -0.527, // core alien
  -0.263, // same event
  -0.356, // other events
  0.157, // same slot
  -0.961, // one slot
  2.721, // same unusual value
  0.502, // same common value
  -0.627, // dates far apart
  -0.042, // both lead
  -0.313, // other actors
  0.302, // threshold passed
  0.788, // claim meaning
  -0.036, // sentence meaning
  0.603, // about meaning
  1.414, // near value
  0.856, // otherwise alike, claim
  0.344, // otherwise alike, sentence
  0.489, // same value, core alien
  0.901, // aligned words
  -1.02, // predicate
  -0.54, // what is counted, in use
  0.641, // subject
  0.31, // object
  1.481, // place in the article
  0.482, // same date
  0.429, // same kind of event
  1.109, // rarest word in common
  -0.698, // facet count
  -1.164, // facet amount
  0.491, // facet time
  0.3, // facet place
  0.282, // facet participants
  0.768, // facet precedence
  0.007, // facet state
  -0.341, // facet outcome
  0.18, // facet responsibility
  0.71, // facet role
  -0.535, // facet quote
];

export const BIAS = -3.677;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.639, 0.641, 0.805, 0.638, -0.477];
