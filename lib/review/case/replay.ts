import { type CaseAct, type CaseState, nextState } from "./machine.ts";
import type { Evidence, Finding, Person, Step, StepBody, StepKind, StepOf } from "./step.ts";

/** How many people judge a point, each without seeing the other's judgement, where it is blind. */
export const ASSESSORS_OF_BLIND = 2;

export interface Assessment extends Omit<StepOf<"assessed">, "kind"> {
  readonly id: string;
  readonly actor: Person;
  readonly at: string;
}
export interface Adjudication extends Omit<StepOf<"adjudicated">, "kind"> {
  readonly id: string;
  readonly actor: Person;
  readonly at: string;
}
export interface EvidenceItem {
  /** Of the step that added it. */
  readonly id: string;
  /** Of the step that it stands as: another one after each change. */
  readonly version: string;
  readonly evidence: Evidence;
  readonly foundBy: Person;
  readonly foundAt: string;
}
export interface FollowUp {
  readonly id: string;
  readonly question: string;
  readonly whom: string;
  readonly actor: Person;
  readonly at: string;
  readonly notes: readonly {
    readonly id: string;
    readonly part: "asked" | "answered";
    readonly words: string;
    readonly actor: Person;
    readonly at: string;
  }[];
}
/** A finding as it was published or corrected; each stays, the last one stands. */
export interface PublishedFinding {
  readonly id: string;
  readonly finding: Finding;
  readonly by: Person;
  readonly at: string;
  /** Why it was corrected; null for the first. */
  readonly reason: string | null;
  readonly withdrawn: { readonly reason: string; readonly at: string } | null;
}

/** A review as its steps have left it. */
export interface CaseFile {
  readonly state: CaseState;
  readonly blind: boolean;
  /** How many different people are asked to assess. */
  readonly asked: number;
  /** Of the present round: the last one of each person, in order of their first. */
  readonly assessments: readonly Assessment[];
  /** Of earlier rounds, and those that their own authors replaced. */
  readonly earlier: readonly Assessment[];
  readonly adjudication: Adjudication | null;
  readonly findings: readonly PublishedFinding[];
  readonly evidence: readonly EvidenceItem[];
  readonly followUps: readonly FollowUp[];
  readonly assignee: Person | null;
  readonly due: string | null;
  /** Articles that changed what this stands on since it was last judged. */
  readonly groundChanged: readonly Omit<StepOf<"ground-changed">, "kind">[];
  readonly setAside: { readonly reason: string; readonly by: Person; readonly at: string } | null;
}

const NEW: CaseFile = {
  state: "open",
  blind: false,
  asked: 1,
  assessments: [],
  earlier: [],
  adjudication: null,
  findings: [],
  evidence: [],
  followUps: [],
  assignee: null,
  due: null,
  groundChanged: [],
  setAside: null,
};

export interface Replay {
  readonly file: CaseFile;
  /** The first step that is not legal where it stands; null where all are. */
  readonly illegal: Step | null;
}

/** A review out of its steps, oldest first; those taken back are left out. An illegal step is told and changes nothing. */
export function replay(steps: readonly Step[]): Replay {
  let file = NEW;
  let illegal: Step | null = null;
  for (const step of steps) {
    if (step.undone !== null) continue;
    const next = applyStep(file, step);
    if (next === null) illegal ??= step;
    else file = next;
  }
  return { file, illegal };
}

/** The act that a step is for the machine; null for steps that move nothing. */
function actOf(file: CaseFile, { body, actor }: Step): CaseAct | null {
  switch (body.kind) {
    case "taken-up":
      return "take-up";
    case "assessed":
      return assessingAct(file, actor.id);
    case "reopened":
      return "reopen";
    case "adjudicated":
      return "adjudicate";
    case "published":
      return "publish";
    case "corrected":
      return "correct";
    case "withdrawn":
      return "withdraw";
    case "set-aside":
      return "set-aside";
    case "resumed":
      return "resume";
    default:
      return null;
  }
}

/** What an assessment by this person would be. */
export function assessingAct(file: CaseFile, actorId: string): CaseAct {
  if (isComplete(file)) return "assess-more";
  const people = new Set([...file.assessments.map(({ actor }) => actor.id), actorId]);
  return people.size >= file.asked ? "assess-last" : "assess";
}

/** Whether everybody who is asked for has assessed. */
export function isComplete(file: Pick<CaseFile, "assessments" | "asked">): boolean {
  return file.assessments.length >= file.asked;
}

