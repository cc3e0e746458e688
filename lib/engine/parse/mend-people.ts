/** "The injured", "the accused": a participle behind an article, with no noun of its own, names people. */
import type { Draft } from "./mend-clauses.ts";

const CLAUSAL = /^(?:ccomp|xcomp|advcl|acl|obj|parataxis)$/;

/** The participle becomes a noun in the place of an object; where and when hang on the verb that governs it. */
export function mendPeopleByState(tokens: Draft[]): void {
  tokens.forEach((people, p) => {
    if (people.xpos !== "VBN" || !CLAUSAL.test(people.deprel)) return;
    const article = tokens[p - 1];
    if (article?.head !== p || article.deprel !== "det" || !/^the$/i.test(article.text)) return;
    const verb = tokens[people.head];
    if (!verb || people.head > p || verb.upos !== "VERB" || tokens[p + 1]?.upos === "NOUN") return;
    if (tokens.some((t) => t.head === p && /^(?:nsubj|aux|obj)/.test(t.deprel))) return;
    [people.upos, people.xpos] = ["NOUN", "NNS"];
    if (!tokens.some((t, i) => i !== p && t.head === people.head && t.deprel === "obj"))
      people.deprel = "obj";
    for (const t of tokens) if (t.head === p && t.deprel.startsWith("obl")) t.head = people.head;
  });
}
