"use client";

import { useMemo } from "react";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { useKeys } from "../../../../../_components/ui/keys.tsx";
import { markHistorySeenAction } from "../actions.ts";

/** Says that everything shown here was seen: what others do from now on is new. */
export function SeenButton({ storyId, upTo }: { storyId: string; upTo: string }) {
  const { problem, pending, write } = useWrite();
  const bindings = useMemo(
    () => [
      {
        keys: ["m"],
        does: "Mark everything as seen",
        run: () => write(() => markHistorySeenAction(storyId, upTo)),
      },
    ],
    [storyId, upTo, write],
  );
  useKeys(bindings);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <button
        type="button"
        className="btn"
        aria-keyshortcuts="m"
        disabled={pending}
        onClick={() => write(() => markHistorySeenAction(storyId, upTo))}
      >
        Mark everything as seen
      </button>
      <Problem>{problem}</Problem>
    </div>
  );
}
