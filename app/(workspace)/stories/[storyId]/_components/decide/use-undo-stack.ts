"use client";

import { useCallback, useEffect, useState } from "react";

/** What can be taken back: a correction of the engine or a step of a review. */
export interface Undoable {
  readonly decisionId?: string;
  readonly stepId?: string | null;
  readonly words: string;
}

const PREFIX = "undo ";
/** As many as somebody still remembers. */
const MOST = 20;

function read(key: string): readonly Undoable[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isUndoable) : [];
  } catch {
    return []; // somebody forbids keeping anything, or something else wrote there
  }
}

function isUndoable(kept: unknown): kept is Undoable {
  if (typeof kept !== "object" || kept === null) return false;
  const { decisionId, stepId, words } = kept as Record<string, unknown>;
  return typeof words === "string" && (typeof decisionId === "string" || typeof stepId === "string");
}

/**
 * What was decided in this tab, the last one last; it outlives a reload and a dismissed notice.
 * @param key the story
 */
export function useUndoStack(key: string) {
  const [stack, setStack] = useState<readonly Undoable[]>([]);
  useEffect(() => setStack(read(key)), [key]);
  const change = useCallback(
    (next: (stack: readonly Undoable[]) => readonly Undoable[]) =>
      setStack((now) => {
        const changed = next(now).slice(-MOST);
        try {
          sessionStorage.setItem(PREFIX + key, JSON.stringify(changed));
        } catch {
          // Then it lives as long as the page.
        }
        return changed;
      }),
    [key],
  );
  const push = useCallback((made: Undoable) => change((now) => [...now, made]), [change]);
  const drop = useCallback(
    (made: Undoable) => change((now) => now.filter((each) => each !== made)),
    [change],
  );
  return { last: stack.at(-1) ?? null, push, drop };
}
