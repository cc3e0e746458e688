import { type CaseState, STATE_WORDS } from "../../../lib/workspace/review/words.ts";
import { STATE_LOOK } from "./words.ts";

/** Where a point stands on its way to a finding. */
export function StateChip({ state }: { state: CaseState }) {
  return (
    <span
      className={`inline-block flex-none rounded border px-1.5 py-px text-[13px] whitespace-nowrap ${STATE_LOOK[state]}`}
      data-state={state}
    >
      {STATE_WORDS[state]}
    </span>
  );
}
