import type { Tree } from "../syntax/tree.ts";
import { clusterOf, type Draft, joinDrafts, type Workspace } from "./draft.ts";
import type { Candidate } from "./salience.ts";
import { childBy, clauseOf, MAX_CLIMB } from "./tree.ts";

/** "Before he spoke, Korr …": a pronoun in a fronted clause or phrase takes the subject that follows. */
export function ahead(
  work: Workspace,
  view: Tree,
  pronoun: Draft,
  admits: (draft: Draft) => boolean,
): Candidate | null {
  let node = pronoun.head;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = view.tokens[node];
    if (!token || token.head < 0) return null;
    const fronted = /^(?:advcl|obl)/u.test(token.deprel) && node < token.head;
    if (fronted) {
      const subject = childBy(view, token.head, "nsubj");
      const draft = (work.bySentence[view.index] ?? []).find(
        (other) => other.head === subject && other.form === "name",
      );
      return draft && subject > pronoun.head && admits(draft) ? { root: -1, score: 0, nearest: draft } : null;
    }
    node = token.head;
  }
  return null;
}

/** "The Board, whose chairman …": the noun that the relative clause hangs on. */
export function relative(work: Workspace, view: Tree, pronoun: Draft): void {
  let node = pronoun.head;
  for (let steps = 0; steps < MAX_CLIMB; steps += 1) {
    const token = view.tokens[node];
    if (!token || token.head < 0) return;
    if (token.deprel === "acl:relcl" && token.head < pronoun.head) {
      const here = work.bySentence[view.index] ?? [];
      const antecedent = here.find((other) => other.head === token.head && other.form !== "pronoun");
      if (antecedent) joinDrafts(work, antecedent, pronoun);
      return;
    }
    node = token.head;
  }
}

export function reflexive(work: Workspace, view: Tree, pronoun: Draft): void {
  const subject = childBy(view, clauseOf(view, pronoun.head), "nsubj");
  const draft = (work.bySentence[view.index] ?? []).find(
    (other) => other.head === subject && other.lemma !== "&",
  );
  if (!draft || draft === pronoun) return;
  const facts = clusterOf(work, draft);
  if (pronoun.gender && facts.gender && facts.gender !== pronoun.gender) return;
  joinDrafts(work, draft, pronoun);
}
