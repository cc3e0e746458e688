import type { ParticipantsValue, PlaceValue } from "../../../model/index.ts";
import { siteSort } from "../../lexicon/sites.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { type Comparer, compatible, conflict, same, type Verdict } from "../verdict.ts";

const ALIKE = 0.5;
/** Two nouns that name one site: "building" is no "hall". */
const SAME_SITE = 0.8;

const subset = (a: readonly string[], b: readonly string[]) => a.every((x) => b.includes(x));

type Place = PlaceValue;
const namesOf = (v: Place) => v.keys.filter((k) => !k.startsWith("w:"));
const sitesOf = (v: Place) => v.keys.filter((k) => k.startsWith("w:")).map((k) => k.slice(2));
const sortsOf = (v: Place) =>
  new Set(
    sitesOf(v)
      .map(siteSort)
      .filter((s) => s !== null),
  );

/** A site's own nouns are those of the other, or within them: "the roof of a warehouse", "a warehouse roof". */
function sameSites(a: readonly string[], b: readonly string[]): boolean {
  const has = (w: string, others: readonly string[]) =>
    others.some((o) => o === w || wordSimilarity(wordKeys(o, "NOUN"), wordKeys(w, "NOUN")) >= SAME_SITE);
  return a.every((w) => has(w, b)) || b.every((w) => has(w, a));
}

/** On board and ashore are two places; a building and its ground need not be. */
function otherSort(a: Place, b: Place): boolean {
  const [x, y] = [sortsOf(a), sortsOf(b)];
  return (
    (x.has("vehicle") && y.size > 0 && !y.has("vehicle")) ||
    (y.has("vehicle") && x.size > 0 && !x.has("vehicle"))
  );
}

/** The two where at least one tells a site by its noun: an unnamed place may be any that is not surely elsewhere. */
function compareSites(a: Place, b: Place, meet: (a: string, b: string) => boolean, one: boolean): Verdict {
  const [x, y] = [namesOf(a), namesOf(b)];
  const [v, w] = [sitesOf(a), sitesOf(b)];
  const shared = x.some((k) => y.includes(k));
  if (shared) return same("same-place");
  const [outerA, outerB] = [
    [...x, ...a.within],
    [...y, ...b.within],
  ];
  const meets = outerA.some((k) => outerB.some((l) => k === l || meet(k, l)));
  const elsewhere = !meets && outerA.length > 0 && outerB.length > 0;
  if (v.length > 0 && w.length > 0) {
    if (one && otherSort(a, b)) return conflict("other-place");
    if (x.length > 0 && y.length > 0)
      return one ? conflict("other-place") : compatible("scope", "other-spot");
    if (!sameSites(v, w)) return compatible("scope", "other-spot");
    if (elsewhere) return one ? conflict("other-place") : compatible("scope", "other-spot");
    if (x.length === y.length && a.within.length === b.within.length) return same("same-place");
    return compatible("precision", "less-precise-place", outerA.length > outerB.length ? "a>b" : "b>a");
  }
  // A site against a place that sites lie in.
  if (meets) return compatible("precision", "place-within", v.length > 0 ? "a>b" : "b>a");
  const known = (v.length > 0 ? a.within : b.within).length > 0;
  return one && known ? conflict("other-place") : compatible("scope", "other-spot");
}

/** Directions so far apart cannot both be right. */
const OTHER_SIDE = 90;
/** The way by road is longer than the crow's flight, but not by so much. */
const OTHER_DISTANCE = 1.6;

/** Two places told from one place: on which side of it, and how far. Null where that does not decide. */
function compareBearings(a: Place, b: Place): Verdict | null {
  const [x, y] = [a.bearing, b.bearing];
  if (!x || !y || !namesOf(a).some((k) => b.keys.includes(k))) return null;
  if (x.degrees !== null && y.degrees !== null && x.within === y.within) {
    const apart = Math.abs(x.degrees - y.degrees);
    if (Math.min(apart, 360 - apart) >= OTHER_SIDE) return conflict("other-direction");
  }
  if (x.meters === null || y.meters === null) return null;
  const [near, far] = [Math.min(x.meters, y.meters), Math.max(x.meters, y.meters)];
  return far > near * OTHER_DISTANCE ? conflict("other-distance") : null;
}

