import { type WordKeys, wordSimilarity } from "../lexicon/word-keys.ts";
import type { Interval, PartyUse, Profile } from "./profile.ts";

/** What speaks for and against two profiles being one event. */
export interface Fit {
  /** Above 0 speaks for it; about 1 is a good reason. */
  readonly score: number;
  /** True where something excludes it. */
  readonly clash: boolean;
  /** Why, for a person who asks: stable codes. */
  readonly reasons: readonly string[];
}

/** Knows which places lie in which. */
export interface Geography {
  /** Whether one of the two is in, or is, the other. */
  meet(a: string, b: string): boolean;
  /** Whether the two surely lie apart: known places of different countries. */
  apart(a: string, b: string): boolean;
  /** Whether the country of a place is known. Absent: of each. */
  isKnown?(place: string): boolean;
  /** 0.2 to 1: how much a party in common says; one that every article names says little. Absent: 1. */
  weightOf?(key: string): number;
}

/** Sources often disagree on a date by some days; further apart it is another occasion. */
const NEAR_DAYS = 4;
const WEIGHTS = {
  party: 1,
  country: 0.35,
  place: 0.7,
  time: 0.8,
  noun: 0.4,
  content: 0.15,
  mostContent: 0.6,
};
const PENALTIES = {
  otherPlace: 0.9,
  otherCountry: 1.6,
  otherSpot: 0.1,
  nearTime: 0.6,
  otherNoun: 0.9,
  otherParty: 0.5,
  otherThing: 0.5,
};
/** More parties in common add nothing. */
const MOST_SHARED = 2;
const SAME_WORD = 0.5;
function gap(a: Interval, b: Interval): number {
  return Math.max(0, a.start - b.end + 1, b.start - a.end + 1);
}

/** Days between the nearest dates of the two, 0 where some overlap, null where one has none. */
export function daysApart(a: readonly Interval[], b: readonly Interval[]): number | null {
  let best: number | null = null;
  for (const x of a)
    for (const y of b) {
      const days = x.start < y.end && y.start < x.end ? 0 : gap(x, y);
      if (best === null || days < best) best = days;
    }
  return best;
}

interface Tally {
  score: number;
  clash: boolean;
  reasons: string[];
}

function timeFit(a: Profile, b: Profile, tally: Tally): void {
  const days = daysApart(a.times, b.times);
  if (days === null) return;
  if (days === 0) {
    const narrow = Math.min(...[...a.times, ...b.times].map((t) => t.end - t.start));
    tally.score += narrow <= 1.5 ? WEIGHTS.time : WEIGHTS.time / 2;
    tally.reasons.push("same-time");
  } else if (days <= NEAR_DAYS) {
    tally.score -= PENALTIES.nearTime;
    tally.reasons.push("near-time");
  } else {
    tally.clash = true;
    tally.reasons.push("other-time");
  }
}

function placeFit(a: Profile, b: Profile, geography: Geography, tally: Tally): void {
  if (a.places.size === 0 || b.places.size === 0) return;
  for (const x of a.places)
    for (const y of b.places)
      if (x === y || geography.meet(x, y)) {
        tally.score += WEIGHTS.place;
        tally.reasons.push("same-place");
        return;
      }
  // A place that nobody knows may lie in the same country as those beside it.
  const known = ({ places }: Profile) => [...places].filter((p) => geography.isKnown?.(p) ?? true);
  const [as, bs] = [known(a), known(b)];
  const apart = as.length > 0 && bs.length > 0 && as.every((x) => bs.every((y) => geography.apart(x, y)));
  if (apart) tally.score -= PENALTIES.otherCountry;
  else tally.score -= a.type === "talk" ? PENALTIES.otherPlace : PENALTIES.otherSpot;
  tally.reasons.push("other-place");
}

function nounFit(a: Profile, b: Profile, tally: Tally): void {
  if (a.nouns.size === 0 || b.nouns.size === 0) return;
  const alike = (xk: WordKeys, yk: WordKeys) => (a.type === "harm" ? 0 : wordSimilarity(xk, yk));
  let best = 0;
  for (const [x, xk] of a.nouns)
    for (const [y, yk] of b.nouns) best = Math.max(best, x === y ? 1 : alike(xk, yk));
  if (best >= SAME_WORD) {
    // That two meetings are both called meetings says nothing.
    tally.score += a.type === "talk" ? 0 : WEIGHTS.noun;
    tally.reasons.push("same-kind");
  } else if (a.type === "harm") {
    tally.score -= PENALTIES.otherNoun;
    tally.reasons.push("other-kind");
  }
}

function contentFit(a: Profile, b: Profile, tally: Tally): void {
  let sum = 0;
  for (const [lemma, keys] of a.contents) {
    if (b.contents.has(lemma)) sum += WEIGHTS.content;
    else
      for (const [, other] of b.contents)
        if (wordSimilarity(keys, other) >= 0.8) {
          sum += WEIGHTS.content / 2;
          break;
        }
    if (sum >= WEIGHTS.mostContent) break;
  }
  tally.score += Math.min(sum, WEIGHTS.mostContent);
}

