/** Joins answers that probably answer one question, the surest pairs first. */
import type { Answer } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { coresAlien, excluded } from "./exclude.ts";
import { likeness, type PairContext, probability } from "./likeness/index.ts";

/** Answers to one question. */
export interface Group {
  readonly members: Candidate[];
  /** Whether two members are surely about one thing: a difference is no conflict elsewhere. */
  readonly sure: (a: Answer, b: Answer) => boolean;
}

/** Answers that belong together by their class, before likeness is asked. */
export interface Seed {
  readonly members: readonly Candidate[];
  readonly sure: boolean;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  /** Log-odds by the two claims alone. */
  readonly own: number;
  /** Among its rivals. */
  readonly p: number;
}

/** Two answers this probable are joined. */
const JOIN = 0.5;
/** One article's two answers to one question are joined only where they surely are: an article mostly says a thing once. */
const JOIN_OWN = 0.6;
/** Mean probability over all pairs of two groups. */
const LINK = 0.25;
/** Less probable pairs differ without being called a conflict. */
const SURE = 0.65;
/** The same where the head words are nothing alike. */
const SURE_ALIEN = 0.8;
/** Of pairs that the index never brought together. */
const UNSEEN = 0.05;
/** Members of a group that are held against another's; the first ones stand for the rest. */
const MOST_LINKS = 8;
/** Differing answers of a group that are held against another's, beside all that the index brought together. */
const MOST_SPEAKERS = 12;
/** A weaker sense of a word is no key: nearly every word has one in common with another. */
const INDEX_WEIGHT = 0.5;
/** A key that this many answers share tells nothing. */
const TOO_COMMON = 128;
/** Answers that each answer is held against, those with the rarest keys in common first. */
const MOST_NEIGHBORS = 16;

/** Keys under which an answer can be found again. */
function indexKeysOf(c: Candidate): Set<string> {
  const keys = new Set<string>();
  const put = (key: string) => keys.add(`${c.facet}|${c.kind}|${key}`);
  for (const item of c.about) {
    if (!item.keys) put(item.id);
    else for (const [key, weight] of item.keys) if (weight >= INDEX_WEIGHT) put(key);
  }
  for (const party of c.frame.parties) put(`e:${party.key}`);
  for (const content of c.frame.contents) put(`w:${content.lemma}`);
  if (c.event !== null) put(`event${c.event}`);
  const { value } = c.answer;
  if (value.kind === "number") put(`v${value.set.best}`);
  if (value.kind === "time") put(`v${value.value}`);
  return keys;
}

/** Adds up, for each earlier answer, how rare the keys are that it shares with a new one. */
class Tally {
  private readonly sums: Float64Array;
  private touched: number[] = [];

  constructor(size: number) {
    this.sums = new Float64Array(size);
  }

  add(list: readonly number[]): void {
    const share = 1 / list.length;
    for (const a of list) {
      if (this.sums[a] === 0) this.touched.push(a);
      this.sums[a] = (this.sums[a] as number) + share;
    }
  }

  /** The fullest, most first; empties the tally. */
  take(most: number): number[] {
    const sum = (i: number) => this.sums[i] as number;
    const best = this.touched.sort((x, y) => sum(y) - sum(x) || x - y).slice(0, most);
    for (const i of this.touched) this.sums[i] = 0;
    this.touched = [];
    return best;
  }
}

/** The likest two log-odds of an answer in one other document. */
interface TopTwo {
  best: number;
  second: number;
}

function ranked(pairs: readonly Omit<Pair, "p">[], candidates: readonly Candidate[]): Pair[] {
  const tops = new Map<number, TopTwo>();
  const documents = candidates.map((c) => c.answer.document);
  const width = 1 + documents.reduce((most, d) => Math.max(most, d), 0);
  const keyOf = (own: number, other: number) => own * width + (documents[other] as number);
  const see = (key: number, own: number) => {
    const top = tops.get(key);
    if (!top) tops.set(key, { best: own, second: Number.NEGATIVE_INFINITY });
    else if (own > top.best) {
      top.second = top.best;
      top.best = own;
    } else if (own > top.second) top.second = own;
  };
  for (const { a, b, own } of pairs) {
    see(keyOf(a, b), own);
    see(keyOf(b, a), own);
  }
  const rival = (key: number, own: number) => {
    const top = tops.get(key) as TopTwo;
    return top.best === own ? top.second : top.best;
  };
  return pairs.map(({ a, b, own }) => {
    const p = probability(own, { ofA: rival(keyOf(a, b), own), ofB: rival(keyOf(b, a), own) });
    return { a, b, own, p };
  });
}

/** What the index brought together: the pairs that may be one, and for each answer those that it surely excludes. */
interface Met {
  readonly pairs: readonly Pair[];
  readonly rivals: readonly (readonly number[])[];
}

