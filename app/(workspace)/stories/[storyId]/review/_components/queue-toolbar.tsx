"use client";

import type { QueueRow } from "../../../../../../lib/workspace/review/queue.ts";
import { Problem } from "../../../../../_components/ui/forms.tsx";
import { rowKey, type useQueueActs } from "./use-queue-acts.ts";

interface QueueToolbarProps {
  readonly shown: readonly QueueRow[];
  readonly acts: ReturnType<typeof useQueueActs>;
}

/** What one may do with the chosen rows; it stays in view. */
export function QueueToolbar({ shown, acts }: QueueToolbarProps) {
  const { chosen, setChosen, takeUp, assignMe, open, pending, problem } = acts;
  const buttons = [
    { label: "Take up", key: "T", run: takeUp },
    { label: "Assign to me", key: "M", run: assignMe },
    { label: "Assign …", key: "I", run: () => open("assign") },
    { label: "Set aside …", key: "S", run: () => open("set-aside") },
  ];
  return (
    <div className="sticky top-22 z-20 xl:top-12 -mx-2 mt-3 flex flex-wrap items-center gap-2 bg-paper px-2 py-2 max-md:static print:hidden">
      <label className="flex min-h-8 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 flex-none"
          checked={chosen.size > 0 && shown.every((row) => chosen.has(rowKey(row)))}
          onChange={(event) => setChosen(new Set(event.target.checked ? shown.map(rowKey) : []))}
        />
        {chosen.size === 0 ? "Choose all shown" : `${chosen.size} chosen`}
      </label>
      {chosen.size > 0 &&
        buttons.map(({ label, key, run }) => (
          <button key={key} type="button" className="btn" disabled={pending} onClick={run}>
            {label} <kbd className="kbd max-sm:hidden">{key}</kbd>
          </button>
        ))}
      <Problem>{problem}</Problem>
    </div>
  );
}
