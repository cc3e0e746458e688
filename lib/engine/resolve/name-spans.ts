import type { NameKind, Token } from "../../model/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { isCommonAcronym, isOrgHead, isPlaceHead } from "../lexicon/organisations.ts";
import { isDemonym, knownPlace } from "../lexicon/places.ts";
import { isRoleModifier } from "../lexicon/roles.ts";
import { isAddress, isTitle } from "../lexicon/titles.ts";
import type { Tree } from "../syntax/tree.ts";
import { startsUpper } from "./letters.ts";
import { completed } from "./name-extent.ts";
import { guessKind, kindOf } from "./name-kind.ts";
import {
  CALENDAR,
  isFeast,
  isNameWord,
  isPairOfPlaces,
  isRolePhrase,
  withoutTitles,
  wordAt,
} from "./name-words.ts";

/** A name's own tokens, titles and roles before it left off. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly sure: boolean;
  /** False for a run of capitals that no finder or lexicon vouches for. */
  readonly trusted: boolean;
}

/** Names of a sentence: the trained finder's, cleaned, then capital runs that it left. In text order, disjoint. */
export function nameSpans(view: Tree): NameSpan[] {
  const taken = new Uint8Array(view.tokens.length);
  const spans: NameSpan[] = [];
  const titleCase = mostlyCapitals(view);
  for (const name of view.sentence.names) {
    const end = ownEnd(view, name.first, name.last);
    const span = clean(view, name.first, end, name.kind, titleCase);
    if (!span || taken[span.first] || taken[span.last]) continue;
    for (let i = Math.min(name.first, span.first); i <= Math.max(end, span.last); i += 1) taken[i] = 1;
    spans.push(span);
  }
  if (!titleCase) {
    spans.push(...bodyRuns(view, taken));
    spans.push(...capitalRuns(view, taken));
  }
  return spans.sort((a, b) => a.first - b.first);
}

