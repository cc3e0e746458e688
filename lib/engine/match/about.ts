import { FIRM, similarityFrom, type WordKeys, wordKeys } from "../lexicon/word-keys.ts";
import type { Frame } from "./frame.ts";

/** One thing a claim is about: an entity by its key, or a word by its keys. */
export interface AboutItem {
  readonly id: string;
  readonly keys: WordKeys | null;
  readonly weight: number;
}

/** How rare a word or an entity is in the story: rarer says more. */
export interface Rarity {
  /** 0.2 to 1. */
  of(id: string): number;
}

const ROLE_WEIGHT = { predicate: 1.1, subject: 1, object: 1, core: 0.8, modifier: 0.5 };
const LEAST_RARITY = 0.2;
const CORE = new Set(["oblique", "indirect-object", "complement", "agent", "possessor", "apposition"]);
/** "India" and "the Indian foreign secretary" have the country in common, and no more. */
const COUNTRY_SHARE = 0.6;
/** Even a common word says much where it is the one that is measured: "profit" in a story of profits. */
const COMMON_FIGURE_WORD = 0.45;
/** Below this two words are different words. */
const ALIKE = FIRM;
/** A short claim inside a long one still matches: the share of the shorter counts more. */
const SHORTER_SHARE = 0.6;

const weightOf = (role: string) =>
  role === "predicate" || role === "subject" || role === "object"
    ? ROLE_WEIGHT[role]
    : CORE.has(role)
      ? ROLE_WEIGHT.core
      : ROLE_WEIGHT.modifier;

/** Words by which a claim is compared, the heaviest ones; a claim of prose has a dozen, only a list or an attack has more. */
const MOST_ITEMS = 32;

function strongest(items: ReadonlyMap<string, AboutItem>): AboutItem[] {
  const all = [...items.values()];
  if (all.length <= MOST_ITEMS) return all;
  return all.sort((a, b) => b.weight - a.weight || order(a.id, b.id)).slice(0, MOST_ITEMS);
}

/** What a frame is about, `leave` aside (the tokens that are the answer itself). */
export function aboutOf(
  frame: Frame,
  rarity: Rarity,
  leave: (token: number) => boolean = () => false,
): AboutItem[] {
  const items = new Map<string, AboutItem>();
  const put = (id: string, keys: WordKeys | null, weight: number) => {
    if (weight > (items.get(id)?.weight ?? 0)) items.set(id, { id, keys, weight });
  };
  for (const party of frame.parties)
    if (!leave(party.head)) put(`e:${party.key}`, null, weightOf(party.role) * rarity.of(`e:${party.key}`));
  for (const { country, head, role } of frame.parties)
    if (country !== null && !leave(head))
      put(`c:${country}`, null, COUNTRY_SHARE * weightOf(role) * rarity.of(`c:${country}`));
  for (const content of frame.contents)
    if (!leave(content.token))
      put(content.lemma, content.keys, weightOf(content.role) * rarity.of(content.lemma));
  return strongest(items);
}

/** What a whole sentence is about: "two days after …" ties two clauses together. */
export function aboutSentence(frame: Frame, rarity: Rarity): AboutItem[] {
  const items = new Map<string, AboutItem>();
  const { mentions, entities } = frame.reading.entities;
  const taken = new Set<number>();
  for (const mention of mentions) {
    if (mention.sentence !== frame.claim.sentence || !entities[mention.entity]?.named) continue;
    for (let t = mention.first; t <= mention.last; t++) taken.add(t);
    const id = `e:${frame.keyOf(mention.entity)}`;
    items.set(id, { id, keys: null, weight: rarity.of(id) });
  }
  frame.sentence.tokens.forEach((token, t) => {
    if (taken.has(t) || !/^(?:NOUN|VERB|ADJ)$/.test(token.upos) || EMPTY_WORDS.has(token.lemma)) return;
    const id = token.lemma.toLowerCase();
    items.set(id, {
      id,
      keys: wordKeys(token.lemma, token.upos),
      weight: Math.max(COMMON_FIGURE_WORD, rarity.of(id)),
    });
  });
  return strongest(items);
}

const EMPTY_WORDS = new Set([
  "day",
  "week",
  "month",
  "year",
  "hour",
  "take",
  "be",
  "have",
  "issue",
  "make",
  "take place",
  "place",
]);

/** How much a word counts by its distance from the figure: the noun it measures, then what governs that, then the rest. */
const NEARNESS = [1.2, 1, 0.8, 0.6, 0.5];
const FAR = 0.15;

/** Steps in the tree from `token` to every other token of the sentence, up its heads and one step aside from each. */
function distancesFrom(frame: Frame, token: number): Map<number, number> {
  const tokens = frame.sentence.tokens;
  const distances = new Map<number, number>();
  let at = token;
  for (let step = 0; at >= 0 && step < NEARNESS.length && !distances.has(at); step++) {
    distances.set(at, step);
    at = tokens[at]?.head ?? -1;
  }
  const onPath = new Map(distances);
  for (let layer = 0; layer < 2; layer++) {
    tokens.forEach((t, i) => {
      const up = t.head >= 0 ? distances.get(t.head) : undefined;
      const adjunct = /^(?:advcl|ccomp|parataxis|conj|acl:relcl)/.test(t.deprel);
      if (
        up !== undefined &&
        !distances.has(i) &&
        !adjunct &&
        (layer === 0 || onPath.has(t.head) || tokens[t.head]?.upos !== "VERB")
      )
        distances.set(i, up + 1);
    });
  }
  return distances;
}

