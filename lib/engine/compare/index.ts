import type { Answer, Modality, Point, Position, Question, Relation } from "../../model/index.ts";
import { pointStatus } from "../../text/point-status.ts";
import { stableId } from "../../text/stable-id.ts";
import { compareAnswers } from "./comparers.ts";
import { explain } from "./explain.ts";
import { answerLabel } from "./label.ts";
import { type CompareContext, compatible, conflict, type Verdict } from "./verdict.ts";

export { compareAnswers } from "./comparers.ts";
export { explain } from "./explain.ts";

/** What `compare` must be told of the story. */
export interface CompareSurroundings {
  readonly placesMeet: CompareContext["placesMeet"];
  readonly kindOf: CompareContext["kindOf"];
  /** Id of a claim. */
  readonly claimId: (document: number, claim: number) => string;
  /** Id of an event of the story. */
  readonly eventId: (event: number) => string;
  readonly wordingOf: (question: Question) => string;
  /** How many origins stand behind answers: reprints of one report are one. */
  readonly origins: (answers: readonly Answer[]) => number;
}

interface Draft {
  readonly answers: Answer[];
  readonly label: string;
}

/** Above this many positions a question is a list, not a disagreement; relations are told against the first ones only. */
const MOST_POSITIONS = 12;

/** Answers that say the same become one position; the first answer speaks for it. */
function positionsOf(question: Question, context: CompareContext): Draft[] {
  const drafts: Draft[] = [];
  const byLabel = new Map<string, Draft>();
  for (const answer of question.answers) {
    const label = answerLabel(answer);
    const known =
      byLabel.get(label) ??
      drafts.slice(0, MOST_POSITIONS).find((d) => isSame(d.answers[0], answer, context));
    if (known && isSame(known.answers[0], answer, context)) {
      known.answers.push(answer);
      continue;
    }
    const draft: Draft = { answers: [answer], label };
    drafts.push(draft);
    byLabel.set(label, draft);
  }
  return drafts;
}

function isSame(a: Answer | undefined, b: Answer, context: CompareContext): boolean {
  return a !== undefined && compareAnswers(a, b, context)?.relation === "same";
}

const documentsOf = (d: Draft) => new Set(d.answers.map((a) => a.document));

/** Characters of "2025-03-06". */
const DAY_LENGTH = 10;
const PLANNED = new Set<Modality>(["planned", "possible"]);

const isPlanned = (d: Draft) => d.answers.every((a) => PLANNED.has(a.modality));

/** A plan that is told first, and later what came to be, may both be true; a plan told afterwards is an account of it. */
function overtaken(plan: Draft, fact: Draft): boolean {
  if (!isPlanned(plan) || isPlanned(fact)) return false;
  const days = (d: Draft) => d.answers.map((a) => a.publishedAt?.slice(0, DAY_LENGTH) ?? "");
  const told = days(plan);
  return days(fact).some((day) => told.every((before) => before === "" || day === "" || before < day));
}

/** What keeps a difference from being called a conflict. */
function softened(verdict: Verdict, a: Draft, b: Draft, question: Question): Verdict {
  if (verdict.relation !== "conflict") return verdict;
  const x = documentsOf(a);
  const y = documentsOf(b);
  const oneSource = x.size === 1 && y.size === 1 && [...x][0] === [...y][0];
  if (oneSource) return compatible("scope", `${verdict.reason}+one-source`);
  // One article's two answers are never held against each other, and so prove nothing here.
  const sure = (m: Answer, o: Answer) => m.document !== o.document && question.sure(m, o);
  if (!a.answers.some((m) => b.answers.some((o) => sure(m, o))))
    return compatible("scope", `${verdict.reason}+unsure`);
  if (overtaken(a, b) || overtaken(b, a)) return compatible("scope", `${verdict.reason}+planned`);
  return verdict;
}

/** Answers of each side that an update is held against: those who speak for the rest. */
const MOST_HELD = 8;

/** A verdict between two positions: of the answers that speak for them. What is still told afterwards was not brought up to date. */
function verdictOf(a: Draft, b: Draft, context: CompareContext): Verdict | null {
  const first = a.answers[0];
  const other = b.answers[0];
  const verdict = first && other ? compareAnswers(first, other, context) : null;
  if (verdict?.reason !== "later-as-of") return verdict;
  const [told, later] = [a, b].map(({ answers }) => answers.filter(isExact).slice(0, MOST_HELD));
  for (const m of told ?? [])
    for (const o of later ?? [])
      if (compareAnswers(m, o, context)?.relation === "conflict") return conflict("still-told");
  return verdict;
}

/** "Nearly 20" goes on being said when 17 is known: a rough figure keeps to no day. */
const isExact = ({ value }: Answer): boolean => value.kind === "number" && value.hedge === "exact";

function relationsOf(
  drafts: readonly Draft[],
  positions: readonly Position[],
  context: CompareContext,
): Relation[] {
  const relations: Relation[] = [];
  drafts.slice(0, MOST_POSITIONS).forEach((a, i) => {
    drafts.forEach((b, j) => {
      const x = positions[i];
      const y = positions[j];
      if (j <= i || !x || !y) return;
      const found = verdictOf(a, b, context);
      if (!found) return;
      const verdict = softened(found, a, b, context.question);
      relations.push({
        a: x.id,
        b: y.id,
        relation: verdict.relation,
        difference: verdict.difference,
        direction: verdict.direction,
        reason: verdict.reason,
        explanation: explain(verdict, { a: a.label, b: b.label, question: context.question.wording }),
      });
    });
  });
  return relations;
}

/** Depends on the facet and the first claim alone, so that a point keeps its address when it is analyzed again. */
function pointId(question: Question, surroundings: CompareSurroundings, used: Map<string, number>): string {
  const claims = question.answers.map((a) => surroundings.claimId(a.document, a.claim)).sort();
  const base = stableId("p", question.facet, question.slot.split(":")[0] ?? "", claims[0] ?? "");
  const n = (used.get(base) ?? 0) + 1;
  used.set(base, n);
  return n === 1 ? base : `${base}-${n}`;
}

/** Questions → points with positions and relations, same order. */
export function compareQuestions(questions: readonly Question[], surroundings: CompareSurroundings): Point[] {
  const used = new Map<string, number>();
  return questions.map((question) => {
    const context: CompareContext = {
      question,
      placesMeet: surroundings.placesMeet,
      kindOf: surroundings.kindOf,
    };
    const drafts = positionsOf(question, context);
    const id = pointId(question, surroundings, used);
    const positions: Position[] = drafts.map((d, j) => ({
      id: `${id}.${j + 1}`,
      label: d.label,
      value: d.answers[0]?.value ?? null,
      claimIds: [...new Set(d.answers.map((a) => surroundings.claimId(a.document, a.claim)))],
    }));
    const relations = relationsOf(drafts, positions, context);
    const documents = new Set(question.answers.map((a) => a.document));
    return {
      id,
      facet: question.facet,
      question: surroundings.wordingOf(question),
      eventId: question.event === null ? null : surroundings.eventId(question.event),
      status: pointStatus({
        documents: documents.size,
        origins: surroundings.origins(question.answers),
        positions: positions.length,
        relations,
      }),
      positions,
      relations,
    };
  });
}
