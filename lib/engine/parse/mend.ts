import type { ParsedText, Sentence, Token } from "../../model/syntax.ts";
import { isPersonNoun } from "../lexicon/person-nouns.ts";

type Draft = { -readonly [K in keyof Token]: Token[K] };

/** Words between "acting" and the office it belongs to: "acting foreign minister". */
const MOST_BETWEEN = 3;
const BETWEEN = /^(?:NOUN|PROPN|ADJ)$/;

/** The office behind "acting", as a token number; -1 where it is a verb after all. */
function officeBehind(tokens: readonly Draft[], acting: number): number {
  let office = -1;
  for (let t = acting + 1; t <= acting + MOST_BETWEEN && t < tokens.length; t++) {
    const token = tokens[t];
    if (!token || !BETWEEN.test(token.upos)) break;
    if (isPersonNoun(token.lemma.toLowerCase())) office = t;
    else if (office >= 0) break;
  }
  return office;
}

/**
 * "Acting" before an office is an adjective: treebanks hardly know it, and a parser that takes it for a verb loses the
 * clause around it. The office takes the verb's place, and what hung on the verb goes to the office or to the clause.
 */
function mendActing(tokens: Draft[]): void {
  tokens.forEach((token, a) => {
    if (token.text.toLowerCase() !== "acting" || token.upos !== "VERB") return;
    const o = officeBehind(tokens, a);
    const office = tokens[o];
    if (!office) return;
    const [head, deprel] = [token.head, token.deprel];
    const clause = tokens[head];
    if (office.head === a || office.head === -1) {
      office.head = head === o ? -1 : head;
      office.deprel = /^(?:acl|advcl|xcomp|ccomp)/.test(deprel) && clause?.upos === "VERB" ? "obj" : deprel;
    }
    tokens.forEach((t, i) => {
      if (t.head !== a || i === o) return;
      if (i < a && /^(?:NOUN|PROPN|PRON)$/.test(t.upos)) [t.head, t.deprel] = [o, "nmod:poss"];
      else t.head = i < a || head < 0 ? o : office.head >= 0 ? office.head : o;
    });
    [token.upos, token.xpos, token.lemma, token.head, token.deprel] = ["ADJ", "JJ", "acting", o, "amod"];
  });
}

const MENDS: readonly ((tokens: Draft[]) => void)[] = [mendActing];

/** Mends what the parser is known to get wrong and the words show plainly. The text and the tokens stay as they are. */
export function mendTrees(parsed: ParsedText): ParsedText {
  const sentences = parsed.sentences.map((sentence): Sentence => {
    if (!sentence.tokens.some((t) => t.text.length === 6 && t.text.toLowerCase() === "acting"))
      return sentence;
    const tokens = sentence.tokens.map((t) => ({ ...t }));
    for (const mend of MENDS) mend(tokens);
    return { ...sentence, tokens };
  });
  return { ...parsed, sentences };
}
