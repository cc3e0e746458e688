import { isGroupNoun, isPersonNoun } from "../lexicon/people.ts";
import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { PRONOUNS } from "../lexicon/pronouns.ts";
import type { Tree } from "../syntax/tree.ts";
import { clusterOf, type Draft, type DraftKind, joinDrafts, sameCluster, type Workspace } from "./draft.ts";
import { barredBy, isDoneToThings, isExpletive, isOfSomebody, isOfThoseCounted } from "./pronoun-bars.ts";
import { ahead, reflexive, relative } from "./pronoun-binding.ts";
import { type Candidate, candidatesBefore, clearlyFirst, standing, WINDOW } from "./salience.ts";
import { caseOf, isSubject, MAX_CLIMB } from "./tree.ts";

/** How far the best candidate must lead the next; below it a pronoun stays unresolved. Chosen on GUM's dev part. */
const LEAD_PERSON = 1.25;
const LEAD_THEY = 1.4;
const LEAD_IT = 1.5;
/** Known to fit in gender, against "may fit". */
const GENDER_KNOWN = 1.5;
/** A person without a name is less often taken up. */
const UNNAMED = 0.7;
/** Outside of a quotation one rarely means somebody of whom only the quotation speaks, and inside one rarely who is outside. */
const ACROSS_QUOTE = 0.6;
/** Same place in the sentence as the pronoun's own. */
const PARALLEL = 1.25;

/** Resolves a third-person pronoun to somebody before it; leaves it alone where two could be meant. */
export function resolvePronoun(work: Workspace, pronoun: Draft, speaker: Draft | null): void {
  const form = PRONOUNS.get(pronoun.lemma);
  const view = work.views[pronoun.sentence];
  if (form?.person !== 3 || !view) return;
  if (pronoun.lemma === "whose") {
    relative(work, view, pronoun);
    return;
  }
  if (form.reflexive) {
    reflexive(work, view, pronoun);
    return;
  }
  const barred = barredBy(work, view, pronoun, speaker);
  const fits = (draft: Draft): boolean => !barred.some((other) => sameCluster(work, other, draft));
  const target =
    form.gender === "neuter"
      ? it(work, view, pronoun, fits)
      : form.number === "plural"
        ? they(work, view, pronoun, fits)
        : person(work, view, pronoun, fits);
  if (target) joinDrafts(work, target.nearest, pronoun);
}

function person(
  work: Workspace,
  view: Tree,
  pronoun: Draft,
  fits: (draft: Draft) => boolean,
): Candidate | null {
  const admits = (draft: Draft): boolean => {
    const facts = clusterOf(work, draft);
    if (facts.kind !== "person" || facts.number === "plural" || facts.drafts.every(isFirstPerson))
      return false;
    return (facts.gender === null || facts.gender === pronoun.gender) && fits(draft);
  };
  if (isOfSomebody(view, pronoun.head)) return null;
  const candidates = candidatesBefore(work, pronoun, WINDOW, admits);
  for (const candidate of candidates) {
    const facts = clusterOf(work, candidate.nearest);
    candidate.score *= facts.gender === pronoun.gender ? GENDER_KNOWN : 1;
    candidate.score *= facts.named ? 1 : UNNAMED;
    adjust(work, view, pronoun, candidate);
  }
  candidates.sort(byScore);
  const best = clearlyFirst(candidates, LEAD_PERSON);
  if (best || candidates.length > 0) return best;
  return ahead(work, view, pronoun, admits);
}

function they(
  work: Workspace,
  view: Tree,
  pronoun: Draft,
  fits: (draft: Draft) => boolean,
): Candidate | null {
  if (isOfThoseCounted(view, pronoun.head)) return null;
  const things = isDoneToThings(view, pronoun.head);
  const admits = (draft: Draft): boolean => {
    const facts = clusterOf(work, draft);
    const plural = facts.number === "plural" || facts.kind === "group" || isGroupNoun(draft.lemma);
    if (things && isOfPeople(facts.kind, draft.lemma)) return false;
    return plural && !facts.drafts.every(isFirstPerson) && fits(draft) && !TIME_NOUNS.has(draft.lemma);
  };
  const candidates = candidatesBefore(work, pronoun, NEAR, admits);
  return nearest(work, view, pronoun, candidates, LEAD_THEY);
}

const isOfPeople = (kind: DraftKind, lemma: string): boolean =>
  kind === "person" || kind === "group" || isPersonNoun(lemma) || isPeopleNoun(lemma);

