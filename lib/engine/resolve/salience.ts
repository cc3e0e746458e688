import type { Token } from "../../model/index.ts";
import type { Draft, Workspace } from "./draft.ts";
import { isSubject, relation } from "./tree.ts";

/**
 * How present somebody is to the reader, after Lappin and Leass (1994): each mention weighs by its place in the
 * sentence and halves with every sentence since; the mentions of one entity add up.
 */
const SUBJECT = 80;
const OBJECT = 50;
const OBLIQUE = 35;
const POSSESSOR = 40;
const OTHER = 25;
/** Sentences back in which an antecedent is looked for; GUM's third-person pronouns rarely reach further. */
export const WINDOW = 3;
/** Mentions looked at for one pronoun: bounds the work on sentences without end. */
export const MAX_MENTIONS = 150;

/** The token that tells a mention's place in the sentence: a conjunct stands where the first one does. */
export function standing(work: Workspace, draft: Draft): Token | undefined {
  const tokens = work.views[draft.sentence]?.tokens;
  let token = tokens?.[draft.head];
  for (let steps = 0; token?.deprel === "conj" && steps < MAX_CONJUNCTS; steps += 1)
    token = tokens?.[token.head];
  return token;
}

export function roleWeight(work: Workspace, draft: Draft): number {
  const token = standing(work, draft);
  if (!token) return OTHER;
  if (isSubject(token)) return SUBJECT;
  const rel = relation(token);
  if (rel === "root") return SUBJECT - OBJECT / 2;
  if (rel === "obj" || rel === "iobj") return OBJECT;
  if (token.deprel === "nmod:poss") return POSSESSOR;
  return rel === "obl" ? OBLIQUE : OTHER;
}

/** Conjuncts hang on the first one, or in a chain that is this long at most. */
const MAX_CONJUNCTS = 8;

export interface Candidate {
  readonly root: number;
  score: number;
  /** The latest mention. */
  readonly nearest: Draft;
}

/** Everybody mentioned in the window before `pronoun` whom `admits` lets through, with their salience. */
export function candidatesBefore(
  work: Workspace,
  pronoun: Draft,
  window: number,
  admits: (draft: Draft) => boolean,
): Candidate[] {
  const found = new Map<number, Candidate>();
  let looked = 0;
  for (
    let sentence = pronoun.sentence;
    sentence >= 0 && sentence >= pronoun.sentence - window;
    sentence -= 1
  ) {
    const drafts = work.bySentence[sentence] ?? [];
    for (let at = drafts.length - 1; at >= 0 && looked < MAX_MENTIONS; at -= 1) {
      const draft = drafts[at];
      if (!draft || (sentence === pronoun.sentence && draft.head >= pronoun.head)) continue;
      looked += 1;
      if (!admits(draft)) continue;
      const weight = roleWeight(work, draft) / 2 ** (pronoun.sentence - sentence);
      const root = work.union.find(draft.order);
      const known = found.get(root);
      if (known) known.score += weight;
      else found.set(root, { root, score: weight, nearest: draft });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || b.nearest.order - a.nearest.order);
}

/** The first of the candidates where it leads by the factor, else null. */
export function clearlyFirst(candidates: readonly Candidate[], factor: number): Candidate | null {
  const [first, second] = candidates;
  if (!first) return null;
  return !second || first.score >= second.score * factor ? first : null;
}
