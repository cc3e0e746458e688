import { type Assessment, type CaseFile, isComplete } from "./replay.ts";
import type { Step, StepKind } from "./step.ts";

/** A review as one person may see it. */
export interface SeenFile extends CaseFile {
  /** Who has assessed without this person being allowed to know how. */
  readonly hiddenFrom: readonly string[];
}

/** A step as one person may see it: null in place of a judgement that is hidden from them. */
export type SeenStep = Omit<Step, "body"> & {
  readonly kind: StepKind;
  readonly body: Step["body"] | null;
};

/**
 * Hides judgements of a blind round that is not complete from everybody but their authors: not from the second
 * reviewer alone, who could else look over somebody's shoulder. Everything that leaves for a page goes through this.
 */
export function seenBy(file: CaseFile, viewerId: string): SeenFile {
  if (!hides(file)) return { ...file, hiddenFrom: [] };
  const own = (each: Assessment) => each.actor.id === viewerId;
  const others = file.assessments.filter((each) => !own(each));
  return {
    ...file,
    assessments: file.assessments.filter(own),
    // What somebody replaced within the round is as telling as what replaced it.
    earlier: file.earlier.filter(
      (each) => own(each) || !others.some(({ actor }) => actor.id === each.actor.id),
    ),
    hiddenFrom: others.map(({ actor }) => actor.name),
  };
}

/** The list of steps under the same rule, those taken back included. */
export function stepsSeenBy(steps: readonly Step[], file: CaseFile, viewerId: string): readonly SeenStep[] {
  const round = hides(file) ? lastRoundStart(steps) : steps.length;
  return steps.map(({ body, ...step }, index) => {
    const hidden = index >= round && body.kind === "assessed" && step.actor.id !== viewerId;
    return { ...step, kind: body.kind, body: hidden ? null : body };
  });
}

function hides(file: CaseFile): boolean {
  return file.blind && !isComplete(file);
}

const ENDS_A_ROUND: readonly StepKind[] = ["reopened", "withdrawn"];

/** The place of the first step of the present round: what came before was seen when that round was complete. */
function lastRoundStart(steps: readonly Step[]): number {
  return steps.findLastIndex(({ body, undone }) => undone === null && ENDS_A_ROUND.includes(body.kind)) + 1;
}
