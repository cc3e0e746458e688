"use client";

import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { undoDecisionAction } from "../actions.ts";

/** Takes one decision of the list back. */
export function TakeBack({
  storyId,
  decisionId,
  about,
}: {
  storyId: string;
  decisionId: string;
  about: string;
}) {
  const { problem, pending, write } = useWrite();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <button
        type="button"
        className="btn"
        aria-label={`Undo: ${about}`}
        disabled={pending}
        onClick={() => write(() => undoDecisionAction(storyId, decisionId))}
      >
        Undo
      </button>
      <Problem>{problem}</Problem>
    </div>
  );
}
