import type { Token } from "../../model/index.ts";

/** A token whose arc and tags a repair may change; its words stay. */
export type Mutable = { -readonly [K in keyof Token]: Token[K] };

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const NOUN_PART = /^(?:compound|flat|nmod:poss|nmod:desc|amod|nummod|det|case|fixed)/;

export function isComma(token: Mutable | undefined): boolean {
  return token !== undefined && (token.text === "," || token.text === "–" || token.text === "—");
}

export function isNominal(token: Mutable | undefined): boolean {
  return token !== undefined && NOMINAL.has(token.upos);
}

/** The head of the noun phrase that ends right before `end`. */
export function nounBefore(tokens: readonly Mutable[], end: number): number | null {
  let at = end - 1;
  if (at < 0) return null;
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (!token) return null;
    const next = token.head;
    const inside =
      next >= 0 && next < end && (NOUN_PART.test(token.deprel) || /^(?:nmod|conj|obl)/.test(token.deprel));
    if (!inside || !isNominal(tokens[next])) break;
    at = next;
  }
  return isNominal(tokens[at]) ? at : null;
}

export function isBelow(tokens: readonly Mutable[], i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps <= tokens.length; steps++) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