export const placeComparer: Comparer<"place"> = {
  kind: "place",
  compare(a, b, { placesMeet, question }) {
    const x = a.value.keys;
    const y = b.value.keys;
    // A disaster has many places, and a map would be needed to tell which lie apart; a meeting has one.
    const one = question.slot.startsWith("where:") && question.slot !== "where:incident";
    const apart = compareBearings(a.value, b.value);
    if (apart) return apart;
    if (subset(x, y) && subset(y, x)) return same("same-place");
    if (sitesOf(a.value).length + sitesOf(b.value).length > 0)
      return compareSites(a.value, b.value, placesMeet, one);
    if (x.some((k) => y.includes(k))) {
      if (subset(y, x)) return compatible("precision", "less-precise-place", "a>b");
      return subset(x, y) ? compatible("precision", "less-precise-place", "b>a") : same("same-place");
    }
    if (x.some((k) => y.some((l) => placesMeet(k, l)))) return compatible("precision", "place-within");
    return one ? conflict("other-place") : compatible("scope", "other-spot");
  },
};

/**
 * The people of a list who are named in full. A single word may be a surname, but as often a movement or a company that
 * was taken for a person.
 */
function fullyNamed(value: ParticipantsValue, kindOf: (key: string) => string | null): string[] {
  return value.keys.filter((k, i) => kindOf(k) === "person" && /\S\s+\S/.test(value.labels[i] ?? ""));
}

const AGE = "w:age ";

/** Two people told by nouns: one by the same words, else maybe one in other words. */
function byNoun(a: readonly string[], b: readonly string[]): Verdict {
  const [x, y] = [a.find((k) => k.startsWith(AGE)), b.find((k) => k.startsWith(AGE))];
  if (x !== undefined && y !== undefined && x !== y) return conflict("other-participant");
  if (a[0] !== b[0]) return compatible("precision", "other-words");
  const ab = subset(a, b);
  const ba = subset(b, a);
  if (ab && ba) return same("same-participants");
  return ab || ba
    ? compatible("precision", "fewer-named", ab ? "b>a" : "a>b")
    : compatible("precision", "other-words");
}

export const participantsComparer: Comparer<"participants"> = {
  kind: "participants",
  compare(a, b, { kindOf, question }) {
    const nouns = [a, b].filter((x) => x.value.keys.every((k) => k.startsWith("w:"))).length;
    if (nouns > 0)
      return nouns === 2 ? byNoun(a.value.keys, b.value.keys) : compatible("precision", "other-words");
    if (a.polarity !== b.polarity && subset(a.value.keys, b.value.keys) && subset(b.value.keys, a.value.keys))
      return conflict("participation-denied");
    const people = [fullyNamed(a.value, kindOf), fullyNamed(b.value, kindOf)] as const;
    // Who stands for a side may be named or not: the people named decide, where both name some.
    const named = people[0].length > 0 && people[1].length > 0;
    const [x, y] = named ? people : [a.value.keys, b.value.keys];
    const ab = subset(x, y);
    const ba = subset(y, x);
    if (ab && ba) return same("same-participants");
    if (ab) return compatible("precision", "fewer-named", "b>a");
    if (ba) return compatible("precision", "fewer-named", "a>b");
    if (!named) return compatible("precision", "other-words");
    // Whoever else resigned or was fined did so too; those who met each other are a closed list.
    return question.slot.startsWith("doers:")
      ? compatible("scope", "other-participant")
      : conflict("other-participant");
  },
};

/** Whether two lists of agents share one: by key, or where nobody is named by word. */
function sharesAgent(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        x === y ||
        (x.startsWith("w:") &&
          y.startsWith("w:") &&
          wordSimilarity(wordKeys(x.slice(2), "NOUN"), wordKeys(y.slice(2), "NOUN")) >= ALIKE),
    ),
  );
}

const isNamed = (keys: readonly string[]) => keys.some((k) => !k.startsWith("w:"));

export const agentComparer: Comparer<"agent"> = {
  kind: "agent",
  compare(a, b) {
    const [x, y] = [a.value.stance, b.value.stance];
    if (!sharesAgent(a.value.keys, b.value.keys)) {
      // "The company" may well be the company that the other one names.
      if (!isNamed(a.value.keys) || !isNamed(b.value.keys)) return compatible("precision", "agent-unnamed");
      return x === y && (x === "asserted" || x === "alleged")
        ? conflict("other-agent")
        : compatible("attribution", "other-agent-alleged");
    }
    if (x === y) return same("same-agent");
    if (x === "denied" || y === "denied")
      return x === "asserted" || y === "asserted"
        ? conflict("agent-denied")
        : compatible("attribution", "agent-denied");
    return compatible(
      "attribution",
      x === "unconfirmed" || y === "unconfirmed" ? "agent-unconfirmed" : "agent-alleged",
    );
  },
};
