import type { Token } from "../../model/index.ts";
import { FIXED_DAYS } from "../lexicon/calendar.ts";
import { isDemonym, knownPlace } from "../lexicon/places.ts";
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import { isAddress, isTitle } from "../lexicon/titles.ts";
import type { Tree } from "../syntax/tree.ts";
import { startsUpper } from "./letters.ts";

export const wordAt = (view: Tree, index: number): string => view.tokens[index]?.text ?? "";

export const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$|^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|bst|cet)$/iu;

export function isNameWord(token: Token): boolean {
  if (token.upos !== "PROPN" && token.upos !== "ADJ" && token.upos !== "NOUN") return false;
  if (!startsUpper(token.text) || CALENDAR.test(token.text)) return false;
  return !isDemonym(token.text) && !isTitle(token.text);
}

export function isRolePhrase(view: Tree, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) {
    const word = (view.tokens[i]?.text ?? "").toLowerCase();
    if (!isRoleHead(word) && !isRoleModifier(word) && !isAddress(word) && !isDemonym(word)) return false;
  }
  return isRoleHead((view.tokens[last]?.text ?? "").toLowerCase());
}

/** "India-Pakistan": an adjective of two places, not a third. */
export function isPairOfPlaces(view: Tree, first: number, last: number): boolean {
  const words = view.tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join("");
  const parts = words.split(/[-–]/u);
  return parts.length > 1 && parts.every((part) => knownPlace(part) !== null || isDemonym(part));
}

/** The last token of a title or role run before a person's name is followed by the name itself. */
export function withoutTitles(view: Tree, first: number, last: number): number {
  let start = first;
  for (let i = start; i < last; i += 1) {
    const word = view.tokens[i]?.text ?? "";
    const next = view.tokens[i + 1]?.text ?? "";
    const role = isTitle(word) || isRoleHead(word.toLowerCase());
    if (role && startsUpper(next)) start = i + 1;
  }
  return start;
}

/** The token of a span whose governor lies outside of it. */
export function headOf(view: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i += 1) {
    const head = view.tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}

const FEASTS = new Set(FIXED_DAYS.map(([words]) => words.replaceAll(" ' ", "'")));

/** "Bonfire Night", "New Year's Eve": a day, and nobody's name. */
export function isFeast(view: Tree, first: number, last: number): boolean {
  const words = view.tokens.slice(first, last + 1).map((token) => token.text.toLowerCase());
  return FEASTS.has(words.join(" ").replace(/ ['’]/gu, "'"));
}
