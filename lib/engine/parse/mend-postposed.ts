import { SPEECH_VERBS } from "../lexicon/reporting.ts";
import { type Draft, isFiniteClause } from "./mend-clauses.ts";

const SUBJECT_PART = /^(?:NOUN|PROPN|DET|ADJ|PRON)$/;
/** Words of whoever says so, between the comma and the verb: "the chief investigator said". */
const MOST_WORDS = 6;

/** The comma before a subject that stands directly before its verb, -1 where other words do. */
function commaBefore(tokens: readonly Draft[], verb: number): number {
  for (let t = verb - 1; t >= 0 && verb - t <= MOST_WORDS + 1; t--) {
    if (tokens[t]?.text === ",") return t < verb - 1 ? t : -1;
    if (!SUBJECT_PART.test(tokens[t]?.upos ?? "")) return -1;
  }
  return -1;
}

/**
 * "A week after the trams collided, six people are missing, officials said": what is said stands below "said", and the
 * clause that opens the sentence below what is said, not the other way round.
 */
export function mendPostposed(tokens: Draft[]): void {
  const r = tokens.findIndex((t) => t.head < 0);
  const root = tokens[r];
  if (!root || !SPEECH_VERBS.has(root.lemma.toLowerCase())) return;
  const comma = commaBefore(tokens, r);
  if (comma < 0 || tokens.some((t) => t.head === r && t.deprel.startsWith("ccomp"))) return;
  const opening = tokens.findIndex((t, i) => i < comma && t.head === r && t.deprel.startsWith("advcl"));
  const said = tokens.findIndex(
    (t, i) =>
      opening >= 0 &&
      i > opening &&
      i < comma &&
      t.head === opening &&
      /^(?:ccomp|conj|parataxis)/.test(t.deprel) &&
      isFiniteClause(tokens, i) &&
      tokens.slice(opening, i).some((c) => c.text === ","),
  );
  const [clause, before] = [tokens[said], tokens[opening]];
  if (!clause || !before) return;
  [clause.head, clause.deprel] = [r, "ccomp"];
  before.head = said;
}
