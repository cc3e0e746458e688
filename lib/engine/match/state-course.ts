import type { StateValue } from "../../model/index.ts";
import { formatDay } from "../../text/civil.ts";
import type { Frame } from "./frame.ts";
import { childrenIn } from "./frame-tokens.ts";
import { datesOf } from "./profile.ts";

const BY_NOW = new Set("yet still currently now".split(" "));
const FAR = /^(?:far|now)$/i;
/** Words that tell that it had been otherwise: "is open again", "has since been lifted", "is no longer closed". */
const TURNED = new Set("again since finally eventually".split(" "));
/** Verbs that bring back what was before. */
const BACK = new Set("reopen resume restore reinstate restart revive return".split(" "));

/** How long what a claim calls so may be so: as of when it speaks, whether it had been otherwise, and on what day it came. */
export function stateCourse(frame: Frame): Pick<StateValue, "asOfWriting" | "turned" | "since"> {
  const { sentence, claim, head } = frame;
  const own = childrenIn(sentence, claim.head);
  const words = own.map((t) => t.text.toLowerCase());
  const perfect = own.some((t) => t.deprel.startsWith("aux") && /^(?:has|have|'s|'ve)$/i.test(t.text));
  const soFar = sentence.tokens.some(
    (t, i) =>
      t.text.toLowerCase() === "so" && FAR.test(sentence.tokens[i + 1]?.text ?? "") && t.start >= claim.start,
  );
  const asOfWriting = perfect || soFar || claim.tense === "present" || words.some((w) => BY_NOW.has(w));
  const noLonger = words.includes("longer") || words.includes("more");
  const turned = noLonger || words.some((w) => TURNED.has(w)) || BACK.has(head.lemma.toLowerCase());
  const from = datesOf(frame).map((d) => d.start);
  return {
    ...(asOfWriting ? { asOfWriting: true as const } : {}),
    ...(turned ? { turned: true as const } : {}),
    ...(from.length > 0 ? { since: formatDay(Math.floor(Math.min(...from))) } : {}),
  };
}
