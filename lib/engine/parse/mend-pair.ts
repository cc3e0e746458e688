import { type Draft, isUnder } from "./mend-clauses.ts";

const NOMINAL = /^(?:NOUN|PROPN|NUM)$/;

/**
 * "Two women and a man were killed, police said": a noun without a verb of its own is not joined with a clause, but with
 * the subject right behind the "and"; both are what the clause speaks of.
 */
export function mendPairedSubject(tokens: Draft[]): void {
  tokens.forEach((verb, v) => {
    const n = verb.head;
    const noun = tokens[n];
    if (verb.deprel !== "conj" || verb.upos !== "VERB" || !noun || n > v || !NOMINAL.test(noun.upos)) return;
    if (tokens.some((t) => t.head === n && /^(?:cop|nsubj|csubj|expl|aux|case|mark)/.test(t.deprel))) return;
    const s = tokens.findIndex((t, i) => i > n && i < v && t.head === v && t.deprel.startsWith("nsubj"));
    const and = tokens.findIndex((t, i) => i > n && i < s && t.deprel === "cc" && t.head === v);
    const subject = tokens[s];
    if (!subject || and < 0 || !NOMINAL.test(subject.upos)) return;
    if (!isOwn(tokens, and + 1, s, s) || !isOwn(tokens, n + 1, and, n)) return;
    [verb.head, verb.deprel] = [noun.head, noun.deprel];
    [noun.head, noun.deprel] = [v, subject.deprel];
    [subject.head, subject.deprel] = [n, "conj"];
    (tokens[and] as Draft).head = s;
    tokens.forEach((t, i) => {
      if (t.head === n && i > v) t.head = v;
    });
  });
}

/** "The mayor and the bishop met": a verb has one subject; the second, right behind the "and", is joined with the first. */
export function mendSecondSubject(tokens: Draft[]): void {
  tokens.forEach((second, s) => {
    const v = second.head;
    if (!second.deprel.startsWith("nsubj") || !NOMINAL.test(second.upos) || v < s) return;
    const first = tokens.findIndex((t, i) => i < s && t.head === v && t.deprel.startsWith("nsubj"));
    const and = tokens.findIndex((t, i) => i > first && i < s && t.deprel === "cc" && t.head === v);
    const noun = tokens[first];
    if (!noun || and < 0 || !NOMINAL.test(noun.upos)) return;
    if (!isOwn(tokens, and + 1, s, s) || !isOwn(tokens, first + 1, and, first)) return;
    [second.head, second.deprel] = [first, "conj"];
    (tokens[and] as Draft).head = s;
  });
}

/** Whether nothing stands from token to token but words of this noun, down to their own dependents, and no comma. */
function isOwn(tokens: readonly Draft[], from: number, to: number, noun: number): boolean {
  return tokens.slice(from, to).every((t, i) => t.upos !== "PUNCT" && isUnder(tokens, from + i, noun));
}
