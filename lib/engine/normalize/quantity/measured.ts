import type { Sentence, Token } from "../../../model/index.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, tokenOf } from "../document.ts";

/** A governor farther up than this has nothing to do with the figure. */
const MAX_CLIMB = 5;
const MAX_WORDS = 8;
const NOMINAL = /^(NOUN|PROPN)$/;
const SUBJECT = /^(nsubj|csubj)/;

/**
 * What a measure measures: "$14 million of sales", "a $48 million contract", "shares fell 3 %".
 * In this order: "of" or "in" with a noun right behind; the noun that the figure modifies; the subject of the
 * verb it hangs on. Null where the tree shows none.
 */
export function measuredPhrase(doc: Doc, atoms: readonly Atom[], from: number, to: number): string | null {
  const after = behind(doc, atoms, to);
  if (after !== null) return after;
  const last = atoms[to - 1];
  const sentence = last && doc.parsed.sentences[last.sentence];
  if (last === undefined || sentence === undefined) return null;
  const inside = { first: atoms[from]?.token ?? last.token, last: last.token };
  const top = topToken(sentence, inside);
  return top === null ? null : byTree(doc, last.sentence, sentence, top, inside);
}

interface Inside {
  readonly first: number;
  readonly last: number;
}

/** "60 percent of its revenue", "$2 billion in costs". */
function behind(doc: Doc, atoms: readonly Atom[], to: number): string | null {
  const word = at(atoms, to);
  if (word !== "of" && word !== "in") return null;
  let k = to + 1;
  while (/^(the|its|their|his|her|our|my|your|those|these|all|an?|total|this|that)$/.test(at(atoms, k)))
    k += 1;
  const first = tokenOf(doc, atoms[k]);
  const atom = atoms[k];
  if (first === undefined || atom === undefined || !/^(NOUN|PROPN|ADJ)$/.test(first.upos)) return null;
  if (word === "in" && (first.upos !== "NOUN" || /^\d/.test(first.text))) return null;
  const tokens = doc.parsed.sentences[atom.sentence]?.tokens ?? [];
  let end = -1;
  for (let t = atom.token; t < tokens.length && t < atom.token + MAX_WORDS; t++) {
    const upos = tokens[t]?.upos ?? "";
    if (NOMINAL.test(upos)) end = t;
    else if (upos !== "ADJ" && tokens[t]?.text !== "-") break;
  }
  return end < 0 ? null : words(tokens, atom.token, end);
}

/** The token of the figure's own words whose governor lies outside of them. */
function topToken(sentence: Sentence, inside: Inside): Token | null {
  for (let t = inside.first; t <= inside.last; t++) {
    const token = sentence.tokens[t];
    if (token !== undefined && (token.head < inside.first || token.head > inside.last)) return token;
  }
  return null;
}

function byTree(doc: Doc, index: number, sentence: Sentence, top: Token, inside: Inside): string | null {
  const children = doc.children(index);
  let token: Token = top;
  for (let climb = 0; climb < MAX_CLIMB; climb++) {
    const head = token.head;
    const governor = sentence.tokens[head];
    if (governor === undefined)
      return token === top ? subjectOf(children, sentence, sentence.tokens.indexOf(top)) : null;
    if (climb === 0 && NOMINAL.test(governor.upos) && isModifier(token)) {
      return nounPhrase(children, sentence, head, inside);
    }
    const subject = subjectOf(children, sentence, head);
    if (subject !== null) return subject;
    token = governor;
  }
  return null;
}

const isModifier = (token: Token): boolean => /^(nummod|compound|amod|nmod|appos|dep)/.test(token.deprel);

function subjectOf(
  children: readonly (readonly number[])[],
  sentence: Sentence,
  head: number,
): string | null {
  for (const child of children[head] ?? []) {
    const token = sentence.tokens[child];
    if (token === undefined || !SUBJECT.test(token.deprel)) continue;
    return NOMINAL.test(token.upos) ? nounPhrase(children, sentence, child, null) : null;
  }
  return null;
}

/** A noun with its adjectives and compounds, without the figure's own words. */
function nounPhrase(
  children: readonly (readonly number[])[],
  sentence: Sentence,
  head: number,
  without: Inside | null,
): string | null {
  let first = head;
  for (const child of children[head] ?? []) {
    const token = sentence.tokens[child];
    if (token === undefined || child >= head || !/^(amod|compound|flat)/.test(token.deprel)) continue;
    const blocked = without !== null && child <= without.last;
    if (!blocked && child < first && head - child <= MAX_WORDS) first = child;
  }
  if (without !== null && first <= without.last && head > without.last) first = without.last + 1;
  let last = head;
  while (/^flat/.test(sentence.tokens[last + 1]?.deprel ?? "")) last += 1;
  while (first < head && isHyphen(sentence.tokens[first]?.text ?? "")) first += 1;
  return words(sentence.tokens, first, last);
}

/** The words between two tokens as the text has them, blanks made single. */
function words(tokens: readonly Token[], first: number, last: number): string {
  let out = "";
  for (let t = first; t <= last; t++) {
    const token = tokens[t];
    if (token === undefined) continue;
    out += out !== "" && tokens[t - 1]?.end !== token.start ? ` ${token.text}` : token.text;
  }
  return out;
}
