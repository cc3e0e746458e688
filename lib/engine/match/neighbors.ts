/** Brings together the answers that may answer one question: through an index of keys, never all with all. */
import type { WordKeys } from "../lexicon/word-keys.ts";
import type { Candidate } from "./candidate.ts";
import { excluded } from "./exclude.ts";
import type { Frame } from "./frame.ts";
import { likeness, type PairContext, probability } from "./likeness/index.ts";

/** A weaker sense of a word is no key: nearly every word has one in common with another. */
const INDEX_WEIGHT = 0.5;
/** A key that this many answers share tells nothing. */
const TOO_COMMON = 128;
/** Answers that each answer is held against, those with the rarest keys in common first. */
const MOST_NEIGHBORS = 16;
/** In a small story more are looked at: each claim against nearly all of its kind. */
const MOST_NEIGHBORS_SMALL = 48;
/** Pairs that are looked at without counting the cost. */
const CHEAP_PAIRS = 48_000;

/**
 * Pairs of answers, by number: side by side in columns, since a large story has a million of them. Those of one later
 * answer stand together, in the order in which the index gave them.
 */
export interface Pairs {
  readonly length: number;
  /** The earlier answer of each pair. */
  readonly earlier: Int32Array;
  readonly later: Int32Array;
  /** Log-odds that the two answer one question, by what the two claims have in common. */
  readonly own: Float64Array;
  /** How probable that is, when it is seen how the pair stands among its rivals. */
  readonly p: Float64Array;
  /** Where the pairs of each later answer begin; one entry more than there are answers. */
  readonly from: Int32Array;
  /** For each answer those that the index brought to it and that it surely excludes; undefined for none. */
  readonly rivals: readonly (readonly number[] | undefined)[];
}

/** The keys under which an answer can be found again, as numbers. */
class Keys {
  private readonly numbers = new Map<string, Map<string, number>>();
  private readonly strong = new Map<WordKeys, readonly string[]>();
  private readonly told = new Map<Frame, readonly string[]>();
  private count = 0;
  /** For each key the answer that had it last. */
  private readonly lastSeen: number[] = [];

  /** Keys of answer number `at`, each once. */
  of(c: Candidate, at: number): number[] {
    const kind = `${c.facet}|${c.kind}`;
    const numbers = this.numbers.get(kind) ?? new Map<string, number>();
    this.numbers.set(kind, numbers);
    const keys: number[] = [];
    const put = (key: string) => {
      let number = numbers.get(key);
      if (number === undefined) {
        number = this.count++;
        numbers.set(key, number);
        this.lastSeen.push(-1);
      }
      if (this.lastSeen[number] === at) return;
      this.lastSeen[number] = at;
      keys.push(number);
    };
    for (const item of c.about) {
      if (!item.keys) put(item.id);
      else for (const key of this.strongOf(item.keys)) put(key);
    }
    for (const key of this.toldIn(c.frame)) put(key);
    // In a small story any two of a kind may meet, though no word is common to them.
    put("");
    if (c.event !== null) put(`event${c.event}`);
    const { value } = c.answer;
    if (value.kind === "number") put(`v${value.set.best}`);
    if (value.kind === "time") put(`v${value.value}`);
    return keys;
  }

  private strongOf(keys: WordKeys): readonly string[] {
    const known = this.strong.get(keys);
    if (known) return known;
    const strong: string[] = [];
    for (const [key, weight] of keys) if (weight >= INDEX_WEIGHT) strong.push(key);
    this.strong.set(keys, strong);
    return strong;
  }

  /** Whom and what a claim names, the same for all its answers. */
  private toldIn(frame: Frame): readonly string[] {
    const known = this.told.get(frame);
    if (known) return known;
    const told = [
      ...frame.parties.map((party) => `e:${party.key}`),
      ...frame.contents.map((content) => `w:${content.lemma}`),
    ];
    this.told.set(frame, told);
    return told;
  }
}

/** Adds up, for each earlier answer, how rare the keys are that it shares with a new one. */
class Tally {
  private readonly sums: Float64Array;
  private readonly touched: Int32Array;
  private count = 0;
  private readonly best: number[] = [];

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.touched = new Int32Array(size);
  }

  add(list: readonly number[]): void {
    const share = 1 / list.length;
    const { sums, touched } = this;
    for (let k = 0; k < list.length; k++) {
      const i = list[k] as number;
      if (sums[i] === 0) touched[this.count++] = i;
      sums[i] = (sums[i] as number) + share;
    }
  }

  private before(i: number, other: number): boolean {
    const [mine, theirs] = [this.sums[i] as number, this.sums[other] as number];
    return mine > theirs || (mine === theirs && i < other);
  }

  /** The fullest, most first, the earlier of equals; empties the tally. Valid until the next call. */
  take(most: number): readonly number[] {
    const { sums, touched, best } = this;
    best.length = 0;
    for (let t = 0; t < this.count; t++) {
      const i = touched[t] as number;
      if (best.length === most) {
        if (!this.before(i, best[most - 1] as number)) continue;
        best.pop();
      }
      let place = best.length;
      while (place > 0 && this.before(i, best[place - 1] as number)) place--;
      best.splice(place, 0, i);
    }
    for (let t = 0; t < this.count; t++) sums[touched[t] as number] = 0;
    this.count = 0;
    return best;
  }
}

