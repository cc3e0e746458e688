/** "The firm's chief executive": what is tagged as the possessive ending is never a copula. */
import type { Draft } from "./mend-clauses.ts";

const OWNED = /^(?:NOUN|PROPN|ADJ|NUM)$/;
const NAMED = /^(?:NOUN|PROPN)$/;
const IN_NOUN = /^(?:amod|compound|nummod|flat)/;

/** The last word of the noun phrase that begins behind the ending, -1 where there is none. */
function ownedBehind(tokens: readonly Draft[], ending: number): number {
  let last = -1;
  for (let i = ending + 1; i < tokens.length && OWNED.test(tokens[i]?.upos ?? ""); i++) last = i;
  return last;
}

/** The owner takes its place below what it owns, which takes the owner's place in the sentence. */
export function mendPossessive(tokens: Draft[]): void {
  tokens.forEach((ending, e) => {
    if (ending.xpos !== "POS" || ending.deprel !== "cop") return;
    const o = e - 1;
    const n = ownedBehind(tokens, e);
    const [owner, owned] = [tokens[o], tokens[n]];
    if (!owner || !owned || !NAMED.test(owner.upos) || owned.head !== o) return;
    [owned.head, owned.deprel] = [owner.head, owner.deprel];
    [owner.head, owner.deprel] = [n, "nmod:poss"];
    [ending.head, ending.deprel] = [o, "case"];
    if (owned.upos === "ADJ") [owned.upos, owned.xpos] = ["NOUN", "NN"];
    tokens.forEach((t, i) => {
      if (i > n && t.head === o) t.head = n;
      if (i > e && i < n && t.head !== n && (t.head < e || t.head > n))
        [t.head, t.deprel] = [n, IN_NOUN.test(t.deprel) ? t.deprel : "amod"];
    });
  });
}
