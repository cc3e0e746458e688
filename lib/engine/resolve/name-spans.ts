import type { NameKind, Token } from "../../model/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { isCompanySuffix, isOrgHead, isPlaceHead } from "../lexicon/organisations.ts";
import { isDemonym, knownPlace } from "../lexicon/places.ts";
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import { isAddress, isTitle } from "../lexicon/titles.ts";
import { relation, type TreeView } from "./tree.ts";

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
export function nameSpans(view: TreeView): NameSpan[] {
  const taken = new Uint8Array(view.tokens.length);
  const spans: NameSpan[] = [];
  for (const name of view.sentence.names) {
    const span = clean(view, name.first, name.last, name.kind);
    if (!span) continue;
    for (let i = name.first; i <= name.last; i += 1) taken[i] = 1;
    spans.push(span);
  }
  spans.push(...capitalRuns(view, taken));
  return spans.sort((a, b) => a.first - b.first);
}

function clean(view: TreeView, from: number, to: number, found: NameKind): NameSpan | null {
  let first = from;
  let last = to;
  const at = (index: number): Token | undefined => view.tokens[index];
  while (last > first && (at(last)?.upos === "PUNCT" || /^['’]s?$/u.test(at(last)?.text ?? ""))) last -= 1;
  while (first < last && isLeading(at(first))) first += 1;
  const kind = kindOf(view, first, last, found);
  if (kind.kind === "person") first = withoutTitles(view, first, last);
  const only = at(first);
  if (!only || !/\p{L}/u.test(only.text)) return null;
  // A lone title, role or demonym is no name of somebody ("Foreign Minister", "Afghan").
  if (first === last && isDemonym(only.text) && !knownPlace(only.text)) return null;
  if (kind.kind === "person" && isRolePhrase(view, first, last)) return null;
  return { first, last, kind: kind.kind, sure: kind.sure, trusted: true };
}

const isLeading = (token: Token | undefined): boolean =>
  !token || token.upos === "PUNCT" || (token.upos === "DET" && /^(?:the|a|an|this|that)$/iu.test(token.text));

/** The last token of a title or role run before a person's name is followed by the name itself. */
function withoutTitles(view: TreeView, first: number, last: number): number {
  let start = first;
  for (let i = first; i < last; i += 1) {
    const word = view.tokens[i]?.text ?? "";
    const next = view.tokens[i + 1]?.text ?? "";
    const role = isTitle(word) || isRoleHead(word.toLowerCase());
    if (role && startsName(next)) start = i + 1;
  }
  return start;
}

function isRolePhrase(view: TreeView, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) {
    const word = (view.tokens[i]?.text ?? "").toLowerCase();
    if (!isRoleHead(word) && !isRoleModifier(word) && !isAddress(word) && !isDemonym(word)) return false;
  }
  return isRoleHead((view.tokens[last]?.text ?? "").toLowerCase());
}

const startsName = (word: string): boolean => /^\p{Lu}/u.test(word) && /\p{L}/u.test(word);

interface Kind {
  readonly kind: NameKind;
  readonly sure: boolean;
}

/** The finder's kind, unless the words themselves say otherwise. */
export function kindOf(view: TreeView, first: number, last: number, found: NameKind | null): Kind {
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
  const final = (words.at(-1) ?? "").toLowerCase();
  if (words.length > 1 && isCompanySuffix(final)) return { kind: "organisation", sure: true };
  if (before && isTitle(before.text) && startsName(before.text) && found !== "place")
    return { kind: "person", sure: true };
  if (words.some((word) => isAddress(word)) && words.length > 1 && found !== "place")
    return { kind: "person", sure: true };
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

/** Runs of proper nouns that no name covers; trusted where the lexicon or the tree tells their kind. */
function capitalRuns(view: TreeView, taken: Uint8Array): NameSpan[] {
  const runs: NameSpan[] = [];
  // A sentence set in capitals tells nothing by them.
  if (mostlyCapitals(view)) return runs;
  for (let i = 0; i < view.tokens.length; i += 1) {
    if (taken[i] || !isRunToken(view, i)) continue;
    let last = i;
    while (last + 1 < view.tokens.length && !taken[last + 1] && isRunToken(view, last + 1)) last += 1;
    const span = runSpan(view, i, last);
    if (span) runs.push(span);
    i = last;
  }
  return runs;
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$|^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|bst|cet)$/iu;

function isRunToken(view: TreeView, index: number): boolean {
  const token = view.tokens[index];
  if (token?.upos !== "PROPN" || !startsName(token.text)) return false;
  return !CALENDAR.test(token.text);
}

function runSpan(view: TreeView, from: number, to: number): NameSpan | null {
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
  return { first, last: to, kind: guessKind(view, first, to), sure: false, trusted: false };
}

/** What the tree suggests for a capital run: places follow a preposition of place, people act. */
function guessKind(view: TreeView, first: number, last: number): NameKind {
  const head = headOf(view, first, last);
  const marker = view.tokens[first - 1]?.text.toLowerCase() ?? "";
  if (/^(?:in|at|near|from|to|into|outside|around)$/u.test(marker)) return "place";
  const token = view.tokens[head];
  if (token && relation(token) === "nsubj" && last > first && last - first < 3) return "person";
  return "organisation";
}

/** The token of a span whose governor lies outside of it. */
export function headOf(view: TreeView, first: number, last: number): number {
  for (let i = first; i <= last; i += 1) {
    const head = view.tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}

function mostlyCapitals(view: TreeView): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of view.tokens) {
    if (!/\p{L}{2}/u.test(token.text)) continue;
    words += 1;
    if (/^\p{Lu}/u.test(token.text)) capitals += 1;
  }
  // Headlines in title case have three words in four or more with a capital.
  return words >= 5 && capitals * 4 >= words * 3;
}