function metIn(candidates: readonly Candidate[], context: PairContext): Met {
  const rivals: number[][] = candidates.map(() => []);
  const index = new Map<string, number[]>();
  const tally = new Tally(candidates.length);
  const pairs: Omit<Pair, "p">[] = [];
  candidates.forEach((candidate, b) => {
    const keys = indexKeysOf(candidate);
    for (const key of keys) {
      const list = index.get(key);
      if (list && list.length < TOO_COMMON) tally.add(list);
    }
    for (const a of tally.take(MOST_NEIGHBORS)) {
      const other = candidates[a] as Candidate;
      if (excluded(other, candidate, context.mayBeOne)) {
        rivals[a]?.push(b);
        rivals[b]?.push(a);
      } else pairs.push({ a, b, own: likeness(other, candidate, context) });
    }
    for (const key of keys) {
      const list = index.get(key);
      if (list) list.push(b);
      else index.set(key, [b]);
    }
  });
  return { pairs: ranked(pairs, candidates), rivals };
}

/** Joins groups of answers, those given first; each answer ends in one group. Deterministic. */
export function joined(seeds: readonly Seed[], context: PairContext): Group[] {
  const candidates = seeds.flatMap((g) => g.members);
  const seedOf = new Map(seeds.flatMap((seed) => seed.members.map((m) => [m, seed] as const)));
  const numbers = new Map(candidates.map((c, i) => [c, i] as const));
  const numberOf = (c: Candidate) => numbers.get(c) as number;
  const { pairs, rivals } = metIn(candidates, context);
  const size = candidates.length;
  const known = new Map(pairs.map(({ a, b, p }) => [a * size + b, p] as const));
  const pOf = (x: Candidate, y: Candidate) => {
    const [a, b] = [numberOf(x), numberOf(y)];
    return known.get(a < b ? a * size + b : b * size + a) ?? UNSEEN;
  };
  const byAnswer = new Map(candidates.map((c) => [c.answer, c] as const));
  const sure = (a: Answer, b: Answer) => {
    const [x, y] = [byAnswer.get(a), byAnswer.get(b)];
    if (!x || !y || x.neverSure || y.neverSure) return false;
    if (seedOf.get(x) === seedOf.get(y)) return seedOf.get(x)?.sure === true;
    return pOf(x, y) >= (coresAlien(x, y) ? SURE_ALIEN : SURE);
  };
  const groupOf: Group[] = seeds.flatMap((seed) => {
    const own = { members: [...seed.members], sure };
    return seed.members.map(() => own);
  });
  const documentOf = (i: number) => (candidates[i] as Candidate).answer.document;
  const wanted = pairs
    .filter(({ a, b, p }) => p >= (documentOf(a) === documentOf(b) ? JOIN_OWN : JOIN))
    .sort((x, y) => y.p - x.p || x.a - y.a || x.b - y.b);
  for (const { a, b } of wanted) {
    const x = groupOf[a] as Group;
    const y = groupOf[b] as Group;
    if (x === y || linkage(x, y, pOf) < LINK) continue;
    const [into, from] = x.members.length >= y.members.length ? [x, y] : [y, x];
    // The smaller group is gone through: each answer is so at most as often as its group doubles.
    const atOdds = from.members.some((m) => rivals[numberOf(m)]?.some((r) => groupOf[r] === into));
    if (atOdds || crossExcluded(into, from, context)) continue;
    into.members.push(...from.members);
    for (const m of from.members) groupOf[numberOf(m)] = into;
  }
  return [...new Set(groupOf)];
}

/** Answers that stand for a group: one for each of the things that its members say of one event. */
function speakersOf({ members }: Group): readonly Candidate[] {
  if (members.length <= MOST_LINKS) return members;
  const speakers = new Map<string, Candidate>();
  for (const m of members) {
    const { value } = m.answer;
    const key = `${m.event}|${m.slot}|${value.kind === "participants" ? value.labels.join() : value.text}`;
    if (!speakers.has(key)) speakers.set(key, m);
    if (speakers.size === MOST_SPEAKERS) break;
  }
  return [...speakers.values()];
}

/** Beside the pairs that the index saw, those who speak for the two groups are held against each other. */
function crossExcluded(x: Group, y: Group, { mayBeOne }: PairContext): boolean {
  const theirs = speakersOf(y);
  return speakersOf(x).some((m) => theirs.some((o) => excluded(m, o, mayBeOne)));
}

function linkage(x: Group, y: Group, pOf: (m: Candidate, o: Candidate) => number): number {
  let sum = 0;
  const xs = x.members.slice(0, MOST_LINKS);
  const ys = y.members.slice(0, MOST_LINKS);
  for (const m of xs) for (const o of ys) sum += pOf(m, o);
  return sum / (xs.length * ys.length);
}
