import { SPEECH_VERBS } from "../lexicon/reporting.ts";
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
