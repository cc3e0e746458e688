import { conceptsOf } from "../lexicon/concepts.ts";
import { siteSort } from "../lexicon/sites.ts";
import type { Frame, Party } from "./frame.ts";

/** "The fire in the Selbay warehouse broke out": what a site or an incident is called after took no part. */
export function isOfThing({ sentence }: Frame, { head, kind }: Party): boolean {
  const token = sentence.tokens[head];
  if (kind === "person" || !token || !/^(?:compound|nmod$|nmod:unmarked)/.test(token.deprel)) return false;
  const of = sentence.tokens[token.head];
  if (of?.upos !== "NOUN") return false;
  const lemma = of.lemma.toLowerCase();
  return siteSort(lemma) !== null || conceptsOf(lemma, "n").some(({ family }) => family === "incident");
}
