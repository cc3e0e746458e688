import { isComplete, replay } from "./replay.ts";
import { LASTING, type Step } from "./step.ts";

/**
 * Why a step cannot be taken back, as a sentence; null where it can.
 * @param steps the whole list of the review, oldest first
 */
export function whyNotUndo(steps: readonly Step[], stepId: string, actorId: string): string | null {
  const step = steps.find(({ id }) => id === stepId);
  if (!step) return "There is no such step in this review.";
  if (step.undone !== null) return "This was taken back already.";
  if (LASTING.includes(step.body.kind)) {
    return step.body.kind === "blind"
      ? "This is set anew, not taken back."
      : "What was published is not taken back: correct the finding, or withdraw it.";
  }
  if (step.body.kind === "assessed") {
    if (step.actor.id !== actorId) return "An assessment is taken back by whoever made it.";
    const { file } = replay(steps);
    if (file.blind && isComplete(file)) {
      return "Both assessments have been seen: what is to be said otherwise belongs into the adjudication.";
    }
  }
  const without = steps.map((each) =>
    each.id === stepId ? { ...each, undone: { actor: "", at: "" } } : each,
  );
  return replay(without).illegal === null ? null : "Something later builds on it: take that back first.";
}
