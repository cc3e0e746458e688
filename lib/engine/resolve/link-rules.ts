import type { DocumentEntity, EntityKind } from "../../model/index.ts";
import { foldName } from "../lexicon/fold.ts";
import { KNOWN_ACRONYMS } from "../lexicon/organisations.ts";
import { countryOf, knownPlace } from "../lexicon/places.ts";
import { canonicalRole, isExclusiveRole } from "../lexicon/roles.ts";
import { isCutOf, isSuffixOf } from "./name-forms.ts";
import { isSpellingVariant, skeleton } from "./spelling.ts";

export interface LinkNode {
  readonly document: number;
  readonly entity: DocumentEntity;
}

/** Document entities that are known to be one so far. */
export interface LinkGroup {
  /** Number of its first node. */
  readonly first: number;
  readonly nodes: readonly LinkNode[];
  /** Every folded name, sorted. */
  readonly names: readonly string[];
  /** The same as written. */
  readonly surfaces: readonly string[];
  readonly kinds: ReadonlySet<EntityKind>;
  readonly gender: "female" | "male" | null;
  readonly country: string | null;
  readonly named: boolean;
}

export type LinkRule = (groups: readonly LinkGroup[]) => Iterable<readonly [LinkGroup, LinkGroup]>;

/** Groups looked at under one index key: more bear a name in common than any story needs. */
const MAX_BUCKET = 40;

class Index {
  private readonly lists = new Map<string, LinkGroup[]>();

  add(key: string, group: LinkGroup): void {
    const list = this.lists.get(key);
    if (!list) this.lists.set(key, [group]);
    else if (list.at(-1) !== group) list.push(group);
  }

  /** The groups under a key; none where they are so many that the key tells nothing. */
  at(key: string): readonly LinkGroup[] {
    const list = this.lists.get(key) ?? [];
    return list.length > MAX_BUCKET ? [] : list;
  }

  values(): IterableIterator<readonly LinkGroup[]> {
    return this.lists.values();
  }
}

const isPerson = (group: LinkGroup): boolean => group.kinds.has("person");
const isBody = (group: LinkGroup): boolean => group.kinds.has("organisation") || group.kinds.has("group");
const genderFits = (a: LinkGroup, b: LinkGroup): boolean => !a.gender || !b.gender || a.gender === b.gender;
const countryFits = (a: LinkGroup, b: LinkGroup): boolean =>
  !a.country || !b.country || a.country === b.country;
const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);
const firstWord = (name: string): string => name.split(" ", 1)[0] ?? "";

/** The only other group among the candidates, null where there are none or several. */
function only(group: LinkGroup, candidates: Iterable<LinkGroup>): LinkGroup | null {
  let found: LinkGroup | null = null;
  for (const candidate of candidates) {
    if (candidate === group || candidate === found) continue;
    if (found) return null;
    found = candidate;
  }
  return found;
}

/** The same key is the same one. An unnamed "mayor of Varn" too: one holds such an office at a time. */
function* sameKey(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
  const index = new Map<string, LinkGroup>();
  for (const group of groups) {
    for (const { entity } of group.nodes) {
      if (!isLinkable(entity)) continue;
      // "Mr Orlo" in one article is not "Mrs Orlo" in another.
      const surname = entity.kind === "person" && !entity.key.includes(" ") && entity.gender !== null;
      const slot = surname ? `${entity.key} ${entity.gender}` : entity.key;
      const known = index.get(slot);
      if (known) yield [known, group];
      else index.set(slot, group);
    }
  }
}

function isLinkable(entity: DocumentEntity): boolean {
  if (entity.key.startsWith("country:")) return true;
  if (entity.named) return true;
  return (
    entity.key.startsWith("role: ") &&
    isExclusiveRole(entity.key.slice("role: ".length).split(" of ")[0] ?? "")
  );
}

/** "Amir Khan Orlo" and "Amir Orlo"; "Electoral Board" and "Central Electoral Board". */
function* cutNames(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
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

const longNames = (group: LinkGroup): string[] => group.names.filter((name) => name.includes(" "));

/** Spellings of one foreign name: each word the same or a variant, at least one word long enough to be told by. */
function* spellings(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
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
function* shortNames(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
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

/** "CEB" for the one body of the story with these initials, or by general knowledge ("UN"). */
function* acronyms(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
  const byInitials = new Index();
  const byName = new Index();
  for (const group of groups) {
    if (isPerson(group)) continue;
    for (const name of group.names) byName.add(name, group);
    for (const surface of group.surfaces)
      for (const initials of initialForms(surface)) byInitials.add(initials, group);
  }
  for (const group of groups) {
    if (isPerson(group)) continue;
    for (const surface of group.surfaces) {
      if (!/^\p{Lu}[\p{L}.&]{1,9}$/u.test(surface) || !/\p{Lu}.*\p{Lu}/u.test(surface)) continue;
      const known = KNOWN_ACRONYMS.get(surface.toLowerCase());
      const target =
        only(group, byInitials.at(surface.replaceAll(".", "").toLowerCase())) ??
        (known ? only(group, byName.at(known)) : null);
      if (target && countryFits(group, target)) yield [group, target];
    }
  }
}

function initialForms(name: string): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return [];
  const initials = (list: readonly string[]): string =>
    list.map((word) => word[0]?.toLowerCase() ?? "").join("");
  return [...new Set([initials(words), initials(words.filter((word) => /^\p{Lu}/u.test(word)))])].filter(
    (form) => form.length > 1,
  );
}

/** "The mayor of Varn" is whoever another article names as the mayor of Varn, if that is one. */
function* holders(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
  const index = new Index();
  for (const group of groups) {
    if (!group.named || !isPerson(group)) continue;
    for (const { entity } of group.nodes) for (const key of roleKeys(entity)) index.add(key, group);
  }
  for (const group of groups) {
    if (group.named || !isPerson(group)) continue;
    for (const { entity } of group.nodes) {
      if (!isLinkable(entity)) continue;
      const target = only(group, index.at(entity.key));
      if (target && genderFits(group, target)) yield [group, target];
    }
  }
}

function roleKeys(entity: DocumentEntity): string[] {
  return entity.roles
    .filter((role) => role.of !== undefined && !/\b(?:former|ex|late|ousted|outgoing)\b/iu.test(role.text))
    .map(
      (role) => `role: ${canonicalRole(role.text)} of ${countryOf(role.of ?? "") ?? foldName(role.of ?? "")}`,
    );
}

/** "the electoral board" for the one body of the story whose name holds these words and ends in the same one. */
function* describedBodies(groups: readonly LinkGroup[]): Iterable<readonly [LinkGroup, LinkGroup]> {
  const byLast = new Index();
  for (const group of groups)
    if (isBody(group)) for (const name of longNames(group)) byLast.add(lastWord(name), group);
  for (const group of groups) {
    if (group.named || !group.kinds.has("organisation")) continue;
    for (const { entity } of group.nodes) {
      const words = foldName(entity.name).split(" ");
      if (words.length < 2 || entity.number === "plural") continue;
      const holds = (name: string): boolean => {
        const own = new Set(name.split(" "));
        return words.every((word) => own.has(word));
      };
      const fitting = byLast
        .at(words.at(-1) ?? "")
        .filter((other) => countryFits(group, other) && other.names.some(holds));
      const target = only(group, fitting);
      if (target) yield [group, target];
    }
  }
}

/** In this order: what is certain first, so that short forms meet groups that are as full as can be. */
export const LINK_RULES: readonly LinkRule[] = [
  sameKey,
  cutNames,
  spellings,
  shortNames,
  acronyms,
  describedBodies,
  holders,
];
