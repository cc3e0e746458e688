import { foldName } from "../lexicon/fold.ts";
import { isOrgHead, isPlaceHead } from "../lexicon/organisations.ts";
import { isGroupNoun, isPersonNoun, nounGender } from "../lexicon/people.ts";
import { countryOf, countryOfDemonym, isDemonym } from "../lexicon/places.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Draft, DraftKind } from "./draft.ts";
import { hasLetter } from "./letters.ts";
import type { NameSpan } from "./name-spans.ts";
import type { QuoteIndex } from "./quotes.ts";

/** Relations of nouns that are a part of another name or phrase and refer to nothing by themselves. */
const INNER = new Set(["compound", "flat", "fixed", "goeswith", "list"]);

const DETERMINERS = new Set(["the", "this", "that", "these", "those", "both"]);

export function nominals(view: Tree, spans: readonly NameSpan[], quotes: QuoteIndex): Draft[] {
  const named = new Uint8Array(view.tokens.length);
  for (const span of spans) for (let i = span.first; i <= span.last; i += 1) named[i] = 1;
  const found: Draft[] = [];
  for (let head = 0; head < view.tokens.length; head += 1) {
    const token = view.tokens[head];
    if (!token || named[head] !== 0 || (token.upos !== "NOUN" && token.upos !== "PROPN")) continue;
    if (INNER.has(view.base[head] ?? "") || token.deprel === "nmod:desc" || !hasLetter(token.text)) continue;
    found.push(nominalDraft(view, head, quotes));
  }
  return found;
}

function nominalDraft(view: Tree, head: number, quotes: QuoteIndex): Draft {
  const token = view.tokens[head];
  const lemma = view.lemma[head] ?? "";
  let first = head;
  let definite = false;
  let country: string | null = null;
  const words: string[] = [];
  for (const child of view.children[head] ?? []) {
    if (child > head) break;
    const part = view.tokens[child];
    if (!part) continue;
    const rel = view.base[child] ?? "";
    const inner = PREMODIFIERS.has(rel) || part.deprel === "nmod:poss" || part.deprel === "nmod:desc";
    if (!inner) continue;
    first = Math.min(first, view.first[child] ?? child);
    if (rel === "det" && DETERMINERS.has(view.lower[child] ?? "")) definite = true;
    if (part.deprel === "nmod:poss") definite = true;
    if (part.deprel === "nmod:poss") country = country ?? countryOf(part.text);
    if (isDemonym(part.text)) country = country ?? countryOfDemonym(part.text);
    if (rel === "amod" || rel === "compound" || rel === "nummod") words.push(...modifierWords(view, child));
  }
  const plural = /^NNP?S$/u.test(token?.xpos ?? "");
  return {
    order: -1,
    sentence: view.index,
    first,
    last: head,
    head,
    form: "nominal",
    kind: nominalKind(lemma, plural),
    sure: false,
    number: plural ? "plural" : isGroupNoun(lemma) ? null : "singular",
    gender: nounGender(lemma),
    words,
    lemma,
    definite: definite || (country !== null && !hasIndefinite(view, head)),
    quotation: quotes.indexAt(token?.start ?? 0),
    country,
    government: false,
  };
}

const PREMODIFIERS = new Set(["det", "amod", "compound", "nummod", "advmod"]);

function modifierWords(view: Tree, child: number): string[] {
  const out: string[] = [];
  for (let i = view.first[child] ?? child; i <= child; i += 1) {
    const token = view.tokens[i];
    if (token && token.upos !== "PUNCT") out.push(foldName(token.text));
  }
  return out;
}

const hasIndefinite = (view: Tree, head: number): boolean =>
  (view.children[head] ?? []).some((child) => /^an?$/iu.test(view.tokens[child]?.text ?? ""));

export function nominalKind(lemma: string, plural: boolean): DraftKind {
  if (isPersonNoun(lemma) || isRoleHead(lemma)) return plural ? "group" : "person";
  if (isOrgHead(lemma) && !AMBIGUOUS_ORG.has(lemma)) return plural ? "group" : "organisation";
  if (isGroupNoun(lemma)) return "group";
  if (isPlaceHead(lemma)) return "place";
  return "thing";
}

/** Organisation nouns that mean something else at least as often when they stand alone. */
const AMBIGUOUS_ORG = new Set(
  "news time post times press order unit service services trust fund channel network station house center centre movement front exchange".split(
    " ",
  ),
);