/**
 * A person, or a name of two or three words that may well be one: name finders mistake strange names of people for
 * bodies and places, and two people taken for one make a false alarm.
 */
const isPerson = (p: PartyUse) =>
  p.named &&
  (p.kind === "person" || (p.country === null && p.kind !== "group" && (p.words === 2 || p.words === 3)));

/** Two of one side: the same, or somebody of the same country where one is not named. */
function stands(a: PartyUse, b: PartyUse): boolean {
  if (a.key === b.key) return true;
  if (!a.named && isPerson(b) && (b.country === null || a.country === null)) return true;
  if (!b.named && isPerson(a) && (a.country === null || b.country === null)) return true;
  return a.country !== null && a.country === b.country && !(isPerson(a) && isPerson(b));
}

/** Meetings: who is on each side decides. A named person whom the other side's list replaces by another makes it another meeting. */
function talkFit(a: Profile, b: Profile, tally: Tally, weightOf: (key: string) => number): void {
  const as = [...a.parties.values()];
  const bs = [...b.parties.values()];
  if (as.length === 0 || bs.length === 0) return;
  const aLeft = as.filter((x) => !bs.some((y) => stands(x, y)));
  const bLeft = bs.filter((y) => !as.some((x) => stands(x, y)));
  const shared = as.filter((x) => bs.some((y) => x.key === y.key));
  const loose = as.filter((x) => !shared.includes(x) && bs.some((y) => stands(x, y)));
  for (const party of shared)
    tally.score += WEIGHTS.party * (isPerson(party) ? (1 + weightOf(party.key)) / 2 : weightOf(party.key));
  tally.score += loose.length * WEIGHTS.country;
  // Somebody unnamed may be anybody, but two people named on the two sides are two people.
  const strangers = (own: PartyUse[], other: PartyUse[]) =>
    own.some((x) => isPerson(x) && !other.some((y) => y.key === x.key));
  if (strangers(as, bs) && strangers(bs, as)) {
    tally.clash = true;
    tally.reasons.push("other-participant");
  } else if (shared.length + loose.length === 0) {
    tally.clash = true;
    tally.reasons.push("other-participants");
  } else if (
    shared.length < 2 &&
    (aLeft.some((p) => p.named) || bLeft.some((p) => p.named)) &&
    loose.length === 0
  ) {
    tally.score -= PENALTIES.otherParty;
  }
}

/** Both name what it happened to or aboard, and not the same: two ships, two mines. */
function otherCraft(a: Profile, b: Profile): boolean {
  const named = (p: Profile) => [...p.parties.values()].filter((x) => x.kind === "thing" && x.named);
  const [x, y] = [named(a), named(b)];
  return x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => p.key === q.key));
}

function rolesFit(a: Profile, b: Profile, tally: Tally, weightOf: (key: string) => number): void {
  let shared = 0;
  for (const key of a.parties.keys()) if (b.parties.has(key)) shared += weightOf(key);
  tally.score += Math.min(MOST_SHARED, shared) * WEIGHTS.party;
  if (a.type === "harm") {
    const things = (p: Profile) =>
      [...p.parties.values()].filter((x) => x.named && x.kind !== "person").length + p.places.size;
    if (shared === 0 && things(a) > 0 && things(b) > 0) tally.score -= PENALTIES.otherThing;
    if (otherCraft(a, b)) {
      tally.clash = true;
      tally.reasons.push("other-thing");
    }
    return;
  }
  const named = (p: Profile, keys: Set<string>) => [...keys].filter((k) => p.parties.get(k)?.named);
  for (const side of ["subjects", "objects"] as const) {
    const x = named(a, a[side]);
    const y = named(b, b[side]);
    if (x.length === 0 || y.length === 0 || x.some((k) => y.includes(k))) continue;
    const kin = x.some((k) =>
      y.some((l) => stands(a.parties.get(k) as PartyUse, b.parties.get(l) as PartyUse)),
    );
    if (!kin) tally.score -= side === "subjects" ? 2 * PENALTIES.otherParty : PENALTIES.otherParty;
  }
}

/** How well two profiles of one type fit. Symmetric. */
export function fitOf(a: Profile, b: Profile, geography: Geography): Fit {
  const tally: Tally = { score: 0, clash: a.type !== b.type, reasons: [] };
  if (tally.clash) return tally;
  timeFit(a, b, tally);
  placeFit(a, b, geography, tally);
  nounFit(a, b, tally);
  const weightOf = (key: string) => geography.weightOf?.(key) ?? 1;
  if (a.type === "talk") talkFit(a, b, tally, weightOf);
  else rolesFit(a, b, tally, weightOf);
  contentFit(a, b, tally);
  return tally;
}
