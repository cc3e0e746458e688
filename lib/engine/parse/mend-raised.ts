import type { Draft } from "./mend-clauses.ts";

/** Verbs that move a figure to another. */
const MOVING = new Set("bring raise take push lift increase reduce cut lower revise".split(" "));
const FIGURES = new Set("number toll total tally count figure".split(" "));
/** Steps up from a number that hangs too low. */
const MOST_STEPS = 6;

/**
 * "Bringing the number of people killed in the collision between a ferry and a barge to seven": the number after "to"
 * is where the verb brings the figure, however many nouns stand between.
 */
export function mendRaised(tokens: Draft[]): void {
  tokens.forEach((number, n) => {
    if (number.upos !== "NUM" || tokens[n - 1]?.text.toLowerCase() !== "to") return;
    if (!/^(?:NOUN|PROPN)$/.test(tokens[number.head]?.upos ?? "") || number.head > n) return;
    let at = number.head;
    for (let step = 0; step < MOST_STEPS && at >= 0 && !MOVING.has(tokens[at]?.lemma ?? ""); step++)
      at = tokens[at]?.head ?? -1;
    const verb = tokens[at];
    if (verb?.upos !== "VERB" || !MOVING.has(verb.lemma)) return;
    const moved = tokens.some(
      (t, i) => i > at && i < n && t.head === at && FIGURES.has(t.lemma.toLowerCase()),
    );
    if (moved) [number.head, number.deprel] = [at, "obl"];
  });
}
