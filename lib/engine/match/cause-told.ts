import { conceptsOf } from "../lexicon/concepts.ts";
import { type Agents, type BlameTold, NOBODY, playing } from "./blame-told.ts";
import type { Content, Frame } from "./frame.ts";
import { caseOf, childrenIn } from "./frame-tokens.ts";

const HAPPENED = new Set(["incident", "harm"]);
/** "The crash was the result of a worn tire." */
const RESULTS = new Set("result consequence outcome".split(" "));
/** "The fire was down to a short circuit", "… due to a fault". */
const OWED = new Set(["down", "due", "owing", "thanks"]);
/** "A fault in the brakes led to the crash." */
const LEADING = new Set("lead contribute".split(" "));
/** "The blast stemmed from a leak", "… resulted from". */
const STEMMING = new Set("stem result arise come".split(" "));

/** Whether a word names something that befell people or things: causes of decisions and moods are no news of blame. */
const isDeed = ({ lemma }: Content) => conceptsOf(lemma, "n").some((c) => HAPPENED.has(c.family));

/** What stands behind a preposition that hangs on a token: its name, else its noun. */
function behind(frame: Frame, above: number, prepositions: readonly string[]): Agents {
  const fits = (t: number) =>
    frame.sentence.tokens[t]?.head === above && prepositions.includes(caseOf(frame.sentence, t) ?? "");
  const parties = frame.parties.filter((p) => fits(p.head));
  if (parties.length > 0) return { parties, words: [] };
  const word = frame.contents.find((c) => fits(c.token));
  return word ? { parties: [], words: [word] } : NOBODY;
}

const told = (agents: Agents): BlameTold | null => (agents === NOBODY ? null : { agents, kind: "cause" });

function byCopula(frame: Frame): BlameTold | null {
  const { head } = frame.claim;
  if (!frame.contents.some((c) => c.role === "subject" && isDeed(c))) return null;
  if (RESULTS.has(frame.head.lemma.toLowerCase())) return told(behind(frame, head, ["of"]));
  const marks = childrenIn(frame.sentence, head).map((t) => t.text.toLowerCase());
  if (!marks.includes("to") || !marks.some((m) => OWED.has(m))) return null;
  const word = frame.contents.find((c) => c.token === head);
  return word ? told({ parties: [], words: [word] }) : null;
}

/** A cause told otherwise than by "cause": what an accident was the result of, was down to, stemmed from, or what led to it. */
export function causeTold(frame: Frame): BlameTold | null {
  const { claim } = frame;
  if (claim.polarity === "denied") return null;
  if (claim.kind === "copular") return byCopula(frame);
  const lemma = frame.head.lemma.toLowerCase();
  if (LEADING.has(lemma)) {
    const deed = frame.contents.some((c) => isDeed(c) && caseOf(frame.sentence, c.token) === "to");
    return deed ? told(playing(frame, "subject")) : null;
  }
  if (!STEMMING.has(lemma)) return null;
  const deed = frame.contents.some((c) => c.role === "subject" && isDeed(c));
  return deed ? told(behind(frame, claim.head, ["from"])) : null;
}
