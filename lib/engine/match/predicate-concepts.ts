import type { ClauseClaim, Token } from "../../model/index.ts";
import { type Concept, conceptById, conceptsOf } from "../lexicon/concepts.ts";
import { siteSort } from "../lexicon/sites.ts";
import { wordClass } from "../lexicon/word-keys.ts";

/** Verbs that with "into" something solid are a crash, and those that are one into anything. */
const INTO_SOLID = new Set("run drive fly sail steer".split(" "));
const INTO_ANY = new Set("plough plow slam smash career veer plunge barrel".split(" "));
const STRIKING = new Set(["strike", "hit"]);
const SOLID = new Set("wall tree pole post barrier rock rocks reef cliff lamppost pylon crowd".split(" "));

const CRASH = [conceptById("crash")].filter((c) => c !== null);

const isVehicle = (token: Token | undefined) => siteSort(token?.lemma.toLowerCase() ?? "") === "vehicle";

/** "Ran into a barge", "ploughed into a wall", "the ferry struck the pier": a crash told by a verb for other things too. */
function isCrash(head: Token, at: number, tokens: readonly Token[]): boolean {
  const verb = head.lemma.toLowerCase();
  if (!STRIKING.has(verb) && !INTO_ANY.has(verb) && !INTO_SOLID.has(verb)) return false;
  const children = tokens.filter((t) => t.head === at);
  if (STRIKING.has(verb))
    return children.some((t) => /^(?:nsubj|obj)/.test(t.deprel) && isVehicle(t) && t.upos === "NOUN");
  const into = children.find(
    (t) =>
      t.deprel.startsWith("obl") &&
      tokens.some((c) => c.head === tokens.indexOf(t) && c.text.toLowerCase() === "into"),
  );
  if (!into) return false;
  const solid = isVehicle(into) || siteSort(into.lemma.toLowerCase()) === "building" || SOLID.has(into.lemma);
  return INTO_ANY.has(verb) || (INTO_SOLID.has(verb) && solid);
}

const BATTERING = new Set("strike hit rock shake batter devastate ravage sweep lash".split(" "));
const NATURAL = new Set(["quake", "storm", "flood"]);
/** Forces of nature that are no class of event of their own. */
const NAMELESS = new Set(
  "landslide landslip mudslide avalanche rockfall lightning wave gale wind heatwave".split(" "),
);

/**
 * "A quake struck", "the storm hit the coast": what nature does to a place is no attack, but what it is called. Null
 * where no force of nature is told of.
 */
function naturalForce(head: Token, at: number, tokens: readonly Token[]): readonly Concept[] | null {
  if (!BATTERING.has(head.lemma.toLowerCase())) return null;
  const subject = tokens.find((t) => t.head === at && t.deprel === "nsubj" && t.upos === "NOUN");
  const noun = subject?.lemma.toLowerCase() ?? "";
  const natural = conceptsOf(noun, "n").filter((c) => NATURAL.has(c.id));
  return natural.length > 0 || NAMELESS.has(noun) ? natural : null;
}

/** The classes of a claim's predicate; "hold talks" is looked up whole, by its noun, then by its verb. */
export function predicateConcepts(
  claim: ClauseClaim,
  head: Token,
  tokens: readonly Token[],
): readonly Concept[] {
  if (isCrash(head, claim.head, tokens)) return CRASH;
  const natural = naturalForce(head, claim.head, tokens);
  if (natural) return natural;
  const predicate = claim.predicate.toLowerCase();
  const whole = conceptsOf(predicate, wordClass(head.upos));
  if (whole.length > 0) return whole;
  const parts = predicate.split(" ");
  const last = parts.at(-1) ?? predicate;
  if (parts.length > 1) {
    const noun = conceptsOf(last, "n");
    if (noun.length > 0) return noun;
  }
  return conceptsOf(head.lemma.toLowerCase(), wordClass(head.upos));
}
