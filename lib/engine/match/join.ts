/** Joins answers that probably answer one question, the surest pairs first. */
import type { Answer } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { excluded } from "./exclude.ts";
import type { PairContext } from "./likeness/index.ts";
import { type Pairs, pairsOf } from "./neighbors.ts";
import { datesOf } from "./profile.ts";
import { maySayTheSame, sureEnough } from "./sureness.ts";

/** Answers to one question. */
export interface Group {
  readonly members: Candidate[];
  /** Whether two members are surely about one thing: a difference is no conflict elsewhere. */
  readonly sure: (a: Answer, b: Answer) => boolean;
}

/** Answers that belong together by their class, before likeness is asked. */
export interface Seed {
  readonly members: readonly Candidate[];
  /** Whether two of them are surely about one thing. */
  readonly sure: (x: Candidate, y: Candidate) => boolean;
}

/** Two answers this probable are joined. Lower, and a list of questions fills up with claims that only sound alike. */
const JOIN = 0.6;
/** The same for figures: of one kind an article has few, and beside each other they show by themselves what they count. */
const JOIN_FIGURES = 0.3;
const FIGURES = new Set(["count", "amount"]);
/** One article's two answers to one question are joined only where they surely are: an article mostly says a thing once. */
const JOIN_OWN = 0.6;
/** So probable a pair gets a question of its own where its groups could not be joined. */
const JOIN_APART = 0.6;
/** Mean probability over all pairs of two groups. */
const LINK = 0.3;
/** Of pairs that the index never brought together. */
const UNSEEN = 0.05;
/** Members of a group that are held against another's; the first ones stand for the rest. */
const MOST_LINKS = 8;
/** Differing answers of a group that are held against another's, beside all that the index brought together. */
const MOST_SPEAKERS = 12;

/** A figure dated so many days before its article is history; what bears no date is mostly of the article's own time. */
const HISTORY_DAYS = 300;
const DAY_MS = 86_400_000;

function onlyOneIsPast(dated: Candidate, undated: Candidate): boolean {
  if (!FIGURES.has(dated.facet) || datesOf(undated.frame).length > 0) return false;
  const published = Date.parse(dated.answer.publishedAt ?? "") / DAY_MS;
  const dates = datesOf(dated.frame);
  return dates.length > 0 && dates.every((d) => published - d.end > HISTORY_DAYS);
}

interface Growing extends Group {
  /** The members' numbers, same order. */
  readonly numbers: number[];
  readonly speakers: Speakers;
}

/** Answers that stand for a group that only grows: one for each of the things that its members say of one event. */
class Speakers {
  private readonly first = new Map<string, Candidate>();
  private heard = 0;

  of(members: readonly Candidate[]): Iterable<Candidate> {
    if (members.length <= MOST_LINKS) return members;
    for (; this.heard < members.length && this.first.size < MOST_SPEAKERS; this.heard++) {
      const m = members[this.heard] as Candidate;
      const { value } = m.answer;
      const key = `${m.event}|${m.slot}|${value.kind === "participants" ? value.labels.join() : value.text}`;
      if (!this.first.has(key)) this.first.set(key, m);
    }
    return this.first.values();
  }
}

/** How probable two answers' answering one question is, by their numbers. */
function lookUp({ earlier, p, from }: Pairs): (x: number, y: number) => number {
  return (x, y) => {
    const [a, b] = x < y ? [x, y] : [y, x];
    for (let pair = from[b] as number; pair < (from[b + 1] as number); pair++)
      if (earlier[pair] === a) return p[pair] as number;
    return UNSEEN;
  };
}

/** The pairs that are probable enough to be joined, the surest first. */
function wantedPairs(
  { length, earlier, later, own: odds, p }: Pairs,
  candidates: readonly Candidate[],
): number[] {
  const documentOf = (i: number) => (candidates[i] as Candidate).answer.document;
  const at = (column: Int32Array | Float64Array, pair: number) => column[pair] as number;
  const least = (i: number) => (FIGURES.has((candidates[i] as Candidate).facet) ? JOIN_FIGURES : JOIN);
  const wanted: number[] = [];
  for (let pair = 0; pair < length; pair++) {
    const own = documentOf(at(earlier, pair)) === documentOf(at(later, pair));
    if (at(p, pair) < (own ? JOIN_OWN : least(at(earlier, pair)))) continue;
    const [x, y] = [candidates[at(earlier, pair)] as Candidate, candidates[at(later, pair)] as Candidate];
    if (own || maySayTheSame(x, y, at(odds, pair))) wanted.push(pair);
  }
  return wanted.sort(
    (x, y) => at(p, y) - at(p, x) || at(earlier, x) - at(earlier, y) || at(later, x) - at(later, y),
  );
}

