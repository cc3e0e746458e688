/** Noun phrases that the words draw plainly and a greedy parse hangs elsewhere. */
import { isDemonym } from "../lexicon/places.ts";
import { KNOWN_CALENDAR, knownBits } from "./gazetteer.ts";
import { type Draft, isFiniteClause } from "./mend-clauses.ts";

const NOMINAL = /^(?:NOUN|PROPN)$/;

function moveChildren(
  tokens: readonly Draft[],
  from: number,
  to: number,
  which: (i: number) => boolean,
): void {
  tokens.forEach((t, i) => {
    if (t.head === from && i !== to && which(i)) t.head = to;
  });
}

/**
 * "Taken to Tolmark, the largest of the towns, by bus": what follows the second comma belongs to the clause, and the
 * phrase between commas, with an article and no verb, says what stands before them.
 */
export function mendApposition(tokens: Draft[]): void {
  tokens.forEach((token, w) => {
    const above = token.head;
    if (!/^(?:parataxis|conj|list)$/.test(token.deprel) || above < 0 || above > w) return;
    if (
      !/^(?:NOUN|ADJ)$/.test(token.upos) ||
      tokens.some((t) => t.head === w && /^(?:cc|cop|nsubj|case)/.test(t.deprel))
    )
      return;
    const start = tokens.findIndex((t, i) => i < w && t.head === w && t.deprel === "det");
    const noun = tokens[start - 2];
    if (start < 2 || tokens[start - 1]?.text !== "," || noun?.upos !== "PROPN") return;
    const close = tokens.findIndex((t, i) => i > w && t.text === ",");
    if (close < 0) return;
    const n = nounHead(tokens, start - 2);
    [token.head, token.deprel] = [n, "appos"];
    moveChildren(tokens, w, above, (i) => i > close);
  });
}

/** The token that governs the name around token `i`. */
function nounHead(tokens: readonly Draft[], i: number): number {
  let at = i;
  while (
    /^(?:flat|compound)/.test(tokens[at]?.deprel ?? "") &&
    NOMINAL.test(tokens[tokens[at]?.head ?? -1]?.upos ?? "")
  )
    at = tokens[at]?.head ?? at;
  return at;
}

/** "The market worth 2 billion euros is growing": the noun before "worth" is the verb's subject, not the sum. */
export function mendWorth(tokens: Draft[]): void {
  tokens.forEach((worth, a) => {
    if (worth.text.toLowerCase() !== "worth") return;
    const s = tokens.findIndex((t, i) => i === a - 1 && t.head === a && t.deprel.startsWith("nsubj"));
    const w = tokens.findIndex(
      (t, i) => i > a && t.head === a && /^(?:ccomp|parataxis|conj|advcl)/.test(t.deprel),
    );
    const [subject, verb] = [tokens[s], tokens[w]];
    if (
      !subject ||
      !verb ||
      !isFiniteClause(tokens, w) ||
      tokens.some((t) => t.head === a && t.deprel === "cop")
    )
      return;
    const sum = tokens.find((t, i) => i > a && i < w && t.head === w && t.deprel.startsWith("nsubj"));
    if (!sum) return;
    [verb.head, verb.deprel] = [worth.head, worth.deprel];
    moveChildren(tokens, a, w, (i) => i > w);
    [subject.head, subject.deprel] = [w, "nsubj"];
    [worth.head, worth.deprel] = [s, "amod"];
    [sum.head, sum.deprel] = [a, "obj"];
  });
}

/** "Great Skarvik": a capital inside a sentence before a proper noun belongs to the name; "Orvanian Railways" tells of whom. */
export function mendCapital(tokens: Draft[]): void {
  const words = tokens.filter((t) => /^\p{L}/u.test(t.text) && t.text.length > 3);
  const capitals = words.filter((t) => /^\p{Lu}/u.test(t.text)).length;
  // In a headline capitals say nothing.
  if (capitals * 2 > words.length) return;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (i === 0 || token.xpos !== "JJ" || next?.xpos !== "NNP" || token.head !== i + 1) return;
    if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || isDemonym(token.text)) return;
    [token.upos, token.xpos] = ["PROPN", "NNP"];
  });
}

/** "In Varn on Monday": no place is of a day, so the clause takes the date. */
export function mendDates(tokens: Draft[]): void {
  tokens.forEach((token, i) => {
    if (token.deprel !== "nmod" || token.xpos !== "NNP" || (knownBits(token.text) & KNOWN_CALENDAR) === 0)
      return;
    const place = tokens[token.head];
    const on = tokens.find((t) => t.head === i && t.deprel === "case");
    if (place?.xpos !== "NNP" || token.head > i || on?.text.toLowerCase() !== "on") return;
    let verb = place.head;
    for (let step = 0; verb >= 0 && tokens[verb]?.upos !== "VERB" && step < tokens.length; step++)
      verb =
        /^(?:nmod|appos|flat|compound)/.test(tokens[verb]?.deprel ?? "") ||
        NOMINAL.test(tokens[verb]?.upos ?? "")
          ? (tokens[verb]?.head ?? -1)
          : -1;
    if (verb >= 0) [token.head, token.deprel] = [verb, "obl"];
  });
}

/** "The crossing, closed since August 2019, shall be reopened": a month behind a preposition is nobody who does a thing. */
export function mendDateSubject(tokens: Draft[]): void {
  tokens.forEach((since, p) => {
    if (!/^(?:since|until|by|from|in|on)$/.test(since.text.toLowerCase()) || since.head < p) return;
    const date = tokens[p + 1];
    if (!date?.deprel.startsWith("nsubj") || (knownBits(date.text) & KNOWN_CALENDAR) === 0) return;
    const before = tokens[p - 1];
    [date.head, date.deprel] = [before?.upos === "VERB" ? p - 1 : date.head, "obl"];
    [since.upos, since.xpos, since.head, since.deprel] = ["ADP", "IN", p + 1, "case"];
  });
}
