import { hypernym, wordEntry } from "./wordnet/index.ts";

/** What sort of site a noun names: two of different sorts are two places. */
export type SiteSort = "vehicle" | "building" | "ground";

/** The nouns under which WordNet has all sites of one sort; a noun is a site where its commonest senses lie below one. */
const ABOVE: readonly (readonly [SiteSort, readonly string[]])[] = [
  ["vehicle", ["vehicle", "ship", "vessel", "aircraft", "train"]],
  ["building", ["building", "structure", "room", "housing", "establishment", "infirmary", "dwelling"]],
  ["ground", ["location", "region", "area", "land", "way", "water", "formation", "tract", "facility"]],
];
/** Sites whose commonest sense in WordNet is another (an institution, an event), and parts of sites. */
const KNOWN: ReadonlyMap<string, SiteSort> = new Map(
  (
    [
      [
        "building",
        `hospital school home house centre center hall office headquarters court prison jail station club plant factory
        stadium museum church mosque temple university college clinic ward villa mansion palace embassy consulate hotel
        restaurant café shop store supermarket warehouse flat apartment roof basement attic salon room corridor theatre
        theater cinema library gym pub bar studio garage barn hut tower castle airport terminal arena pool`,
      ],
      [
        "ground",
        `street road square park field beach coast shore sea lake river bay harbour harbor port pier quay dock
        bridge border crossing village town city suburb district outskirts mountain hill valley forest island market camp site
        scene motorway highway track pitch garden yard courtyard cemetery farm mine quarry capital country countryside doorstep`,
      ],
      [
        "vehicle",
        `ship boat ferry steamer vessel yacht plane aircraft helicopter train tram bus coach car van lorry truck
        taxi ambulance submarine deck`,
      ],
    ] as const
  ).flatMap(([sort, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((w) => [w, sort] as const),
  ),
);
/** Adverbs that tell where by themselves. */
const WHERE = new Set(
  "abroad overseas ashore offshore downtown upstairs downstairs underground indoors".split(" "),
);
/** Sites told by a noun that has a sense far commoner in news. */
const NO_SITE = new Set(
  "way end side line part top bottom head face back front point stage course range term lead".split(" "),
);
/** Steps up from a noun to what all sites of its sort are. */
const MOST_STEPS = 7;
/** Only the commonest senses: nearly every noun names some building somewhere in WordNet. */
const SENSES = 1;

let anchors: ReadonlyMap<number, SiteSort> | null = null;

function anchorSynsets(): ReadonlyMap<number, SiteSort> {
  const found = new Map<number, SiteSort>();
  for (const [sort, words] of ABOVE)
    for (const word of words) {
      const first = wordEntry(word, "n")?.senses[0]?.synset;
      if (first !== undefined && !found.has(first)) found.set(first, sort);
    }
  return found;
}

const known = new Map<string, SiteSort | null>();
const MOST_KNOWN = 20_000;

/** The sort of site that a lower-case noun names, null where it names none. */
export function siteSort(lemma: string): SiteSort | null {
  const own = KNOWN.get(lemma);
  if (own) return own;
  if (NO_SITE.has(lemma)) return null;
  const before = known.get(lemma);
  if (before !== undefined) return before;
  const sort = readSort(lemma);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(lemma, sort);
  return sort;
}

function readSort(lemma: string): SiteSort | null {
  anchors ??= anchorSynsets();
  for (const sense of (wordEntry(lemma, "n")?.senses ?? []).slice(0, SENSES)) {
    let at = sense.synset;
    for (let step = 0; at >= 0 && step <= MOST_STEPS; step++) {
      const sort = anchors.get(at);
      if (sort) return sort;
      at = hypernym(at);
    }
  }
  return null;
}

/** Whether a lower-case adverb tells where. */
export const isWhereAdverb = (word: string): boolean => WHERE.has(word);
