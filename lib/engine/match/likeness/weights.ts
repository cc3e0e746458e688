/** Made by `tools/train/likeness.ts`; not to be edited by hand. */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics

/** One weight a feature, in the order of `FEATURES`. */
export const WEIGHTS: readonly number[] = [
  1.167, // about
  -0.251, // claim words
  0.593, // sentence words
  0.304, // names in the claim
  0.01, // names in the sentence
  -0.797, // no name in common
  0.654, // core
  0.112, // core missing
  -0.535, // core alien
  -0.28, // same event
  -0.293, // other events
  0.207, // same slot
  -0.948, // one slot
  2.709, // same unusual value
  0.512, // same common value
  -0.608, // dates far apart
  0.076, // both lead
  -0.422, // other actors
  0.309, // threshold passed
  0.747, // claim meaning
  0.022, // sentence meaning
  0.608, // about meaning
  1.431, // near value
  0.785, // otherwise alike, claim
  0.294, // otherwise alike, sentence
  0.495, // same value, core alien
  0.897, // aligned words
  -1.014, // predicate
  -0.458, // what is counted, in use
  0.662, // subject
  0.306, // object
  1.547, // place in the article
  0.553, // same date
  0.439, // same kind of event
  1.179, // rarest word in common
  -0.737, // facet count
  -1.194, // facet amount
  0.401, // facet time
  0.264, // facet place
  0.298, // facet participants
  0.853, // facet precedence
  0.029, // facet state
  -0.312, // facet outcome
  0.192, // facet responsibility
  0.716, // facet role
  -0.511, // facet quote
];

export const BIAS = -3.824;

/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */
export const STANDING_WEIGHTS: readonly number[] = [0.617, 0.661, 0.867, 0.688, -0.529];
