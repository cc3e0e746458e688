import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import { type Draft, isUnder } from "./mend-clauses.ts";

/** A noun that somebody with a name bears: "chief", "mayor", "driver". */
const isOfPeople = (token: Draft | undefined): boolean => {
  const lemma = token?.lemma.toLowerCase() ?? "";
  return token?.upos === "NOUN" && (isRoleHead(lemma) || isPeopleNoun(lemma));
};

/** "The finance chief of Lund Bank, Ida Moe, resigned": between commas and without an "and" the name is the chief's, no second bank. */
export function mendNameAside(tokens: Draft[]): void {
  tokens.forEach((name, i) => {
    const body = tokens[name.head];
    if (name.upos !== "PROPN" || !/^(?:conj|appos)$/.test(name.deprel) || !body || name.head > i) return;
    const bearer = tokens[body.head];
    if (body.upos !== "PROPN" || !/^nmod/.test(body.deprel) || !isOfPeople(bearer)) return;
    if (
      tokens[i - 1]?.text !== "," ||
      tokens.some((t, k) => t.deprel === "cc" && isUnder(tokens, k, body.head))
    )
      return;
    const last = tokens.findLastIndex((_, k) => k === i || isUnder(tokens, k, i));
    const isFullName = tokens.some((t, k) => t.head === i && t.deprel === "flat" && k > i);
    if (!isFullName || !/^[,.]$/.test(tokens[last + 1]?.text ?? tokens[last]?.text ?? "")) return;
    [name.head, name.deprel] = [body.head, "appos"];
  });
}

/** "Will be succeeded as head of Lund Bank by Per Holm": what a name is by nobody, a passive verb is done by. */
export function mendAgentBehind(tokens: Draft[]): void {
  tokens.forEach((agent, a) => {
    const name = tokens[agent.head];
    if (!/^nmod/.test(agent.deprel) || agent.upos !== "PROPN" || name?.upos !== "PROPN" || agent.head > a)
      return;
    if (!tokens.some((t) => t.head === a && t.deprel === "case" && t.text.toLowerCase() === "by")) return;
    const v = tokens.findLastIndex(
      (t, k) => k < agent.head && t.xpos === "VBN" && isUnder(tokens, a, k) && isPassive(tokens, k),
    );
    if (v < 0 || tokens.some((t) => t.head === v && t.deprel === "obl:agent")) return;
    [agent.head, agent.deprel] = [v, "obl:agent"];
  });
}

const isPassive = (tokens: readonly Draft[], v: number): boolean =>
  tokens.some((t) => t.head === v && t.deprel === "aux:pass");
