"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { type KeyBinding, useKeys } from "../../../../../_components/ui/keys.tsx";
import { undoDecisionAction } from "../../decisions/actions.ts";
import { undoStepAction } from "../../review/actions.ts";

interface Made {
  /** What can be taken back: a correction of the engine or a step of a review; neither: it stands. */
  readonly decisionId?: string;
  readonly stepId?: string | null;
  readonly words: string;
}

const Announce = createContext<(made: Made) => void>(() => undefined);

/** Tells of a decision that was made, with the way to take it back. */
export function useAnnounce(): (made: Made) => void {
  return useContext(Announce);
}

const NO_KEYS: readonly KeyBinding[] = [];

/** Holds the notice of the last decision above the pages: what was decided about often leaves the page at once. */
export function DecisionNotices({ storyId, children }: { storyId: string; children: ReactNode }) {
  const [made, setMade] = useState<Made | null>(null);
  const { problem, pending, write } = useWrite();
  const canUndo = Boolean(made?.decisionId || made?.stepId);
  const undo = useCallback(() => {
    const { decisionId, stepId } = made ?? {};
    if (decisionId) {
      write(
        () => undoDecisionAction(storyId, decisionId),
        () => setMade(null),
      );
    } else if (stepId) {
      write(
        () => undoStepAction(storyId, stepId),
        () => setMade(null),
      );
    }
  }, [made, storyId, write]);
  const keys = useMemo(
    () => (canUndo ? [{ keys: ["u"], does: "Undo the last decision", run: undo }] : NO_KEYS),
    [canUndo, undo],
  );
  useKeys(keys);
  return (
    <Announce value={setMade}>
      {children}
      <div
        role="status"
        className="print:hidden fixed inset-x-4 bottom-4 z-30 mx-auto w-fit max-w-[calc(100vw-2rem)]"
      >
        {made && (
          <div className="popup flex flex-wrap items-center gap-3 px-4 py-2.5">
            <span>{made.words}</span>
            <Problem>{problem}</Problem>
            {canUndo && (
              <button type="button" className="btn" disabled={pending} onClick={undo}>
                Undo <kbd className="kbd max-sm:hidden">U</kbd>
              </button>
            )}
            <button type="button" className="btn btn-quiet" onClick={() => setMade(null)}>
              Dismiss
            </button>
          </div>
        )}
      </div>
    </Announce>
  );
}
