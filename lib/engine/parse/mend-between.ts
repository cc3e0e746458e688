import type { Draft } from "./mend-clauses.ts";

const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;

/** The last token that hangs below one, itself at least. */
function endOf(tokens: readonly Draft[], top: number): number {
  let last = top;
  for (let t = top + 1; t < tokens.length; t++) {
    const head = tokens[t]?.head ?? -1;
    if (head < top || head > last) continue;
    last = t;
  }
  return last;
}

/**
 * "The road between Mellen and Darg is closed": what stands between has two ends, so the noun behind "and" is the
 * second of them and not the subject of a clause of its own; the noun before "between" is.
 */
export function mendBetween(tokens: Draft[]): void {
  tokens.forEach((between, p) => {
    if (between.text.toLowerCase() !== "between" || between.deprel !== "case") return;
    const a = between.head;
    const thing = tokens[a]?.head ?? -1;
    const head = tokens[thing];
    if (thing < 0 || thing > p || !head || !NOMINAL.test(head.upos)) return;
    if (tokens.some((t, i) => i > a && t.head === a && t.deprel.startsWith("conj"))) return;
    const and = endOf(tokens, a) + 1;
    if (tokens[and]?.text.toLowerCase() !== "and") return;
    const b = tokens.findIndex((t, i) => i > and && NOMINAL.test(t.upos) && t.deprel.startsWith("nsubj"));
    const second = tokens[b];
    const clause = tokens[second?.head ?? -1];
    if (!second || !clause) return;
    const twoSubjects = second.head === head.head && head.deprel.startsWith("nsubj");
    if (!twoSubjects && (clause.head !== thing || !clause.deprel.startsWith("conj"))) return;
    if (tokens.some((t, i) => i > and && i < b && /^(?:VERB|AUX|PUNCT)$/.test(t.upos))) return;
    const predicate = second.head;
    const subject = second.deprel;
    [second.head, second.deprel] = [a, "conj"];
    const conjunction = tokens[and];
    if (conjunction) [conjunction.head, conjunction.deprel] = [b, "cc"];
    if (twoSubjects) return;
    [clause.head, clause.deprel] = [head.head, head.deprel];
    [head.head, head.deprel] = [predicate, subject];
    tokens.forEach((t, i) => {
      if (i > predicate && t.head === thing) t.head = predicate;
    });
  });
}
