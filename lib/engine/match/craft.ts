import type { Frame } from "./frame.ts";
import { caseOf, upFrom } from "./frame-tokens.ts";

const ABOARD = new Set(["on", "aboard"]);
/** Nouns for what befell a craft: "the sinking of the Alma". */
const BEFALLEN = new Set(
  "sinking capsizing loss wreck shipwreck foundering crash disaster derailment collision hijacking".split(
    " ",
  ),
);
/** Steps from a figure up to what it is said of. */
const MOST_STEPS = 6;

/**
 * The named ship, train or aircraft whose people a figure counts, as a story key: "the 40 people who perished on the
 * Northern Rose". Null where none is named. A known country or a person is none.
 */
export function craftOf(frame: Frame, figure: number): string | null {
  const { tokens } = frame.sentence;
  const path = new Set(upFrom(frame.sentence, figure, MOST_STEPS));
  const { claim } = frame;
  for (const party of frame.parties) {
    if (!party.named || party.kind === "person" || party.country !== null) continue;
    if (party.start < claim.start || party.end > claim.end) continue;
    const preposition = caseOf(frame.sentence, party.head) ?? party.preposition;
    const above = tokens[party.head]?.head ?? -1;
    const of = preposition === "of" && BEFALLEN.has(tokens[above]?.lemma.toLowerCase() ?? "");
    if (!of && !ABOARD.has(preposition ?? "")) continue;
    // The phrase hangs on the figure, on what governs it, or on a clause that describes what is counted.
    const higher = tokens[above]?.head ?? -1;
    if (path.has(above) || path.has(higher)) return party.key;
  }
  return null;
}
