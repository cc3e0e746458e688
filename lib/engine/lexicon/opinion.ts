/** Verbs by which a writer interprets instead of reporting: "underscores the need", "reflects a shift". */
export const INTERPRETING_VERBS: ReadonlySet<string> = new Set(
  (
    "highlight underscore underline reflect signal demonstrate illustrate exemplify symbolize symbolise epitomize " +
    "embody herald showcase undermine position pave reinforce cement signify suggest indicate imply " +
    "loom testify bode smell deserve matter smack reek hinge beg"
  ).split(" "),
);

/** Nouns that judge when something is said to be, mark or represent them. */
export const JUDGING_NOUNS: ReadonlySet<string> = new Set(
  (
    "coup milestone triumph disaster disgrace shame scandal farce blunder mistake masterstroke step chapter turning-point " +
    "shift act move testament example sign signal symbol boost blow setback breakthrough landscape reminder nightmare " +
    "hero villain genius fool joke tragedy miracle success failure wake-up watershed counterbalance balance lesson " +
    "balancing approach manoeuvre maneuver player power victory gift insult outrage travesty embarrassment betrayal"
  ).split(" "),
);

/** Adjectives that judge and measure nothing. */
export const JUDGING_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    "good bad great terrible awful wonderful beautiful ugly significant important crucial vital remarkable notable " +
    "interesting shameful disgraceful outrageous absurd ridiculous brilliant stupid clever wise foolish impressive " +
    "disappointing shocking worrying alarming encouraging promising calculated delicate complex pragmatic bold brave " +
    "cowardly reckless generous harsh cruel unfair fair wrong right unacceptable unthinkable inevitable obvious clear " +
    "unclear strange odd curious hard easy difficult better worse best worst landmark historic precarious tactical " +
    "enough stark nice lovely amazing fantastic horrible perfect pathetic laughable hollow sad proud welcome"
  ).split(" "),
);

/** Words that show that a writer guesses or gives an opinion. */
export const OPINION_ADVERBS: ReadonlySet<string> = new Set(
  (
    "probably perhaps maybe arguably hopefully surely undoubtedly clearly obviously unfortunately sadly likely " +
    "presumably seemingly inevitably frankly luckily fortunately evidently seldom"
  ).split(" "),
);

/** Modal words of a forecast or a wish. */
const _FORECAST_AUXILIARIES: ReadonlySet<string> = new Set(
  "may might could should must would ought can".split(" "),
);

/** Verbs of what no will decides: "will" before them forecasts instead of announcing. */
export const FORECAST_VERBS: ReadonlySet<string> = new Set(
  (
    "last survive regret forget forgive succeed prevail thrive matter recover collapse fail rue remember miss haunt " +
    "weather endure disappear vanish suffer shrink need want know feel happen deserve"
  ).split(" "),
);

/** Adjectives that tell a taste or a state of mind, before a noun as well as after "is". */
export const SUBJECTIVE_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    "strange odd beautiful ugly lovely awful wonderful terrible horrible brilliant stupid silly shameful disgraceful " +
    "ridiculous absurd pathetic laughable nice amazing fantastic magnificent splendid dreadful ghastly glorious " +
    "heroic cowardly noble sad happy funny boring interesting curious peculiar weird"
  ).split(" "),
);

/** States of mind that somebody professes: "remains convinced", "is proud". */
export const STANCE_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    "convinced proud grateful committed determined confident pleased delighted happy sorry thankful hopeful certain " +
    "sure optimistic pessimistic devoted eager keen glad honored honoured humbled excited thrilled"
  ).split(" "),
);

/** Verbs by which the writer does something with the words themselves: thanks, apologies, wishes. */
export const PERFORMATIVE_VERBS: ReadonlySet<string> = new Set(
  "thank apologize apologise congratulate salute mourn welcome invite wish encourage urge remind regret".split(
    " ",
  ),
);