/** The file after one more step; null where the step is not legal. */
export function applyStep(file: CaseFile, step: Step): CaseFile | null {
  const act = actOf(file, step);
  if (act === null) return note(file, step, step.body);
  // Both are known by then: a judgement changed after a look at the other's would not be blind.
  if (act === "assess-more" && file.blind) return null;
  const state = nextState(file.state, act);
  if (state === null) return null;
  const next = { ...moved(file, step, step.body), state };
  // Whoever judges has seen the words as they are now.
  return JUDGES.includes(step.body.kind) ? { ...next, groundChanged: [] } : next;
}

const JUDGES: readonly StepKind[] = ["assessed", "adjudicated", "corrected"];

function moved(file: CaseFile, { id, actor, at, reason }: Step, body: StepBody): CaseFile {
  switch (body.kind) {
    case "assessed":
      return assessed(file, { id, actor, at, judgement: body.judgement, confidence: body.confidence });
    case "adjudicated":
      return {
        ...file,
        adjudication: { id, actor, at, judgement: body.judgement, method: body.method },
      };
    case "published":
    case "corrected":
      return {
        ...file,
        findings: [...file.findings, { id, finding: body.finding, by: actor, at, reason, withdrawn: null }],
      };
    case "withdrawn":
      return nextRound({
        ...file,
        findings: file.findings.map((finding) =>
          finding.withdrawn ? finding : { ...finding, withdrawn: { reason: reason ?? "", at } },
        ),
      });
    case "reopened":
      return nextRound(file);
    case "set-aside":
      return { ...file, setAside: { reason: reason ?? "", by: actor, at } };
    case "resumed":
      // An incomplete round goes on, so that what is hidden in it stays hidden.
      return { ...(isComplete(file) ? nextRound(file) : file), setAside: null };
    default:
      return file;
  }
}

function nextRound(file: CaseFile): CaseFile {
  return { ...file, earlier: [...file.earlier, ...file.assessments], assessments: [], adjudication: null };
}

function assessed(file: CaseFile, assessment: Assessment): CaseFile {
  const own = file.assessments.find(({ actor }) => actor.id === assessment.actor.id);
  return {
    ...file,
    assessments: own
      ? file.assessments.map((each) => (each === own ? assessment : each))
      : [...file.assessments, assessment],
    earlier: own ? [...file.earlier, own] : file.earlier,
  };
}

/** Steps that move nothing. */
function note(file: CaseFile, { id, actor, at }: Step, body: StepBody): CaseFile | null {
  switch (body.kind) {
    case "evidence-added": {
      const item = { id, version: id, evidence: body.evidence, foundBy: actor, foundAt: at };
      return { ...file, evidence: [...file.evidence, item] };
    }
    case "evidence-changed": {
      if (!file.evidence.some((each) => each.id === body.of)) return null;
      const change = (each: EvidenceItem): EvidenceItem =>
        each.id === body.of ? { ...each, version: id, evidence: body.evidence } : each;
      return { ...file, evidence: file.evidence.map(change) };
    }
    case "asked": {
      const card = { id, question: body.question, whom: body.whom, actor, at, notes: [] };
      return { ...file, followUps: [...file.followUps, card] };
    }
    case "followed-up": {
      if (!file.followUps.some((each) => each.id === body.of)) return null;
      const added = { id, part: body.part, words: body.words, actor, at };
      const add = (each: FollowUp): FollowUp =>
        each.id === body.of ? { ...each, notes: [...each.notes, added] } : each;
      return { ...file, followUps: file.followUps.map(add) };
    }
    case "assigned":
      return { ...file, assignee: body.to };
    case "due":
      return { ...file, due: body.on };
    case "ground-changed": {
      const { articleId, source, version, words } = body;
      const changed = { articleId, source, version, words };
      return { ...file, groundChanged: [...file.groundChanged, changed] };
    }
    case "blind":
      // With one of two judgements in, switching would show it, or make it the only one asked for.
      if (file.assessments.length > 0) return null;
      return { ...file, blind: body.on, asked: body.on ? ASSESSORS_OF_BLIND : 1 };
    default:
      return null;
  }
}

/** The finding that stands; null where none was published, or the last one was withdrawn. */
export function standingFinding(file: Pick<CaseFile, "findings">): PublishedFinding | null {
  const last = file.findings.at(-1);
  return last && last.withdrawn === null ? last : null;
}
