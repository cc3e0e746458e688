import { NOMINAL_EVENTS } from "../lexicon/nominal-events.ts";
import { groupStart, hasOwnSubject } from "./repair-subject.ts";
import { isBelow, isComma, isNominal, type Mutable, nounBefore } from "./repair-words.ts";

/** ", which …", ", who …", ", where …" behind a noun is a relative clause of that noun, whatever label it was given. */
export function relativePronoun(tokens: Mutable[]): void {
  for (let p = 2; p < tokens.length; p++) {
    const word = tokens[p]?.text ?? "";
    if (!/^(?:which|who|where)$/.test(word) || !isComma(tokens[p - 1])) continue;
    const verb = tokens[p]?.head ?? -1;
    const clause = tokens[verb];
    if (!clause || verb < p || clause.head < 0 || /relcl$/.test(clause.deprel)) continue;
    const noun = nounBefore(tokens, p - 1);
    if (noun === null && word === "which" && clause.head < p) clause.deprel = "advcl:relcl"; // of the whole clause
    if (noun === null) continue;
    const antecedent = tokens[noun];
    if (antecedent?.head === verb && word === "who") {
      raise(tokens, antecedent, verb);
    } else if (isBelow(tokens, noun, verb)) continue;
    clause.head = noun;
    clause.deprel = "acl:relcl";
  }
}

/** A noun hung below the clause that speaks of it: the subject of the verb behind that clause, else in its place. */
function raise(tokens: readonly Mutable[], noun: Mutable, verb: number): void {
  const clause = tokens[verb];
  if (!clause) return;
  const behind = tokens.findIndex(
    (t, v) =>
      v > verb &&
      t.upos === "VERB" &&
      t.head === clause.head &&
      t.deprel === "conj" &&
      isComma(tokens[groupStart(tokens, v) - 1]) &&
      !hasOwnSubject(tokens, v),
  );
  noun.head = behind < 0 ? clause.head : behind;
  noun.deprel = behind < 0 ? clause.deprel : "nsubj";
}

/** "told the court that the file was lost": the that-clause is what is told, not a modifier of the court. */
export function toldContent(tokens: Mutable[]): void {
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
export function datedVerb(tokens: Mutable[]): void {
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

/** "According to the mayor, …": the clause after the comma governs the source, where the parser made the source the root. */
export function namedSource(tokens: Mutable[]): void {
  if (!/^according$/i.test(tokens[0]?.text ?? "")) return;
  const source = tokens.findIndex((t) => t.head === -1);
  const comma = tokens.findIndex((t) => isComma(t));
  if (comma < 0 || source < 1 || source > comma || !isNominal(tokens[source])) return;
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
export function prepositionAsHead(tokens: Mutable[]): void {
  tokens.forEach((preposition, i) => {
    if (preposition.upos !== "ADP" || !/^(?:nmod|obl)/.test(preposition.deprel) || preposition.head < 0)
      return;
    const noun = tokens.findIndex((t, k) => k > i && t.head === i && isNominal(t));
    const token = tokens[noun];
    if (!token) return;
    token.head = preposition.head;
    token.deprel = preposition.deprel;
    preposition.head = noun;
    preposition.deprel = "case";
  });
}