/** Joins groups of answers, those given first; each answer ends in one group. Deterministic. */
export function joined(seeds: readonly Seed[], context: PairContext): Group[] {
  const candidates = seeds.flatMap((g) => g.members);
  const seedOf = seeds.flatMap((seed) => seed.members.map(() => seed));
  const pairs = pairsOf(candidates, context);
  const pOf = lookUp(pairs);
  const numbers = new Map(candidates.map((c, i) => [c.answer, i] as const));
  const sure = (a: Answer, b: Answer) => {
    const [i, j] = [numbers.get(a), numbers.get(b)];
    if (i === undefined || j === undefined) return false;
    const [x, y] = [candidates[i] as Candidate, candidates[j] as Candidate];
    if (x.neverSure || y.neverSure || onlyOneIsPast(x, y) || onlyOneIsPast(y, x)) return false;
    return sureEnough(x, y, seedOf[i] === seedOf[j] ? Number(seedOf[i]?.sure(x, y) === true) : pOf(i, j));
  };
  const documents = candidates.map((c) => c.answer.document);
  const groups = startFrom(
    seeds.map((seed) => seed.members),
    sure,
  );
  const wanted = wantedPairs(pairs, candidates);
  grow(groups, wanted, { pairs, pOf, context });
  // Two answers that a weaker member of a group kept apart, and that have no counterpart in each other's article yet,
  // stand together in a question of their own.
  const hasAnswerOf = (group: Growing | undefined, document: number | undefined) =>
    group?.members.some((m) => m.answer.document === document) === true;
  const left = wanted.filter((pair) => {
    const [i, j] = [pairs.earlier[pair] as number, pairs.later[pair] as number];
    if ((pairs.p[pair] as number) < JOIN_APART) return false;
    return !hasAnswerOf(groups[i], documents[j]) && !hasAnswerOf(groups[j], documents[i]);
  });
  const again = startFrom(
    candidates.map((c) => [c]),
    sure,
  );
  grow(again, left, { pairs, pOf, context });
  return [...new Set(groups), ...[...new Set(again)].filter((g) => g.members.length > 1)];
}

interface Likelihoods {
  readonly pairs: Pairs;
  readonly pOf: (x: number, y: number) => number;
  readonly context: PairContext;
}

/** For each answer, in order, the group that it is in at first. */
function startFrom(lists: readonly (readonly Candidate[])[], sure: Group["sure"]): Growing[] {
  let count = 0;
  return lists.flatMap((members) => {
    const numbers = members.map(() => count++);
    const own = { members: [...members], numbers, speakers: new Speakers(), sure };
    return members.map(() => own);
  });
}

/** Joins the groups of the pairs given, in that order, where nothing excludes it. */
function grow(groupOf: Growing[], wanted: readonly number[], { pairs, pOf, context }: Likelihoods): void {
  for (const pair of wanted) {
    const x = groupOf[pairs.earlier[pair] as number] as Growing;
    const y = groupOf[pairs.later[pair] as number] as Growing;
    if (x === y || linkage(x, y, pOf) < LINK) continue;
    const [into, from] = x.members.length >= y.members.length ? [x, y] : [y, x];
    // The smaller group is gone through: each answer is so at most as often as its group doubles.
    const atOdds = from.numbers.some((m) => pairs.rivals[m]?.some((r) => groupOf[r] === into));
    if (atOdds || crossExcluded(into, from, context)) continue;
    into.members.push(...from.members);
    into.numbers.push(...from.numbers);
    for (const number of from.numbers) groupOf[number] = into;
  }
}

/** Beside the pairs that the index saw, those who speak for the two groups are held against each other. */
function crossExcluded(x: Growing, y: Growing, { mayBeOne }: PairContext): boolean {
  for (const m of x.speakers.of(x.members))
    for (const o of y.speakers.of(y.members)) if (excluded(m, o, mayBeOne)) return true;
  return false;
}

function linkage(x: Growing, y: Growing, pOf: (m: number, o: number) => number): number {
  let sum = 0;
  const xs = Math.min(x.numbers.length, MOST_LINKS);
  const ys = Math.min(y.numbers.length, MOST_LINKS);
  for (let m = 0; m < xs; m++)
    for (let o = 0; o < ys; o++) sum += pOf(x.numbers[m] as number, y.numbers[o] as number);
  return sum / (xs * ys);
}
