import type { Sentence, Token, UnitKind } from "../../../model/index.ts";
import { unitByName } from "../../lexicon/units.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, tokenOf } from "../document.ts";

/** A governor farther up than this has nothing to do with the figure. */
const MAX_CLIMB = 5;
const MAX_WORDS = 8;
const NOMINAL = /^(NOUN|PROPN)$/;
const SUBJECT = /^(nsubj|csubj)/;
/** A subject farther back belongs to another story. */
const SUBJECT_REACH = 14;
/** Nouns that hold a figure and say nothing of what it is a figure of: "a total of 200 million". */
const HOLLOW = /^(total|sum|average|mean|maximum|minimum|worth|age|figure|amount|level|rate)$/;

/**
 * What a measure measures: "$14 million of sales", "a $48 million contract", "shares fell 3 %".
 * In this order: "of" or "in" with a noun right behind; the noun that the figure modifies; the subject of the
 * verb it hangs on. Null where the tree shows none.
 */
export function measuredPhrase(
  doc: Doc,
  atoms: readonly Atom[],
  from: number,
  to: number,
  kind: UnitKind,
): string | null {
  const after = behind(doc, atoms, to, kind)?.text ?? null;
  if (after !== null) return after;
  const last = atoms[to - 1];
  const sentence = last && doc.parsed.sentences[last.sentence];
  if (last === undefined || sentence === undefined) return null;
  const inside = { first: atoms[from]?.token ?? last.token, last: last.token };
  const top = topToken(sentence, inside);
  if (top === null) return null;
  return (
    byTree(doc, last.sentence, sentence, top, inside) ?? lastSubject(doc, last.sentence, sentence, inside)
  );
}

/** A tree that leads nowhere is most often a wrong one: then the last subject before the figure is what it is about. */
function lastSubject(doc: Doc, index: number, sentence: Sentence, inside: Inside): string | null {
  for (let t = inside.first - 1; t >= Math.max(0, inside.first - SUBJECT_REACH); t--) {
    const token = sentence.tokens[t];
    if (token === undefined || !SUBJECT.test(token.deprel)) continue;
    if (isNominal(token) && !isUnitWord(token)) return nounPhrase(doc.children(index), sentence, t, inside);
    // A pronoun names nothing, and whatever stands before it belongs to another clause.
    if (token.upos === "PRON" && !RELATIVE.test(token.text.toLowerCase())) return null;
  }
  return null;
}

interface Inside {
  readonly first: number;
  readonly last: number;
}

/** "60 percent of its revenue", "$2 billion in costs". */
export function behind(
  doc: Doc,
  atoms: readonly Atom[],
  to: number,
  kind: UnitKind,
): { text: string; lastToken: number } | null {
  const word = at(atoms, to);
  // "three years in prison", "35 miles in August": only sums and parts are "in" what they are made of.
  if (word !== "of" && (word !== "in" || !/^(currency|mass|volume)$/.test(kind))) return null;
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
  return end < 0 ? null : { text: words(tokens, atom.token, end), lastToken: end };
}

/** The token of the figure's own words whose governor lies outside of them. */
function topToken(sentence: Sentence, inside: Inside): number | null {
  for (let t = inside.first; t <= inside.last; t++) {
    const token = sentence.tokens[t];
    // A bracket or a hedge inside of the words may hang elsewhere.
    if (token === undefined || /^(punct|case|advmod|det|mark|cc)/.test(token.deprel)) continue;
    if (token.head < inside.first || token.head > inside.last) return t;
  }
  return null;
}

type Children = readonly (readonly number[])[];

function byTree(doc: Doc, index: number, sentence: Sentence, top: number, inside: Inside): string | null {
  const children = doc.children(index);
  let at = top;
  let aged = false;
  for (let climb = 0; climb < MAX_CLIMB; climb++) {
    const token = sentence.tokens[at];
    if (token === undefined) return null;
    // "Reserves are about $200 billion": the figure itself is the predicate.
    const own = subjectOf(children, sentence, at, inside);
    if (own !== undefined) return own;
    const governor = sentence.tokens[token.head];
    if (governor === undefined) return null;
    // "players over the age of 21": the age is theirs.
    if (/^aged?$/.test(governor.text.toLowerCase())) aged = true;
    const hollow = HOLLOW.test(governor.text.toLowerCase());
    if (hollow) {
      const before = compoundBefore(children, sentence, token.head, inside);
      if (before !== null) return before;
    } else if (NOMINAL.test(governor.upos)) {
      if (!isUnitWord(governor)) return nounPhrase(children, sentence, token.head, inside);
    } else if (aged || caseOf(children, sentence, at) === "by" || PASSING.test(governor.lemma)) {
      // "boost the range by 35 miles", "get the mirror for $149": the object is measured.
      const object = objectOf(children, sentence, token.head, inside);
      if (object !== null) return object;
    }
    at = token.head;
  }
  return null;
}

