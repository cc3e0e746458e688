import type { Token } from "../../model/index.ts";
import { NOMINAL_EVENTS } from "../lexicon/nominal-events.ts";
import { ATTACHMENT_REPAIRS } from "./repair-attachment.ts";

/**
 * Mends what a statistical parser often gets wrong and punctuation shows plainly. Each repair looks at words and commas
 * first and at the tree second, and leaves a tree alone that already says so.
 */
export function repairTree(tokens: readonly Token[]): Token[] {
  const mended = tokens.map((t) => ({ ...t }));
  for (const repair of REPAIRS) repair(mended);
  return mended;
}

type Mutable = { -readonly [K in keyof Token]: Token[K] };

const REPAIRS: readonly ((tokens: Mutable[]) => void)[] = [
  prepositionAsHead,
  namedSource,
  interruptedSubject,
  relativePronoun,
  toldContent,
  datedVerb,
  ...ATTACHMENT_REPAIRS,
];

const COMMA = /^[,–—]$/;
const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/;
const NOUN_PART = /^(?:compound|flat|nmod:poss|nmod:desc|amod|nummod|det|case|fixed)/;

/**
 * "The raid, which killed two men, led to protests" and "The raids, carried out in May, killed two men": the verb after the second
 * comma governs the subject before the first, where the parser hung it below the clause between the commas.
 */
function interruptedSubject(tokens: Mutable[]): void {
  for (let v = 3; v < tokens.length; v++) {
    if (!isFiniteVerb(tokens, v)) continue;
    const start = groupStart(tokens, v);
    if (!COMMA.test(tokens[start - 1]?.text ?? "") || hasOwnSubject(tokens, v)) continue;
    const inner = clauseAbove(tokens, v);
    if (inner === null) continue;
    const subject = subjectBefore(tokens, inner);
    if (subject === null) continue;
    governs(tokens, v, inner, subject);
  }
}

function isFiniteVerb(tokens: readonly Mutable[], v: number): boolean {
  const token = tokens[v];
  if (token?.upos !== "VERB") return false;
  if (/^(?:VBD|VBZ|VBP)$/.test(token.xpos)) return true;
  const helped = tokens.some(
    (t, i) => t.head === v && i < v && /^aux/.test(t.deprel) && !/^(?:to|being|having)$/i.test(t.text),
  );
  return helped || (token.xpos === "VBN" && /^(?:acl|conj)$/.test(token.deprel) && /ed$/.test(token.text));
}

/** First token of the verb's auxiliaries and adverbs. */
function groupStart(tokens: readonly Mutable[], v: number): number {
  let start = v;
  while (
    start > 0 &&
    tokens[start - 1]?.head === v &&
    /^(?:aux|advmod|cop)/.test(tokens[start - 1]?.deprel ?? "")
  )
    start--;
  return start;
}

function hasOwnSubject(tokens: readonly Mutable[], v: number): boolean {
  return tokens.some(
    (t, i) => t.head === v && i < v && /^(?:nsubj|csubj|cc|mark|expl)/.test(t.deprel) && i > 0,
  );
}

/** The clause between the commas under which the verb was hung. */
function clauseAbove(tokens: readonly Mutable[], v: number): number | null {
  let at = tokens[v]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    const token = tokens[at];
    if (!token) return null;
    const clausal =
      /^(?:VERB|AUX)$/.test(token.upos) ||
      tokens.some((t) => t.head === at && /^(?:cop|nsubj)/.test(t.deprel));
    if (clausal && at < v) return at;
    at = token.head;
  }
  return null;
}

/** The noun before the first comma, where the inner clause begins right behind it. */
function subjectBefore(tokens: readonly Mutable[], inner: number): number | null {
  const first = clauseStart(tokens, inner);
  const comma = first - 1;
  if (!COMMA.test(tokens[comma]?.text ?? "")) return null;
  const opener = tokens[first];
  const relative =
    /^(?:which|who|whose|whom|where)$/i.test(opener?.text ?? "") ||
    /^(?:most|some|many|all|both|one)$/i.test(opener?.text ?? "");
  const participle = first === inner && /^VB[ND]$/.test(tokens[inner]?.xpos ?? "");
  if (!relative && !participle) return null;
  const noun = nounBefore(tokens, comma);
  if (noun === null) return null;
  const free = tokens[noun]?.head === -1 || tokens[noun]?.head === inner;
  return free ? noun : null;
}

