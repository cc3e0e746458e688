import type { NameKind, Token } from "../../model/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import {
  isCommonAcronym,
  isCompanySuffix,
  isNamedByOf,
  isOrgHead,
  isPlaceHead,
} from "../lexicon/organisations.ts";
import { isPersonNoun } from "../lexicon/people.ts";
import { isDemonym, knownPlace } from "../lexicon/places.ts";
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import { isAddress, isTitle } from "../lexicon/titles.ts";
import type { Tree } from "../syntax/tree.ts";
import { startsUpper } from "./letters.ts";
import { caseOf, childBy, relation } from "./tree.ts";

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
  if (isPairOfPlaces(view, first, last)) return null;
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

/** "India-Pakistan": an adjective of two places, not a third. */
function isPairOfPlaces(view: Tree, first: number, last: number): boolean {
  const words = view.tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join("");
  const parts = words.split(/[-–]/u);
  return parts.length > 1 && parts.every((part) => knownPlace(part) !== null || isDemonym(part));
}

/** A name cut too short: the capitals beside it that hang on its own words, or that a body's name runs through. */
function completed(view: Tree, from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  const belongs = (index: number): boolean => {
    const token = view.tokens[index];
    if (!token || !isNameWord(token)) return false;
    const inside = token.head >= first && token.head <= last && /^(?:amod|compound|flat)/u.test(token.deprel);
    const governor = view.tokens[headOf(view, first, last)];
    const outermost = governor?.head === index && /^(?:compound|flat)/u.test(governor.deprel);
    const edge = view.tokens[index - 1];
    const cut = index === last + 1 && edge?.head === index && /^(?:amod|compound)/u.test(edge.deprel);
    return inside || outermost || cut || (index < first && isBodyName(view, last));
  };
  // A capital that opens a sentence may be any word's.
  while (first > 1 && belongs(first - 1)) first -= 1;
  if (first === 1 && belongs(0) && view.tokens[0]?.upos === "PROPN") first = 0;
  for (let step = 1; step > 0; last += step) step = belongs(last + 1) ? 1 : hyphenated(view, last);
  if (isNamedByOf(wordAt(view, last).toLowerCase())) last = throughOf(view, last);
  return [first, last];
}

/** End of "Ministry of Foreign Affairs", "Department of Energy and Climate", from its first word. */
function throughOf(view: Tree, from: number): number {
  const capital = (index: number): boolean =>
    startsUpper(wordAt(view, index)) && !CALENDAR.test(wordAt(view, index));
  if (!/^(?:of|for)$/u.test(wordAt(view, from + 1)) || !capital(from + 2)) return from;
  let last = from + 2;
  while (capital(last + 1) || (wordAt(view, last + 1) === "and" && capital(last + 2)))
    last += capital(last + 1) ? 1 : 2;
  return last;
}

function isNameWord(token: Token): boolean {
  if (token.upos !== "PROPN" && token.upos !== "ADJ" && token.upos !== "NOUN") return false;
  if (!startsUpper(token.text) || CALENDAR.test(token.text)) return false;
  return !isDemonym(token.text) && !isTitle(token.text);
}

/** "… Audit Board": capitals before a capitalised word for a body are its name, whatever the tree says. */
function isBodyName(view: Tree, last: number): boolean {
  const word = wordAt(view, last).toLowerCase();
  return isOrgHead(word) || isPlaceHead(word);
}

/** Tokens from `index` on that a hyphen joins to it ("Holt-Adeyemi": 2, "Sadr-e-Aman": 4), 0 where none does. */
function hyphenated(view: Tree, index: number): number {
  const tight = (at: number): boolean => view.tokens[at]?.end === view.tokens[at + 1]?.start;
  if (wordAt(view, index + 1) !== "-" || !tight(index) || !tight(index + 1)) return 0;
  if (startsUpper(wordAt(view, index + 2))) return isPairOfPlaces(view, index, index + 2) ? 0 : 2;
  const linked =
    /^(?:e|i|o|ul|al|el|ud|ur)$/u.test(wordAt(view, index + 2)) && wordAt(view, index + 3) === "-";
  return linked && tight(index + 2) && tight(index + 3) && startsUpper(wordAt(view, index + 4)) ? 4 : 0;
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

/** The last token of a title or role run before a person's name is followed by the name itself. */
function withoutTitles(view: Tree, first: number, last: number): number {
  let start = first;
  for (let i = start; i < last; i += 1) {
    const word = view.tokens[i]?.text ?? "";
    const next = view.tokens[i + 1]?.text ?? "";
    const role = isTitle(word) || isRoleHead(word.toLowerCase());
    if (role && startsUpper(next)) start = i + 1;
  }
  return start;
}

const wordAt = (view: Tree, index: number): string => view.tokens[index]?.text ?? "";

function isRolePhrase(view: Tree, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) {
    const word = (view.tokens[i]?.text ?? "").toLowerCase();
    if (!isRoleHead(word) && !isRoleModifier(word) && !isAddress(word) && !isDemonym(word)) return false;
  }
  return isRoleHead((view.tokens[last]?.text ?? "").toLowerCase());
}

