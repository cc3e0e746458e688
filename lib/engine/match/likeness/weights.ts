/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.438, // about
  0.044, // claim words
  0.553, // sentence words
  0.318, // names in the claim
  0.082, // names in the sentence
  -0.722, // no name in common
  0.524, // core
  0.281, // core missing
  -0.605, // core alien
  0.077, // same event
  -0.209, // other events
  0.087, // same slot
  -0.776, // one slot
  2.614, // same unusual value
  0.744, // same common value
  -0.467, // dates far apart
  0.054, // both lead
  -0.496, // other actors
  0.343, // threshold passed
  0.66, // claim meaning
  -0.021, // sentence meaning
  0.778, // about meaning
  1.646, // near value
  0.538, // otherwise alike, claim
  0.382, // otherwise alike, sentence
  0.264, // same value, core alien
  0.441, // aligned words
  -0.545, // predicate
  -0.336, // what is counted, in use
  0.337, // subject
  0.271, // object
  1.636, // place in the article
  0.491, // same date
  -0.025, // same kind of event
  1.121, // rarest word in common
  -0.739, // facet count
  -1.225, // facet amount
  0.234, // facet time
  0.262, // facet place
  0.37, // facet participants
  0.698, // facet precedence
  0.199, // facet state
  -0.378, // facet outcome
  0.48, // facet responsibility
  0.829, // facet role
  -0.731, // facet quote
];

export const BIAS = -3.943;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.668, 0.689, 0.416, 0.786, -0.307];