/** Where the clause begins behind its comma: the leftmost of its own dependents after that comma. */
function clauseStart(tokens: readonly Mutable[], inner: number): number {
  let start = inner;
  for (let i = inner - 1; i >= 0 && !COMMA.test(tokens[i]?.text ?? ""); i--) start = i;
  return start;
}

/** The head of the noun phrase that ends right before `end`. */
function nounBefore(tokens: readonly Mutable[], end: number): number | null {
  let at = end - 1;
  if (at < 0) return null;
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (!token) return null;
    const next = token.head;
    const inside =
      next >= 0 && next < end && (NOUN_PART.test(token.deprel) || /^(?:nmod|conj|obl)/.test(token.deprel));
    if (!inside || !NOMINAL.test(tokens[next]?.upos ?? "")) break;
    at = next;
  }
  return NOMINAL.test(tokens[at]?.upos ?? "") ? at : null;
}

/** Puts verb `v` in the place of whatever held the subject, the subject under it, and the inner clause under the subject. */
function governs(tokens: Mutable[], v: number, inner: number, subject: number): void {
  const verb = tokens[v];
  const noun = tokens[subject];
  const clause = tokens[inner];
  if (!verb || !noun || !clause) return;
  const top = noun.head === inner ? clause : noun;
  const { head, deprel } = top;
  verb.head = head;
  verb.deprel = deprel;
  for (const t of tokens.slice(v + 1)) if (t.head === inner) t.head = v; // what follows the verb is the verb's
  noun.head = v;
  noun.deprel = "nsubj";
  clause.head = subject;
  clause.deprel = /^VB[ND]$/.test(clause.xpos) && clauseStart(tokens, inner) === inner ? "acl" : "acl:relcl";
  if (clause.deprel === "acl" && clause.xpos === "VBD") clause.xpos = "VBN";
}

/** ", which …", ", who …", ", where …" behind a noun is a relative clause of that noun, whatever label it was given. */
function relativePronoun(tokens: Mutable[]): void {
  for (let p = 2; p < tokens.length; p++) {
    const word = tokens[p]?.text ?? "";
    if (!/^(?:which|who|where)$/.test(word) || !COMMA.test(tokens[p - 1]?.text ?? "")) continue;
    const verb = tokens[p]?.head ?? -1;
    const clause = tokens[verb];
    if (!clause || verb < p || clause.head < 0 || /relcl$/.test(clause.deprel)) continue;
    const noun = nounBefore(tokens, p - 1);
    if (noun === null && word === "which" && clause.head < p) clause.deprel = "advcl:relcl"; // of the whole clause
    if (noun === null || isBelow(tokens, noun, verb)) continue;
    clause.head = noun;
    clause.deprel = "acl:relcl";
  }
}

/** "told the court that the file was lost": the that-clause is what is told, not a modifier of the court. */
function toldContent(tokens: Mutable[]): void {
  tokens.forEach((clause, i) => {
    const listener = tokens[clause.head];
    const verb = listener ? tokens[listener.head] : undefined;
    if (!/^acl/.test(clause.deprel) || !listener || !verb || !/^(?:obj|iobj)$/.test(listener.deprel)) return;
    if (
      !/^(?:tell|inform|assure|warn|remind|notify|convince|persuade|show|promise)$/.test(
        verb.lemma.toLowerCase(),
      )
    )
      return;
    if (!tokens.some((t, k) => t.head === i && k < i && t.deprel === "mark" && /^that$/i.test(t.text)))
      return;
    clause.head = listener.head;
    clause.deprel = "ccomp";
  });
}

const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:1[5-9]|20)\d\d|yesterday|today|tomorrow)$/i;

