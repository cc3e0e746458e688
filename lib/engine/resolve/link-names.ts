import { knownPlace } from "../lexicon/places.ts";
import {
  countryFits,
  firstWord,
  genderFits,
  Index,
  isBody,
  isPerson,
  type LinkGroup,
  lastWord,
  longNames,
  MAX_BUCKET,
  only,
} from "./link-groups.ts";
import { isCutOf, isSuffixOf } from "./name-forms.ts";
import { isSpellingVariant, skeleton } from "./spelling.ts";

/** "Amir Khan Orlo" and "Amir Orlo"; "Electoral Board" and "Central Electoral Board". */
export function* cutNames(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
  const index = new Index();
  for (const group of groups) for (const name of longNames(group)) index.add(lastWord(name), group);
  for (const group of groups) {
    for (const name of longNames(group)) {
      const words = name.split(" ");
      const target = only(
        group,
        matching(
          index.at(lastWord(name)),
          group,
          (long) => long.length > words.length && fits(words, long, group),
        ),
      );
      if (target) yield [group, target];
    }
  }
}

const fits = (short: readonly string[], long: readonly string[], group: LinkGroup): boolean =>
  isCutOf(short, long) || ((isBody(group) || isPerson(group)) && isSuffixOf(short, long));

function* matching(
  candidates: readonly LinkGroup[],
  group: LinkGroup,
  test: (words: readonly string[]) => boolean,
): Iterable<LinkGroup> {
  for (const other of candidates) {
    if (other === group || isPerson(other) !== isPerson(group) || !genderFits(group, other)) continue;
    if (!isPerson(group) && !countryFits(group, other)) continue;
    if (other.names.some((name) => test(name.split(" ")))) yield other;
  }
}

/** Spellings of one foreign name: each word the same or a variant, at least one word long enough to be told by. */
export function* spellings(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
  const index = new Index();
  const keyOf = (name: string): string => name.split(" ").map(skeleton).join(" ");
  for (const group of groups) {
    if (group.kinds.has("group")) continue;
    for (const name of group.names) if (skeleton(lastWord(name)).length > 2) index.add(keyOf(name), group);
  }
  for (const bucket of index.values()) {
    if (bucket.length > MAX_BUCKET) continue;
    for (const [at, a] of bucket.entries()) {
      for (const b of bucket.slice(at + 1))
        if (isPerson(a) === isPerson(b) && genderFits(a, b) && spelledAlike(a, b)) yield [a, b];
    }
  }
}

function spelledAlike(a: LinkGroup, b: LinkGroup): boolean {
  return a.names.some((one) =>
    b.names.some((other) => {
      const left = one.split(" ");
      const right = other.split(" ");
      // Two known places are two, however alike their names ("Niger", "Nigeria").
      if (knownPlace(one) && knownPlace(other)) return false;
      return (
        left.length === right.length && left.every((word, at) => isSpellingVariant(word, right[at] ?? ""))
      );
    }),
  );
}

/** A surname, a given name, or "the Board" alone, where the story knows only one that may be meant. */
export function* shortNames(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
  const byLast = new Index();
  const byFirst = new Index();
  for (const group of groups) {
    for (const name of longNames(group)) {
      byLast.add(lastWord(name), group);
      byFirst.add(firstWord(name), group);
    }
  }
  for (const group of groups) {
    // A group that has a full name is not in need of another.
    if (!group.named || group.names.some((name) => name.includes(" "))) continue;
    for (const name of group.names) {
      // "Sarvan Pakistan" is another body than "Sarvan".
      const test = (words: readonly string[]): boolean =>
        words.length > 1 && (words.at(-1) === name || !words.slice(1).some((word) => knownPlace(word)));
      const target =
        only(group, shortTargets(byLast.at(name), group, test)) ??
        only(group, shortTargets(byFirst.at(name), group, test));
      if (target) yield [group, target];
    }
  }
}

function* shortTargets(
  candidates: readonly LinkGroup[],
  group: LinkGroup,
  test: (words: readonly string[]) => boolean,
): Iterable<LinkGroup> {
  const place = group.kinds.has("place") && !isPerson(group) && !isBody(group);
  for (const other of matching(candidates, group, test)) {
    // A town is not the university that bears its name.
    if (place && !other.kinds.has("place")) continue;
    if (!place && !isPerson(group) && !isBody(other)) continue;
    yield other;
  }
}
