import type { ReviewView } from "../../../../../../lib/workspace/review/schema.ts";
import { nextState } from "../../../../../../lib/workspace/review/words.ts";

export type ActId =
  | "take-up"
  | "assess"
  | "evidence"
  | "ask"
  | "adjudicate"
  | "publish"
  | "correct"
  | "withdraw"
  | "reopen"
  | "set-aside"
  | "resume"
  | "assign"
  | "blind";

export interface ReviewAct {
  readonly id: ActId;
  readonly label: string;
  readonly key: string;
  /** For the list of keys. */
  readonly does: string;
  /** What one most likely wants to do next. */
  readonly main?: boolean;
}

/** What one may do with a review as it stands; nothing that its state does not allow is offered. */
export function actsOf({ file, desk }: ReviewView): readonly ReviewAct[] {
  const { state } = file;
  const can = (act: Parameters<typeof nextState>[1]) => nextState(state, act) !== null;
  const mine = file.assessments.some(({ actor }) => actor.id === desk.me.id);
  const acts: ReviewAct[] = [];
  if (can("take-up")) {
    acts.push({ id: "take-up", label: "Take up", key: "t", does: "Take the point up", main: true });
  }
  const closed = state === "assessed" && file.blind;
  if ((can("take-up") || can("assess") || can("assess-more")) && !closed) {
    const label = mine ? "Assess again …" : "Assess …";
    acts.push({
      id: "assess",
      label,
      key: "a",
      does: "Assess the point",
      main: state === "in-review" && !mine,
    });
  }
  acts.push({ id: "evidence", label: "Attach evidence …", key: "v", does: "Attach evidence" });
  acts.push({ id: "ask", label: "What would settle it …", key: "q", does: "Add what would settle it" });
  if (can("adjudicate")) {
    const main = state === "assessed";
    acts.push({ id: "adjudicate", label: "Adjudicate …", key: "f", does: "Adjudicate", main });
  }
  if (can("publish")) {
    acts.push({ id: "publish", label: "Publish …", key: "p", does: "Publish the finding", main: true });
  }
  if (can("correct")) {
    acts.push({
      id: "correct",
      label: "Correct the finding …",
      key: "o",
      does: "Correct the published finding",
      main: true,
    });
  }
  acts.push({ id: "assign", label: "Assign …", key: "i", does: "Say who is to do it, and by when" });
  if (file.assessments.length === 0 && file.hiddenFrom.length === 0) {
    const label = file.blind ? "Not blind" : "Blind second assessment";
    acts.push({ id: "blind", label, key: "b", does: "Switch the blind second assessment" });
  }
  if (can("reopen")) acts.push({ id: "reopen", label: "Reopen …", key: "r", does: "Look at it again" });
  if (can("withdraw")) {
    acts.push({ id: "withdraw", label: "Withdraw …", key: "w", does: "Withdraw the published finding" });
  }
  if (can("set-aside"))
    acts.push({ id: "set-aside", label: "Set aside …", key: "s", does: "Set the point aside" });
  if (can("resume")) {
    acts.push({ id: "resume", label: "Take it up again", key: "t", does: "Take it up again", main: true });
  }
  return acts;
}