/** "was destroyed by the army in October": a date says when the verb's event was, unless its noun is an event itself. */
function datedVerb(tokens: Mutable[]): void {
  for (const date of tokens) {
    if (!/^nmod/.test(date.deprel) || !DATE_WORD.test(date.text)) continue;
    const noun = tokens[date.head];
    if (!noun || NOMINAL_EVENTS.has(noun.lemma.toLowerCase()) || !/^(?:obj|iobj|obl|nsubj)/.test(noun.deprel))
      continue;
    const verb = tokens[noun.head];
    if (verb?.upos !== "VERB" || noun.head > date.head) continue;
    date.head = noun.head;
    date.deprel = date.deprel.includes("unmarked") ? "obl:unmarked" : "obl";
  }
}

/** A clause with a subject of its own behind a semicolon is no argument of the one before it. */
function _behindSemicolon(tokens: Mutable[]): void {
  tokens.forEach((token, i) => {
    if (token.head < 0 || token.head > i || /^(?:parataxis|conj|punct)/.test(token.deprel)) return;
    if (!tokens.some((t) => t.head === i && /^(?:nsubj|csubj|expl)/.test(t.deprel))) return;
    if (tokens.slice(token.head, i).some((t) => t.text === ";")) token.deprel = "parataxis";
  });
}

/** "According to the mayor, …": the clause after the comma governs the source, where the parser made the source the root. */
function namedSource(tokens: Mutable[]): void {
  if (!/^according$/i.test(tokens[0]?.text ?? "")) return;
  const source = tokens.findIndex((t) => t.head === -1);
  const comma = tokens.findIndex((t) => COMMA.test(t.text));
  if (comma < 0 || source < 1 || source > comma || !NOMINAL.test(tokens[source]?.upos ?? "")) return;
  const verb = tokens.findIndex(
    (t, i) => i > comma && t.head === source && /^(?:VERB|AUX|ADJ|NOUN)$/.test(t.upos),
  );
  const clause = tokens[verb];
  const noun = tokens[source];
  if (!clause || !noun) return;
  clause.head = -1;
  clause.deprel = "root";
  noun.head = verb;
  noun.deprel = "obl";
}

/** A preposition marks its noun; where the parser made it the head, they change places. */
function prepositionAsHead(tokens: Mutable[]): void {
  tokens.forEach((preposition, i) => {
    if (preposition.upos !== "ADP" || !/^(?:nmod|obl)/.test(preposition.deprel) || preposition.head < 0)
      return;
    const noun = tokens.findIndex((t, k) => k > i && t.head === i && NOMINAL.test(t.upos));
    const token = tokens[noun];
    if (!token) return;
    token.head = preposition.head;
    token.deprel = preposition.deprel;
    preposition.head = noun;
    preposition.deprel = "case";
  });
}

const CONJUNCTION = /^(?:when|while|after|before|because|although|though|since|that|as)$/i;

/** "when a ferry with 140 people on board capsized": a conjunction wants a verb, and the noun has one behind it. */
function _verbOfMarkedClause(tokens: Mutable[]): void {
  tokens.forEach((noun, n) => {
    if (!NOMINAL.test(noun.upos) || noun.head < 0) return;
    const below = (test: (t: Mutable, i: number) => boolean) =>
      tokens.findIndex((t, i) => t.head === n && test(t, i));
    const mark = below((t, i) => i < n && /^(?:mark|advmod)$/.test(t.deprel) && CONJUNCTION.test(t.text));
    const verb = below(
      (t, i) =>
        i > n && t.deprel === "acl" && /^VB[ND]$/.test(t.xpos) && !COMMA.test(tokens[i - 1]?.text ?? ""),
    );
    if (mark < 0 || verb < 0 || below((t) => /^(?:cop|nsubj|csubj)/.test(t.deprel)) >= 0) return;
    const clause = tokens[verb];
    const conjunction = tokens[mark];
    if (!clause || !conjunction) return;
    clause.head = noun.head;
    clause.deprel = /^that$/i.test(conjunction.text) ? noun.deprel : "advcl";
    noun.head = verb;
    noun.deprel = "nsubj";
    conjunction.head = verb;
  });
}

function isBelow(tokens: readonly Mutable[], i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps <= tokens.length; steps++) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
