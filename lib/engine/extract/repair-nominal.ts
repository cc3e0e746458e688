import { isBelow, isComma, isNominal, type Mutable, nounBefore } from "./repair-words.ts";

/** "According to the mayor, lifting the ship may take days": what opens a sentence names the source of all of it. */
export function openingSource(tokens: Mutable[]): void {
  if (!/^according$/i.test(tokens[0]?.text ?? "") || !/^to$/i.test(tokens[1]?.text ?? "")) return;
  const comma = tokens.findIndex(isComma);
  const root = tokens.findIndex((t) => t.head === -1);
  if (comma < 0 || root < comma) return;
  const top = tokens.findIndex((t, i) => i < comma && t.head > comma);
  const source = tokens[top];
  if (!source || source.head === root || (!isNominal(source) && top !== 0)) return;
  source.head = root;
  source.deprel = "obl";
}

/** Labels of what stands loosely beside a clause, or that nothing fits. */
const LOOSE = new Set(["parataxis", "discourse", "dep", "vocative"]);

/** "to Great Skarn, the largest of the islands, where": a phrase between commas, right behind a noun, says what the noun is. */
export function nounBesideNoun(tokens: Mutable[]): void {
  tokens.forEach((token, i) => {
    if (!LOOSE.has(token.deprel) || token.head < 0 || token.head > i) return;
    if (!isNominal(token) && token.xpos !== "JJS") return;
    const below = tokens.filter((t) => t.head === i);
    if (below.some((t) => /^(?:nsubj|csubj|cop|case|mark|cc|advmod|expl)/.test(t.deprel))) return;
    const first = firstBelow(tokens, i);
    const before = isComma(tokens[first]) ? first : first - 1;
    if (!isComma(tokens[before]) || !endsAtMark(tokens, i)) return;
    const noun = nounBefore(tokens, before);
    if (noun === null || noun > before || isBelow(tokens, noun, i)) return;
    token.head = noun;
    token.deprel = "appos";
  });
}

function firstBelow(tokens: readonly Mutable[], top: number): number {
  let first = top;
  while (first > 0 && isBelow(tokens, first - 1, top)) first--;
  return first;
}

function endsAtMark(tokens: readonly Mutable[], top: number): boolean {
  let last = top;
  while (last + 1 < tokens.length && isBelow(tokens, last + 1, top)) last++;
  const mark = tokens[last]?.upos === "PUNCT" ? tokens[last] : tokens[last + 1];
  return mark === undefined || /^[,.;:)–—]$/.test(mark.text);
}

/** A clause with a subject and a verb of its own behind a semicolon is no phrase of the one before it. */
export function behindSemicolon(tokens: Mutable[]): void {
  if (!tokens.some((token) => token.text === ";")) return;
  tokens.forEach((token, i) => {
    if (token.head < 0 || token.head > i || !/^(?:obl|nmod|obj|xcomp|advmod|appos|dep)/.test(token.deprel))
      return;
    if (token.upos !== "VERB" && token.upos !== "AUX") return;
    if (!tokens.some((t) => t.head === i && /^(?:nsubj|csubj|expl)/.test(t.deprel))) return;
    for (let at = token.head; at < i; at++) if (tokens[at]?.text === ";") token.deprel = "parataxis";
  });
}