/** What a figure is about: the words near it in the tree, the farther the less. */
export function aboutFigure(frame: Frame, rarity: Rarity, token: number): AboutItem[] {
  const distances = distancesFrom(frame, token);
  const near = (t: number) => NEARNESS[distances.get(t) ?? NEARNESS.length] ?? FAR;
  const items = new Map<string, AboutItem>();
  const put = (id: string, keys: WordKeys | null, weight: number) => {
    if (weight > (items.get(id)?.weight ?? 0)) items.set(id, { id, keys, weight });
  };
  for (const { key, head, country } of frame.parties) {
    put(`e:${key}`, null, near(head) * rarity.of(`e:${key}`));
    if (country !== null) put(`c:${country}`, null, COUNTRY_SHARE * near(head) * rarity.of(`c:${country}`));
  }
  for (const { lemma, keys, token: t } of frame.contents)
    put(lemma, keys, near(t) * Math.max(COMMON_FIGURE_WORD, rarity.of(lemma)));
  return strongest(items);
}

/** Pairs of items that are alike, in columns; what they hold is of one call alone. */
const pairs = { a: [] as number[], b: [] as number[], weight: [] as number[], places: [] as number[] };

/** Fills the columns. @returns how many pairs there are */
function alikeItems(a: readonly AboutItem[], b: readonly AboutItem[]): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as AboutItem;
    for (let j = 0; j < b.length; j++) {
      const y = b[j] as AboutItem;
      const alike = x.id === y.id ? 1 : x.keys && y.keys ? similarityFrom(ALIKE, x.keys, y.keys) : 0;
      if (alike === 0) continue;
      pairs.a[count] = i;
      pairs.b[count] = j;
      pairs.weight[count++] = alike * Math.min(x.weight, y.weight);
    }
  }
  return count;
}

/** Sorts the places of the pairs, those that weigh most first. */
function sortPairs(count: number, a: readonly AboutItem[], b: readonly AboutItem[]): readonly number[] {
  const { a: as, b: bs, weight, places } = pairs;
  const id = (items: readonly AboutItem[], at: number | undefined) => (items[at as number] as AboutItem).id;
  places.length = 0;
  for (let k = 0; k < count; k++) places.push(k);
  if (count < 2) return places;
  return places.sort(
    (p, q) =>
      (weight[q] as number) - (weight[p] as number) ||
      order(id(a, as[p]), id(a, as[q])) ||
      order(id(b, bs[p]), id(b, bs[q])),
  );
}

/** Items of two claims that have found their counterpart. */
let taken = { a: new Uint8Array(MOST_ITEMS), b: new Uint8Array(MOST_ITEMS) };

function totalOf(items: readonly AboutItem[]): number {
  let total = 0;
  for (let i = 0; i < items.length; i++) total += (items[i] as AboutItem).weight;
  return total;
}

/** 0 to 1: how much two claims are about the same. Symmetric up to the greedy order, which is fixed. */
export function aboutSimilarity(a: readonly AboutItem[], b: readonly AboutItem[]): number {
  const longest = Math.max(a.length, b.length);
  if (longest > taken.a.length) taken = { a: new Uint8Array(2 * longest), b: new Uint8Array(2 * longest) };
  taken.a.fill(0, 0, a.length);
  taken.b.fill(0, 0, b.length);
  let matched = 0;
  for (const place of sortPairs(alikeItems(a, b), a, b)) {
    const [x, y] = [pairs.a[place] as number, pairs.b[place] as number];
    if (taken.a[x] || taken.b[y]) continue;
    taken.a[x] = 1;
    taken.b[y] = 1;
    matched += pairs.weight[place] as number;
  }
  const [x, y] = [totalOf(a), totalOf(b)];
  const [small, large] = [Math.min(x, y), Math.max(x, y)];
  if (small === 0) return 0;
  return SHORTER_SHARE * Math.min(1, matched / small) + (1 - SHORTER_SHARE) * Math.min(1, matched / large);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rarity over a story's frames: how many claims have each word or entity. */
export function rarityOf(frames: readonly Frame[]): Rarity {
  const counts = new Map<string, number>();
  for (const frame of frames) {
    const seen = new Set([
      ...frame.contents.map((c) => c.lemma),
      ...frame.parties.map((p) => `e:${p.key}`),
      ...frame.parties.flatMap((p) => (p.country ? [`c:${p.country}`] : [])),
    ]);
    for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const top = Math.log(frames.length + 2);
  return {
    of: (id) => Math.max(LEAST_RARITY, 1 - Math.log((counts.get(id) ?? 0) + 1) / top),
  };
}
