/** What has a copula says something of a subject: it is a clause, wherever a greedy parse hung it. */
import type { Draft } from "./mend-clauses.ts";

const FINITE_BE = /^(?:is|are|was|were)$/i;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;
/** What a noun's clause may be to the sentence: then its noun's place is a clause's. */
const CLAUSAL = /^(?:root|conj|parataxis|ccomp|advcl)$/;

/** The finite copula of predicate `p`, -1 where it has none. */
const copulaOf = (tokens: readonly Draft[], p: number): number =>
  tokens.findIndex((t, i) => i < p && t.head === p && t.deprel === "cop" && FINITE_BE.test(t.text));

const subjectOf = (tokens: readonly Draft[], p: number): number =>
  tokens.findIndex((t) => t.head === p && /^(?:[nc]subj|expl)/.test(t.deprel));

/**
 * "Unemployment was 6.2% in March": the predicate was hung on the noun before its copula, which is its subject. What
 * stands behind the copula belongs to the predicate.
 */
export function mendCopulaBelowNoun(tokens: Draft[]): void {
  tokens.forEach((predicate, p) => {
    const n = predicate.head;
    const noun = tokens[n];
    if (!/^(?:nmod|appos|obl|acl)/.test(predicate.deprel)) return;
    if (!noun || !NOMINAL.test(noun.upos) || !CLAUSAL.test(noun.deprel)) return;
    const copula = copulaOf(tokens, p);
    if (n >= copula) return;
    if (subjectOf(tokens, p) >= 0 || copulaOf(tokens, n) >= 0 || subjectOf(tokens, n) >= 0) return;
    [predicate.head, predicate.deprel] = [noun.head, noun.deprel];
    [noun.head, noun.deprel] = [p, "nsubj"];
    tokens.forEach((t, i) => {
      if (t.head === n && i > copula) t.head = p;
    });
  });
}

/**
 * "The pier was one of two; the other will reopen": a clause with copula and subject of its own was taken for the subject
 * of the clause behind a semicolon, which takes the noun between them where it has none.
 */
export function mendCopulaAsSubject(tokens: Draft[]): void {
  tokens.forEach((predicate, p) => {
    const m = predicate.head;
    const main = tokens[m];
    if (!main || m < p || predicate.deprel !== "nsubj") return;
    const mark = tokens.findIndex((t, i) => i > p && i < m && t.text === ";");
    if (mark < 0 || copulaOf(tokens, p) < 0 || subjectOf(tokens, p) < 0) return;
    [predicate.head, predicate.deprel] = [main.head, main.deprel];
    [main.head, main.deprel] = [p, "parataxis"];
    if (tokens.some((t, i) => i > mark && t.head === m && t.deprel.startsWith("nsubj"))) return;
    const subject = tokens.find(
      (t, i) => i > mark && i < m && t.head === p && /^(?:conj|appos|nmod|obl)$/.test(t.deprel),
    );
    if (subject) [subject.head, subject.deprel] = [m, "nsubj"];
  });
}
