import type { NumberValue, Quantity } from "../../model/index.ts";
import type { Frame } from "./frame.ts";
import { caseOf, childrenIn, headOfSpan, upFrom } from "./frame-tokens.ts";

/** Sums and figures that only grow while people go on reckoning: losses, and money that comes in. */
const GROWING = new Set(
  "damage damages loss destruction toll donation appeal collection fundraiser case infection claim".split(
    " ",
  ),
);
/** Verbs under which "to" or a bare figure is where something has come to. */
const MOVED = new Set(
  `rise climb grow increase jump soar swell mount raise upgrade revise lift correct update fall drop decline decrease
  shrink sink cut lower reduce downgrade double triple widen narrow extend trim slash change expand`.split(
    /\s+/,
  ),
);
const REACHED = new Set("reach hit pass top exceed surpass".split(" "));
const BY_NOW = new Set(["now", "meanwhile", "since"]);
/** Steps from a figure up to the verb that tells of it. */
const MOST_STEPS = 4;

/**
 * How a figure moves, by its own words: "revised" where it has come to what it is ("rose to 112", "now stands at 30"),
 * "grows" where it is of a kind that grows with every day's reckoning. Nothing for any other figure.
 */
export function courseOf(frame: Frame, quantity: Quantity): Pick<NumberValue, "course"> {
  const { tokens } = frame.sentence;
  const own = headOfSpan(frame.sentence, quantity);
  let grows = false;
  for (const at of upFrom(frame.sentence, own, MOST_STEPS)) {
    const token = tokens[at];
    const lemma = token?.lemma.toLowerCase() ?? "";
    if (GROWING.has(lemma)) grows = true;
    if (token?.upos === "VERB" || token?.deprel === "root") {
      const children = childrenIn(frame.sentence, at);
      if (
        (REACHED.has(lemma) && tokens[own]?.head === at) ||
        (MOVED.has(lemma) && caseOf(frame.sentence, own) === "to")
      )
        return { course: "revised" };
      if (children.some((t) => t.deprel.startsWith("advmod") && BY_NOW.has(t.text.toLowerCase())))
        return { course: "revised" };
      grows ||= children.some((t) => /^(?:nsubj|obj)/.test(t.deprel) && GROWING.has(t.lemma.toLowerCase()));
      break;
    }
  }
  return grows ? { course: "grows" } : {};
}

/** Tokens between the figure that something came from and the one that it came to: "from 60 men to 25". */
const MOST_BETWEEN = 4;

/** The figure that one has taken the place of: 60 of "was cut from 60 men to 25"; undefined where there is none. */
export const leftBehindBy = (frame: Frame, quantity: Quantity): Quantity | undefined =>
  frame.quantities.find(
    (q) => q !== quantity && q.unit.kind === quantity.unit.kind && isLeftBehind(frame, q),
  );

/** "Raised from 600 to 850", "revised down to 119 from 127": the figure that no longer holds, beside the one that does. */
export function isLeftBehind({ sentence, quantities }: Frame, quantity: Quantity): boolean {
  const { tokens } = sentence;
  const marked = (q: Quantity): number => tokens.findIndex((t) => t.end > q.start) - 1;
  const own = marked(quantity);
  if (tokens[own]?.text.toLowerCase() !== "from") return false;
  const reached = quantities.some((other) => {
    const to = marked(other);
    if (
      other === quantity ||
      other.unit.kind !== quantity.unit.kind ||
      tokens[to]?.text.toLowerCase() !== "to"
    )
      return false;
    const [first, last] = to > own ? [own, to] : [to, own];
    return last - first <= MOST_BETWEEN + 1;
  });
  return (
    reached &&
    upFrom(sentence, own + 1, MOST_STEPS).some((t) => MOVED.has(tokens[t]?.lemma.toLowerCase() ?? ""))
  );
}
