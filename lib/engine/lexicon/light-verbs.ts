/** Verbs that only carry an event noun: "hold talks", "make a decision", "carry out a strike". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  (
    "hold have give make take conduct stage launch carry carry|out pay issue deliver offer provide mount convene " +
    "undertake perform do put set host reach sign strike stage suffer sustain receive get lay place file lodge " +
    "impose enter enter|into express voice extend raise run undergo"
  )
    .split(" ")
    .map((w) => w.replace("|", " ")),
);

/** Event nouns that speak of one event in the plural. */
export const PLURAL_EVENT_NOUNS: ReadonlyMap<string, string> = new Map([
  ["talk", "talks"],
  ["negotiation", "negotiations"],
  ["consultation", "consultations"],
  ["celebration", "celebrations"],
]);

/** Verbs that mean something else together with a noun that names no event: "take place", "lose one's life". */
export const VERB_IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "take",
    new Set(
      "place part office effect control power charge responsibility step measure action life".split(" "),
    ),
  ],
  ["lose", new Set(["life", "control", "power"])],
  ["claim", new Set(["life", "responsibility", "victory"])],
  ["cost", new Set(["life"])],
  ["give", new Set(["birth", "way"])],
  ["bear", new Set(["responsibility"])],
  ["accept", new Set(["responsibility"])],
]);

/** Verbs that fill a clause without saying what it is about. */
export const EMPTY_VERBS: readonly string[] = ["be", "have", "do", "say", "make", "take", "get"];
