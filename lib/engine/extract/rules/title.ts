import { isPersonNoun } from "../../lexicon/people.ts";
import { isRoleHead, isRoleModifier } from "../../lexicon/roles.ts";
import { isAddress } from "../../lexicon/titles.ts";
import { lemmaOf, lowerOf, type Tree, tokenAt } from "../../syntax/tree.ts";
import type { PhraseSpan } from "../phrase.ts";
import { isDraft } from "./apposition.ts";
import type { ExtractionRule } from "./rule.ts";

/** "Foreign Minister Elin Sorbeck", "pop singer Ada Brandt": a role before a name. */
export const title: ExtractionRule = {
  name: "title",
  apply: (tree) =>
    tree.tokens.flatMap((_, role) => {
      if (tree.tokens[role + 1]?.upos !== "PROPN" || !isRole(tree, role)) return [];
      const name = nameBehind(tree, role);
      // Behind the noun that it is put beside, the apposition says it already.
      if (!name || isAppositionTo(tree, name, role)) return [];
      const first = withPossessor(tree, roleStart(tree, role));
      const complement: PhraseSpan = { head: role, first, last: role, preposition: null, outer: first };
      return [isDraft(tree, "title", name, complement, 0.5)];
    }),
};

function isAppositionTo(tree: Tree, { first, last }: PhraseSpan, role: number): boolean {
  return tree.tokens.slice(first, last + 1).some((t) => t.deprel === "appos" && t.head === role);
}

function isRole(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if ((token.upos !== "NOUN" && token.upos !== "PROPN") || isAddress(token.text)) return false;
  const lemma = lemmaOf(tree, i);
  return isRoleHead(lemma) || (token.upos === "NOUN" && isPersonNoun(lemma));
}

/** The name right behind a role: the run of proper nouns of one phrase, no further role. */
function nameBehind(tree: Tree, role: number): PhraseSpan | null {
  const first = role + 1;
  let last = role;
  while (last + 1 < tree.tokens.length && tokenAt(tree, last + 1).upos === "PROPN") last++;
  if (last < first || last - first >= MAX_NAME) return null;
  if (isRoleHead(lemmaOf(tree, first))) return null;
  return { head: last, first, last, preposition: null, outer: first };
}

/** More capitalized words in a row are no person's name. */
const MAX_NAME = 5;

function roleStart(tree: Tree, role: number): number {
  let first = role;
  while (first > 0) {
    const token = tokenAt(tree, first - 1);
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(token.upos) && !isRoleModifier(lowerOf(tree, first - 1))) break;
    first--;
  }
  return first;
}

/** "India's Foreign Secretary": whose office it is belongs to the role. */
function withPossessor(tree: Tree, first: number): number {
  const mark = first - 1;
  if (mark < 1 || !/^(?:'s|’s|'|’)$/.test(lowerOf(tree, mark))) return first;
  const owner = tokenAt(tree, mark).head;
  return owner >= 0 && owner < mark ? (tree.first[owner] ?? first) : first;
}
