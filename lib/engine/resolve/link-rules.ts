import type { DocumentEntity } from "../../model/index.ts";
import { foldName } from "../lexicon/fold.ts";
import { KNOWN_ACRONYMS } from "../lexicon/organisations.ts";
import { countryOf } from "../lexicon/places.ts";
import { canonicalRole, isExclusiveRole } from "../lexicon/roles.ts";
import {
  countryFits,
  genderFits,
  Index,
  isBody,
  isPerson,
  type LinkGroup,
  type LinkRule,
  lastWord,
  longNames,
  only,
} from "./link-groups.ts";
import { cutNames, shortNames, spellings } from "./link-names.ts";

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
