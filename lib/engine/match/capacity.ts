import type { Frame } from "./frame.ts";
import { childrenIn, upFrom } from "./frame-tokens.ts";

/** What a vessel, a hall or a bed is made or allowed to do with people. */
const HOLDS = /^(?:carry|hold|seat|accommodate|take|fit|house|sleep|transport)$/;
/** Who allows or makes it: "licensed to carry", "designed for". */
const ALLOWED =
  /^(?:license|licence|certify|permit|allow|approve|design|build|rate|authorize|authorise|intend|equip|mean)$/;
const ROOM = /^(?:capacity|room|space|seat|berth|limit|maximum)$/;
const MODAL = /^(?:can|could|may)$/i;
/** Steps from a figure up to what it is said of. */
const MOST_STEPS = 5;

/** Whether a figure is how many there is room or leave for ("is licensed to carry 40", "seats for 200"), not how many were there. */
export function isCapacity({ sentence }: Frame, figure: number): boolean {
  const { tokens } = sentence;
  for (const at of upFrom(sentence, figure, MOST_STEPS)) {
    const token = tokens[at];
    if (!token) return false;
    const lemma = token.lemma.toLowerCase();
    if (at !== figure && token.upos === "NOUN" && ROOM.test(lemma)) return true;
    if (token.upos === "VERB" || token.upos === "ADJ") {
      if (ALLOWED.test(lemma) && at !== figure) return isAllowed(sentence, at, tokens[figure]?.start ?? 0);
      if (HOLDS.test(lemma) && childrenIn(sentence, at).some((c) => c.deprel === "aux" && MODAL.test(c.text)))
        return true;
      if (!HOLDS.test(lemma)) return false;
    }
  }
  return false;
}

/** "Licensed for 40", "licensed to carry 40": what is allowed is for so many; "was built for 40 million" is a price. */
function isAllowed(sentence: Frame["sentence"], verb: number, before: number): boolean {
  const { tokens } = sentence;
  for (let t = verb + 1; t < tokens.length && (tokens[t]?.start ?? 0) < before; t++) {
    const token = tokens[t];
    if (!token) break;
    if (token.upos === "VERB" && HOLDS.test(token.lemma.toLowerCase())) return true;
    if (token.text.toLowerCase() === "for") return true;
  }
  return false;
}

const AT_FIRST = /^(?:initially|originally|previously|earlier|formerly)$/i;

/** "Initially put the toll at three": a figure that its own sentence calls overtaken. */
export function isOvertaken({ sentence, claim }: Frame): boolean {
  return childrenIn(sentence, claim.head).some((c) => c.deprel.startsWith("advmod") && AT_FIRST.test(c.text));
}