/** "the greetings card market worth 2 billion", "the average price of": what stands before or under a hollow noun. */
function compoundBefore(children: Children, sentence: Sentence, head: number, inside: Inside): string | null {
  let first = -1;
  let last = -1;
  for (const c of children[head] ?? []) {
    const token = sentence.tokens[c];
    if (token === undefined || within(inside, c)) continue;
    const under = isNominal(token) && caseOf(children, sentence, c) === "of" && c < inside.first;
    if (under) return nounPhrase(children, sentence, c, inside);
    if (c < head && token.deprel.startsWith("compound")) {
      first = first < 0 ? c : first;
      last = c;
    }
  }
  return first < 0 ? null : words(sentence.tokens, first, last);
}

/** A plural taken for a verb ("exports") is a noun all the same where it is a subject. */
const isNominal = (token: Token): boolean =>
  NOMINAL.test(token.upos) || (token.xpos === "VBZ" && SUBJECT.test(token.deprel));

/** Verbs whose object, not their subject, has the measure. */
const PASSING = /^(get|buy|sell|offer|find|take|grab|purchase|hold|push|bring)$/;

/** Nouns that are units or stretches of time themselves ("cents", "percent", "a year"). */
const isUnitWord = (token: Token): boolean => {
  const word = token.text.toLowerCase();
  return (
    /^(percent|cent|cents|percentage|points?|dollars?|euros?|pounds?|yen|yuan|rupees?|times?|degrees?|celsius|fahrenheit|million|billion|trillion)$/.test(
      word,
    ) || unitByName(word) !== undefined
  );
};

const caseOf = (children: Children, sentence: Sentence, index: number): string | null => {
  for (const c of children[index] ?? [])
    if (sentence.tokens[c]?.deprel === "case") return sentence.tokens[c]?.text.toLowerCase() ?? null;
  return null;
};

const within = (inside: Inside, index: number): boolean => index >= inside.first && index <= inside.last;

function objectOf(children: Children, sentence: Sentence, head: number, inside: Inside): string | null {
  for (const c of children[head] ?? []) {
    const token = sentence.tokens[c];
    if (token?.deprel === "obj" && NOMINAL.test(token.upos) && !within(inside, c) && !isUnitWord(token)) {
      return nounPhrase(children, sentence, c, null);
    }
  }
  return null;
}

/**
 * The subject of a predicate: its noun phrase; null where it is a pronoun that names nothing; undefined where
 * there is none. "Who" and "that" stand for the noun before them, and so does a participle's missing subject.
 */
function subjectOf(
  children: Children,
  sentence: Sentence,
  head: number,
  inside: Inside,
): string | null | undefined {
  const governor = sentence.tokens[head];
  if (governor === undefined) return undefined;
  const clause = /^acl/.test(governor.deprel) ? governor.head : -1;
  for (const c of children[head] ?? []) {
    const token = sentence.tokens[c];
    if (token === undefined || !SUBJECT.test(token.deprel) || within(inside, c)) continue;
    if (isNominal(token)) return isUnitWord(token) ? undefined : nounPhrase(children, sentence, c, inside);
    if (RELATIVE.test(token.text.toLowerCase()) && clause >= 0)
      return nounPhrase(children, sentence, clause, inside);
    return objectOf(children, sentence, head, inside);
  }
  return clause >= 0 ? nounPhrase(children, sentence, clause, inside) : undefined;
}

const RELATIVE = /^(who|which|that|whom)$/;

/** "the number of people killed": what is counted is people. The noun's index, or -1. */
function ofNumber(children: Children, sentence: Sentence, head: number): number {
  if (!/^(number|total|tally|count)$/.test(sentence.tokens[head]?.text.toLowerCase() ?? "")) return -1;
  for (const c of children[head] ?? []) {
    const token = sentence.tokens[c];
    const of = token !== undefined && NOMINAL.test(token.upos) && caseOf(children, sentence, c) === "of";
    if (of && c > head) return c;
  }
  return -1;
}

/** A noun with its adjectives and compounds, without the figure's own words. */
function nounPhrase(
  children: readonly (readonly number[])[],
  sentence: Sentence,
  head: number,
  without: Inside | null,
): string | null {
  const counted = ofNumber(children, sentence, head);
  if (counted >= 0) return nounPhrase(children, sentence, counted, without);
  let first = head;
  for (const child of children[head] ?? []) {
    const token = sentence.tokens[child];
    if (token === undefined || child >= head || !/^(amod|compound|flat)/.test(token.deprel)) continue;
    const blocked = without !== null && head > without.last && child <= without.last;
    if (!blocked && child < first && head - child <= MAX_WORDS) first = child;
  }
  if (without !== null && first <= without.last && head > without.last) first = without.last + 1;
  let last = head;
  const ownWords = (t: number) => without !== null && within(without, t);
  while (/^flat/.test(sentence.tokens[last + 1]?.deprel ?? "") && !ownWords(last + 1)) last += 1;
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