function it(work: Workspace, view: Tree, pronoun: Draft, fits: (draft: Draft) => boolean): Candidate | null {
  if (isExpletive(view, pronoun.head)) return null;
  const admits = (draft: Draft): boolean => {
    const facts = clusterOf(work, draft);
    if (facts.kind === "person" || facts.kind === "group" || facts.number === "plural") return false;
    return fits(draft) && !TIME_NOUNS.has(draft.lemma) && !UNSPECIFIC.has(determinerOf(work, draft));
  };
  const candidates = candidatesBefore(work, pronoun, NEAR, admits);
  return nearest(work, view, pronoun, candidates, LEAD_IT);
}

/** "It" and "they" mean what was just spoken of: this sentence or the one before. */
const NEAR = 1;

/** The clear first, where a thing without a name must also stand where things are taken up: as a subject. */
function nearest(
  work: Workspace,
  view: Tree,
  pronoun: Draft,
  candidates: Candidate[],
  lead: number,
): Candidate | null {
  for (const candidate of candidates) {
    if (clusterOf(work, candidate.nearest).kind === "thing") candidate.score *= THING;
    adjust(work, view, pronoun, candidate);
  }
  candidates.sort(byScore);
  const best = clearlyFirst(candidates, lead);
  if (!best || clusterOf(work, best.nearest).kind !== "thing") return best;
  const there = work.views[best.nearest.sentence]?.tokens[best.nearest.head];
  const here = view.tokens[pronoun.head];
  if (!there || !here) return null;
  const own = here.deprel === "nmod:poss" && pronoun.number === "singular";
  const taken = isSubject(here) || (own && best.nearest.sentence === pronoun.sentence);
  return (isSubject(there) && taken) || isPartitive(view, pronoun.head) ? best : null;
}

/** Things are named more often and taken up less than people and bodies. */
const THING = 0.75;

/** "most of them", "part of it": what it is a part of stands close by. */
const isPartitive = (view: Tree, index: number): boolean => caseOf(view, index) === "of";

const UNSPECIFIC = new Set("no any every each some another such what which".split(" "));

function determinerOf(work: Workspace, draft: Draft): string {
  return work.views[draft.sentence]?.tokens[draft.first]?.text.toLowerCase() ?? "";
}

/** Nouns of time and measure, which pronouns hardly ever take up. */
const TIME_NOUNS = new Set(
  "year month week day hour minute second time today yesterday tomorrow morning evening night percent per cent lot way number people's kind sort thing fact case monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
);

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || b.nearest.order - a.nearest.order;

const isFirstPerson = (draft: Draft): boolean =>
  draft.form === "pronoun" && PRONOUNS.get(draft.lemma)?.person === 1;

function adjust(work: Workspace, view: Tree, pronoun: Draft, candidate: Candidate): void {
  if (candidate.nearest.sentence === pronoun.sentence)
    candidate.score *= closeness(view, pronoun, candidate.nearest);
  const there = standing(work, candidate.nearest);
  const here = view.tokens[pronoun.head];
  if (here && there && isSubject(here) && isSubject(there)) candidate.score *= PARALLEL;
  const facts = clusterOf(work, candidate.nearest);
  if (pronoun.quotation < 0 && facts.drafts.every((draft) => draft.quotation >= 0))
    candidate.score *= ACROSS_QUOTE;
  else if (pronoun.quotation >= 0 && facts.drafts.every((draft) => draft.quotation !== pronoun.quotation))
    candidate.score *= 1;
}

/** Inside "a man who lost his …" it is the man; a clause's own subject comes next. */
const IN_RELATIVE = 2.5;
const OWN_SUBJECT = 1.4;

function closeness(view: Tree, pronoun: Draft, other: Draft): number {
  let node = pronoun.head;
  for (let steps = 0; steps < MAX_CLIMB; steps += 1) {
    const token = view.tokens[node];
    if (!token || token.head < 0) return 1;
    if (token.deprel === "acl:relcl" && token.head === other.head) return IN_RELATIVE;
    if (
      VERBAL.has(token.upos) &&
      view.tokens[other.head]?.head === node &&
      isSubject(view.tokens[other.head] ?? token)
    )
      return OWN_SUBJECT;
    node = token.head;
  }
  return 1;
}
const VERBAL = new Set(["VERB", "AUX"]);
