import type { Frame, Party } from "./frame.ts";
import { caseOf, childrenIn } from "./frame-tokens.ts";

/** Nouns for somebody's word by which something is done. */
const ORDERS = new Set("order instruction behest command direction request insistence orders".split(" "));
const INITIATIVES = new Set("initiative invitation suggestion instigation".split(" "));
const MARKERS = new Set(["at", "on", "by", "under", "upon"]);

/** Those at whose nouns of one kind something was done: "on Ada Brenn's orders", "on the initiative of the union". */
function behind(frame: Frame, nouns: ReadonlySet<string>): readonly Party[] {
  const { tokens } = frame.sentence;
  return frame.parties.filter((p) => {
    const up = tokens[p.head]?.head ?? -1;
    const noun = tokens[up];
    if (!noun || !nouns.has(noun.lemma.toLowerCase()) || !/^nmod/.test(tokens[p.head]?.deprel ?? ""))
      return false;
    const marked = childrenIn(frame.sentence, up).some(
      (t) => t.deprel.startsWith("case") && MARKERS.has(t.text.toLowerCase()),
    );
    const own = caseOf(frame.sentence, p.head);
    return marked && (own === null || own === "of");
  });
}

/** By whose order a claim's event was. */
export const orderedBy = (frame: Frame): readonly Party[] => behind(frame, ORDERS);

/** On whose initiative it was. */
export const initiatedBy = (frame: Frame): readonly Party[] => behind(frame, INITIATIVES);
