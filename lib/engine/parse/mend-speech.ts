import { HEARERS, SPEECH_VERBS } from "../lexicon/reporting.ts";
import { type Draft, isFiniteClause } from "./mend-clauses.ts";

const SUBORDINATOR = /^(?:mark|case)/;
const OPENER = /^(?:when|while|where|once|if|as|though|although|because|since|until|after|before|whenever)$/i;

/** "The two met on Monday, officials said": a clause that no word subordinates, before whoever says it, is what is said. */
export function mendReportedBefore(tokens: Draft[]): void {
  tokens.forEach((clause, c) => {
    const r = clause.head;
    const verb = tokens[r];
    if (clause.deprel !== "advcl" || !verb || r < c || !SPEECH_VERBS.has(verb.lemma.toLowerCase())) return;
    if (!isFiniteClause(tokens, c) || tokens[r + 1]?.text.toLowerCase() === "that") return;
    const opens = tokens.some(
      (t, i) => t.head === c && i < c && (SUBORDINATOR.test(t.deprel) || OPENER.test(t.text)),
    );
    const spoken = tokens.some((t, i) => i > r && t.head === r && /^(?:ccomp|obj|xcomp)/.test(t.deprel));
    const comma = tokens.findLastIndex((t, i) => i < r && t.text === ",");
    const speaker = tokens.findIndex((t, i) => i > comma && t.head === r && t.deprel.startsWith("nsubj"));
    if (opens || spoken || comma < c || speaker < 0 || speaker > r) return;
    if (tokens.some((t, i) => t.head === c && i > comma)) return;
    clause.deprel = "ccomp";
  });
}

const HEARING = /^(?:hear|tell)$/;

/** "…, the court heard", "…, the jury was told": a report in parenthesis, whatever the verb before it was taken to rule. */
export function mendHeard(tokens: Draft[]): void {
  const v = tokens.findLastIndex((t) => t.upos !== "PUNCT");
  const verb = tokens[v];
  if (!verb || !HEARING.test(verb.lemma.toLowerCase()) || !/^VB[DN]$/.test(verb.xpos)) return;
  const hearer = tokens.findIndex((t) => t.head === v && t.deprel.startsWith("nsubj"));
  const comma = tokens.findLastIndex((t, i) => i < v && t.text === ",");
  if (hearer < comma || comma < 1 || !HEARERS.has(tokens[hearer]?.lemma.toLowerCase() ?? "")) return;
  if (verb.head >= 0) {
    // Whatever noun stands nearest, the court heard the whole.
    verb.head = tokens.findIndex((t) => t.head < 0);
    verb.deprel = "parataxis";
    return;
  }
  const told = tokens.findIndex(
    (t, i) => i < comma && t.head === v && /^(?:ccomp|advcl|parataxis|obj)/.test(t.deprel),
  );
  const content = tokens[told];
  if (!content) return;
  content.head = -1;
  content.deprel = "root";
  verb.head = told;
  verb.deprel = "parataxis";
}
