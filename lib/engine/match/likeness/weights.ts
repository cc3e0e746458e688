/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.154, // about
  0.103, // claim words
  0.455, // sentence words
  0.428, // names in the claim
  0.186, // names in the sentence
  -0.775, // no name in common
  0.655, // core
  0.368, // core missing
  -0.544, // core alien
  0.166, // same event
  -0.112, // other events
  0.308, // same slot
  -0.591, // one slot
  2.653, // same unusual value
  0.827, // same common value
  -0.513, // dates far apart
  -0.026, // both lead
  -0.545, // other actors
  0.359, // threshold passed
  0.721, // claim meaning
  0.045, // sentence meaning
  0.725, // about meaning
  1.742, // near value
  0.546, // otherwise alike, claim
  0.814, // otherwise alike, sentence
  -0.045, // same value, core alien
  0.625, // aligned words
  -0.518, // predicate
  -0.487, // what is counted, in use
  0.362, // subject
  0.432, // object
  1.577, // place in the article
  0.477, // same date
  0.027, // same kind of event
  1.115, // rarest word in common
  -0.985, // facet count
  -1.416, // facet amount
  0.124, // facet time
  0.244, // facet place
  0.338, // facet participants
  0.687, // facet precedence
  0.396, // facet state
  -0.529, // facet outcome
  1.375, // facet responsibility
  0.624, // facet role
  -0.858, // facet quote
];

export const BIAS = -4.021;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.68, 0.656, 0.481, 0.611, -0.324];