/** "Norway's Ministry of": a country's name ends at its possessive mark, whatever the finder runs on to. */
function ownEnd(view: Tree, first: number, last: number): number {
  for (let i = first + 1; i <= last; i += 1) {
    if (!/^['’]s$/u.test(wordAt(view, i))) continue;
    const owner = view.tokens.slice(first, i).map((token) => token.text);
    return knownPlace(owner.join(" "))?.sense === "country" ? i - 1 : last;
  }
  return last;
}

function clean(view: Tree, from: number, to: number, found: NameKind, titleCase: boolean): NameSpan | null {
  let first = from;
  let last = to;
  const at = (index: number): Token | undefined => view.tokens[index];
  while (last > first && (at(last)?.upos === "PUNCT" || /^['’]s?$/u.test(at(last)?.text ?? ""))) last -= 1;
  while (first < last && isLeading(at(first))) first += 1;
  while (last > first && isAddress(at(last)?.text ?? "")) last -= 1;
  if (!titleCase) [first, last] = completed(view, first, last);
  if (isPairOfPlaces(view, first, last) || isFeast(view, first, last)) return null;
  const kind = kindOf(view, first, last, outgrown(view, [from, to], [first, last], found) ? null : found);
  if (kind.kind === "person") first = withoutAdjectives(view, withoutTitles(view, first, last), last);
  const only = at(first);
  if (!only || !view.tokens.slice(first, last + 1).some((token) => startsUpper(token.text))) return null;
  if (first === last && isRoleModifier(only.text.toLowerCase())) return null;
  if (first === last && (isAddress(only.text) || (isTitle(only.text) && kind.kind === "person"))) return null;
  // A lone title, role or demonym is no name of somebody ("Foreign Minister", "Afghan").
  if (first === last && isDemonym(only.text) && !knownPlace(only.text)) return null;
  if (kind.kind === "person" && isRolePhrase(view, first, last)) return null;
  // In a headline of capitals a finder guesses; what the body names as well is a name all the same.
  const trusted = !titleCase || kind.sure || isGivenName(only.text);
  return { first, last, kind: kind.kind, sure: kind.sure, trusted };
}

/** A place that the finder saw in a given name only: "[Maria] Costa" is somebody, and the finder's kind of half a name is none. */
function outgrown(
  view: Tree,
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
  found: NameKind,
): boolean {
  if (found !== "place" || last - first <= to - from || !isGivenName(wordAt(view, first))) return false;
  const final = wordAt(view, last).toLowerCase();
  return !isPlaceHead(final) && !isOrgHead(final);
}

const isLeading = (token: Token | undefined): boolean =>
  !token || token.upos === "PUNCT" || (token.upos === "DET" && /^(?:the|a|an|this|that)$/iu.test(token.text));

/** "Furious Ana Lind": a headline's adjective is no part of her name, whatever the tagger took it for. */
function withoutAdjectives(view: Tree, first: number, last: number): number {
  let start = first;
  while (start < last && view.tokens[start]?.upos === "ADJ" && !isGivenName(wordAt(view, start))) start += 1;
  const opens = start === 0 && last > 1 && !isGivenName(wordAt(view, 0)) && isGivenName(wordAt(view, 1));
  return opens ? 1 : start;
}

/**
 * "the Central Audit Board": two capitals or more that end in a word for a body name one, even where finder and tagger
 * take them for common nouns. The word that opens a sentence has its capital from there. Marks them as taken.
 */
function bodyRuns(view: Tree, taken: Uint8Array): NameSpan[] {
  const runs: NameSpan[] = [];
  const part = (index: number): boolean => {
    const token = view.tokens[index];
    return token !== undefined && !taken[index] && isNameWord(token);
  };
  for (let first = 1; first < view.tokens.length; first += 1) {
    if (!part(first)) continue;
    let last = first;
    while (part(last + 1)) last += 1;
    if (last > first && isOrgHead(wordAt(view, last).toLowerCase())) {
      taken.fill(1, first, last + 1);
      runs.push({ first, last, kind: "organisation", sure: true, trusted: true });
    }
    first = last;
  }
  return runs;
}

/** Runs of proper nouns that no name covers; trusted where the lexicon or the tree tells their kind. */
function capitalRuns(view: Tree, taken: Uint8Array): NameSpan[] {
  const runs: NameSpan[] = [];
  for (let i = 0; i < view.tokens.length; i += 1) {
    if (taken[i] !== 0 || !isRunToken(view, i)) continue;
    let last = i;
    while (last + 1 < view.tokens.length && !taken[last + 1] && isRunToken(view, last + 1)) last += 1;
    const span = runSpan(view, i, last);
    // A title before a name grows into the name that the finder has already ("Mr" of "Mr Orlo").
    if (span && !taken[span.first] && !taken[span.last]) runs.push(span);
    i = last;
  }
  return runs;
}

/** Capitals that a tagger takes for a common noun; a name only where the text or the lexicon tells whose. */
const ACRONYM = /^\p{Lu}{2,6}$/u;

function isRunToken(view: Tree, index: number): boolean {
  const token = view.tokens[index];
  if (!token || !startsUpper(token.text) || CALENDAR.test(token.text)) return false;
  return token.upos === "PROPN" || (token.upos === "NOUN" && ACRONYM.test(token.text));
}

function runSpan(view: Tree, begin: number, end: number): NameSpan | null {
  const [from, to] = completed(view, begin, end);
  const kind = kindOf(view, from, to, null);
  const first = withoutTitles(view, from, to);
  const word = view.tokens[first]?.text ?? "";
  if (
    isRolePhrase(view, first, to) ||
    (first === to && (isTitle(word) || (isDemonym(word) && !knownPlace(word))))
  )
    return null;
  if (kind.sure) return { first, last: to, ...kind, trusted: true };
  if (first > from || (to > first && isGivenName(word)))
    return { first, last: to, kind: "person", sure: false, trusted: true };
  // What the tagger takes for a common noun or an adjective is a name only with more to show for it.
  const open = view.tokens[first - 1];
  const trusted =
    (view.tokens[first]?.upos === "PROPN" || isBodyAcronym(view, first)) &&
    !isRoleModifier(word.toLowerCase()) &&
    !/^["“‘:(]$/u.test(open?.text ?? "");
  return { first, last: to, kind: guessKind(view, first, to), sure: false, trusted };
}

/** "The NFA": an acronym with an article is a body's, unless it is a word by now. */
function isBodyAcronym(view: Tree, index: number): boolean {
  return (
    /^the$/iu.test(wordAt(view, index - 1)) &&
    !isCommonAcronym(wordAt(view, index)) &&
    wordAt(view, index).length > 2
  );
}

function mostlyCapitals(view: Tree): boolean {
  // A sentence with a full stop is no headline, however many names it has.
  if (/^[.!?]["”’]?$/u.test(view.tokens.at(-1)?.text ?? "")) return false;
  let words = 0;
  let capitals = 0;
  for (const token of view.tokens) {
    if (!/\p{L}{2}/u.test(token.text)) continue;
    words += 1;
    if (startsUpper(token.text)) capitals += 1;
  }
  // Headlines in title case have three words in four or more with a capital.
  return words >= 5 && capitals * 4 >= words * 3;
}