/** Answers with those that may answer the same question, and how probable that is. */
export function pairsOf(candidates: readonly Candidate[], context: PairContext): Pairs {
  const size = candidates.length;
  const keys = new Keys();
  const lists: number[][] = [];
  const tally = new Tally(size);
  const most = Math.max(MOST_NEIGHBORS, Math.min(MOST_NEIGHBORS_SMALL, Math.floor(CHEAP_PAIRS / size)));
  const earlier = new Int32Array(size * most);
  const later = new Int32Array(size * most);
  const own = new Float64Array(size * most);
  const from = new Int32Array(size + 1);
  const rivals: number[][] = [];
  const note = (answer: number, rival: number) => {
    const list = rivals[answer];
    if (list) list.push(rival);
    else rivals[answer] = [rival];
  };
  let length = 0;
  candidates.forEach((candidate, b) => {
    const found = keys.of(candidate, b);
    for (const key of found) {
      const list = lists[key];
      if (list && list.length < TOO_COMMON) tally.add(list);
    }
    for (const a of tally.take(most)) {
      const other = candidates[a] as Candidate;
      if (excluded(other, candidate, context.mayBeOne)) {
        note(a, b);
        note(b, a);
        continue;
      }
      earlier[length] = a;
      later[length] = b;
      own[length++] = likeness(other, candidate, context);
    }
    for (const key of found) {
      const list = lists[key];
      if (!list) lists[key] = [b];
      // A list that is too common is not looked at again.
      else if (list.length < TOO_COMMON) list.push(b);
    }
    from[b + 1] = length;
  });
  const pairs = { length, earlier, later, own, from, rivals };
  return { ...pairs, p: amongRivals(pairs, candidates) };
}

/** Log-odds of the two likest counterparts of an answer in one other document. */
class TopTwo {
  private readonly owner: Int32Array;
  private readonly best: Float64Array;
  private readonly second: Float64Array;

  constructor(documents: number) {
    this.owner = new Int32Array(documents).fill(-1);
    this.best = new Float64Array(documents);
    this.second = new Float64Array(documents);
  }

  see(answer: number, document: number, own: number): void {
    if (this.owner[document] !== answer) {
      this.owner[document] = answer;
      this.best[document] = own;
      this.second[document] = Number.NEGATIVE_INFINITY;
    } else if (own > (this.best[document] as number)) {
      this.second[document] = this.best[document] as number;
      this.best[document] = own;
    } else if (own > (this.second[document] as number)) this.second[document] = own;
  }

  /** The likest beside the counterpart with these log-odds. */
  rival(document: number, own: number): number {
    return (this.best[document] === own ? this.second[document] : this.best[document]) as number;
  }
}

/** The probability of each pair, when it is seen how it stands among its rivals. */
function amongRivals(
  { length, earlier, later, own, from }: Omit<Pairs, "p">,
  candidates: readonly Candidate[],
): Float64Array {
  const documents = candidates.map((c) => c.answer.document);
  const tops = new TopTwo(1 + documents.reduce((most, d) => Math.max(most, d), 0));
  const { order, begin } = byEarlier(earlier, length, candidates.length);
  const ofEarlier = new Float64Array(length);
  const ofLater = new Float64Array(length);
  // An answer meets its counterparts as the earlier and as the later of a pair.
  const each = (answer: number, visit: (pair: number, document: number, isLater: boolean) => void) => {
    for (let k = begin[answer] as number; k < (begin[answer + 1] as number); k++) {
      const pair = order[k] as number;
      visit(pair, documents[later[pair] as number] as number, false);
    }
    for (let pair = from[answer] as number; pair < (from[answer + 1] as number); pair++)
      visit(pair, documents[earlier[pair] as number] as number, true);
  };
  for (let answer = 0; answer < candidates.length; answer++) {
    each(answer, (pair, document) => tops.see(answer, document, own[pair] as number));
    each(answer, (pair, document, isLater) => {
      (isLater ? ofLater : ofEarlier)[pair] = tops.rival(document, own[pair] as number);
    });
  }
  const p = new Float64Array(length);
  for (let pair = 0; pair < length; pair++)
    p[pair] = probability(own[pair] as number, {
      ofA: ofEarlier[pair] as number,
      ofB: ofLater[pair] as number,
    });
  return p;
}

/** The pairs sorted by their earlier answer, and where each answer's begin. */
function byEarlier(earlier: Int32Array, length: number, size: number) {
  const begin = new Int32Array(size + 1);
  for (let pair = 0; pair < length; pair++) begin[(earlier[pair] as number) + 1]!++;
  for (let i = 0; i < size; i++) begin[i + 1]! += begin[i] as number;
  const next = begin.slice(0, size);
  const order = new Int32Array(length);
  for (let pair = 0; pair < length; pair++) order[next[earlier[pair] as number]!++] = pair;
  return { order, begin };
}
