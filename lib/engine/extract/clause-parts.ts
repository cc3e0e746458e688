import type { ArgumentRole } from "../../model/index.ts";
import { table } from "../../text/table.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  isRelation,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from "../syntax/tree.ts";
import { isVerbal, type PhraseSpan, phraseOf } from "./phrase.ts";

/** An argument as it stands in the clause: the surface part and the role it logically plays. */
export interface ClausePart extends PhraseSpan {
  readonly role: ArgumentRole;
  /** Where the preposition stands that a later member of a list shares with the first ("with fog and *light*"). */
  readonly lent?: { readonly first: number; readonly last: number };
}

export function isPassive(tree: Tree, i: number): boolean {
  return childrenOf(tree, i).some((c) => tokenAt(tree, c).deprel.endsWith(":pass"));
}

/** The subject that stands in the clause itself. */
export function subjectOf(tree: Tree, root: number, passive: boolean): ClausePart | null {
  const own = childrenBy(tree, root, "nsubj", "csubj").find(
    (c) => !tokenAt(tree, c).deprel.endsWith(":outer"),
  );
  const at = own ?? childBy(tree, root, "nsubj");
  if (at === null) return null;
  const phrase = isRelation(tree, at, "csubj") ? clausePhrase(tree, at) : phraseOf(tree, at);
  return { ...phrase, role: passive ? "object" : "subject" };
}

/** The whole stretch of a clause that stands as an argument. */
export function clausePhrase(tree: Tree, head: number): PhraseSpan {
  return phraseOf(tree, head, { predicate: false });
}

/** "according to X" names a source: attribution, no part of the claim. */
export function isSourcePhrase(tree: Tree, c: number): boolean {
  if (!isRelation(tree, c, "obl", "advcl", "nmod")) return false;
  if (lowerOf(tree, c) === "according") return true;
  return childrenBy(tree, c, "case", "mark").some((m) => lowerOf(tree, m) === "according");
}

const ROLE_BY_RELATION: Readonly<Record<string, ArgumentRole>> = table({
  obj: "object",
  iobj: "indirect-object",
  obl: "oblique",
  xcomp: "complement",
  ccomp: "complement",
});

export function clauseParts(
  tree: Tree,
  chain: readonly number[],
  kind: { readonly passive: boolean; readonly copular: boolean },
): ClausePart[] {
  const parts: ClausePart[] = [];
  const final = chain[chain.length - 1] as number;
  if (kind.copular && !isVerbal(tree, final))
    parts.push({ ...phraseOf(tree, final, { predicate: true }), role: "complement" });
  for (const v of chain) {
    for (const c of childrenOf(tree, v)) {
      if (chain.includes(c) || isSourcePhrase(tree, c)) continue;
      const part = partOf(tree, v, c, kind.passive);
      if (part) parts.push(part);
    }
  }
  return parts.sort((a, b) => a.first - b.first);
}

function partOf(tree: Tree, verb: number, c: number, passive: boolean): ClausePart | null {
  const deprel = tokenAt(tree, c).deprel;
  const role = ROLE_BY_RELATION[tree.base[c] ?? ""];
  if (!role) return null;
  if (role === "complement" && isRelation(tree, c, "ccomp") && c < verb) return null;
  const phrase = phraseOf(tree, c, { predicate: false });
  if (role !== "oblique") return { ...phrase, role };
  const agent = deprel === "obl:agent" || (passive && phrase.preposition === "by" && !isTimeLike(tree, c));
  return { ...phrase, role: agent ? "agent" : "oblique" };
}

function isTimeLike(tree: Tree, i: number): boolean {
  return /^(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|year|month|week|day|end)$/.test(
    lemmaOf(tree, i),
  );
}
