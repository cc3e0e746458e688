"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { type KeyBinding, useKeys } from "../../../../../_components/ui/keys.tsx";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { undoDecisionAction } from "../../decisions/actions.ts";
import { undoStepAction } from "../../review/actions.ts";
import { type Undoable, useUndoStack } from "./use-undo-stack.ts";

/** What a notice tells; with an id it can be taken back, without one it stands. */
type Made = Undoable;

const Announce = createContext<(made: Made) => void>(() => undefined);

/** Tells of a decision that was made, with the way to take it back. */
export function useAnnounce(): (made: Made) => void {
  return useContext(Announce);
}

const NO_KEYS: readonly KeyBinding[] = [];

async function takeBack(storyId: string, { decisionId, stepId }: Made): Promise<ActionResult<void>> {
  if (decisionId) return undoDecisionAction(storyId, decisionId);
  return undoStepAction(storyId, stepId ?? "");
}

/** Holds the notice of the last decision above the pages: what was decided about often leaves the page at once. */
export function DecisionNotices({ storyId, children }: { storyId: string; children: ReactNode }) {
  const [made, setMade] = useState<Made | null>(null);
  const { last, push, drop } = useUndoStack(storyId);
  const { problem, pending, write } = useWrite();
  const announce = useCallback(
    (next: Made) => {
      setMade(next);
      if (next.decisionId || next.stepId) push(next);
    },
    [push],
  );
  const undo = useCallback(() => {
    if (last === null) return;
    write(
      async () => {
        const result = await takeBack(storyId, last);
        // What cannot be taken back any more must not stand before what can.
        drop(last);
        if (!result.ok) setMade({ words: last.words });
        return result;
      },
      () => setMade({ words: `Taken back: ${last.words}` }),
    );
  }, [last, drop, storyId, write]);
  const canUndo = made !== null && made === last;
  const keys = useMemo(
    () => (last ? [{ keys: ["u"], does: "Undo the last decision", run: undo }] : NO_KEYS),
    [last, undo],
  );
  useKeys(keys);
  return (
    <Announce value={announce}>
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