interface Kind {
  readonly kind: NameKind;
  readonly sure: boolean;
}

/** The finder's kind, unless the words themselves say otherwise. */
export function kindOf(view: Tree, first: number, last: number, found: NameKind | null): Kind {
  const words = view.tokens.slice(first, last + 1).map((token) => token.text);
  const known = knownPlace(words.join(" "));
  if (
    known &&
    (known.sense === "country" || known.sense === "people" || found === null || known.sense === "seat")
  ) {
    if (known.sense === "people") return { kind: "group", sure: true };
    return { kind: known.sense === "seat" ? "organisation" : "place", sure: true };
  }
  const before = view.tokens[first - 1];
  const misread = known && found === "person" && words.length === 1 && !isGivenName(words[0] ?? "");
  if (misread && !isTitle(before?.text ?? "")) return { kind: "place", sure: false };
  const final = (words.at(-1) ?? "").toLowerCase();
  if (words.length > 1 && isCompanySuffix(final)) return { kind: "organisation", sure: true };
  if (before && isTitle(before.text) && startsUpper(before.text) && found !== "place")
    return { kind: "person", sure: true };
  if (words.some((word) => isAddress(word)) && words.length > 1 && found !== "place")
    return { kind: "person", sure: true };
  if (words.length === 1 && found === null && isOrgHead(final)) return { kind: "organisation", sure: true };
  if (words.length > 1 && isOrgHead(final) && found !== "person" && found !== "place")
    return { kind: "organisation", sure: true };
  if (
    /^(?:ministry|university|bank|department|institute|association|society|council|court|office|board|church) of$/iu.test(
      words.slice(0, 2).join(" "),
    )
  ) {
    return { kind: "organisation", sure: true };
  }
  if (words.length > 1 && isPlaceHead(final) && found !== "person" && found !== "organisation")
    return { kind: "place", sure: true };
  if (found === null && words.length > 1 && words.length < 5 && isGivenName(words[0] ?? ""))
    return { kind: "person", sure: false };
  return { kind: found ?? "person", sure: false };
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

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$|^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|bst|cet)$/iu;

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

/** What the tree suggests for a capital run: places follow a preposition of place, people act. */
function guessKind(view: Tree, first: number, last: number): NameKind {
  const head = headOf(view, first, last);
  const token = view.tokens[head];
  const governor = view.tokens[token?.head ?? -1];
  const lemma = governor?.lemma.toLowerCase() ?? "";
  const marker = caseOf(view, head) ?? "";
  if (/^(?:in|at|near|from|to|into|outside|around)$/u.test(marker)) return "place";
  if (marker === "of" && (isRoleHead(lemma) || isPlaceHead(lemma))) return "place";
  if (token?.deprel === "nmod:poss" && (isOrgHead(lemma) || isRoleHead(lemma))) return "place";
  const before = view.tokens[first - 1];
  const noun = before?.upos === "NOUN" ? before.lemma.toLowerCase() : "";
  if (isPersonNoun(noun) || isRoleHead(noun)) return "person";
  const article = childBy(view, head, "det") >= 0 || /^the$/iu.test(before?.text ?? "");
  const short = last - first < 3;
  const subject = token !== undefined && relation(token) === "nsubj";
  return !article && short && (subject || last > first) ? "person" : "organisation";
}

/** The token of a span whose governor lies outside of it. */
export function headOf(view: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i += 1) {
    const head = view.tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
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
