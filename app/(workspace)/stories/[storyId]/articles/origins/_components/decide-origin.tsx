"use client";

import { Problem, useWrite } from "../../../../../../_components/ui/forms.tsx";
import { decideOriginAction } from "../../../decisions/actions.ts";

interface DecideOriginProps {
  readonly storyId: string;
  readonly a: string;
  readonly b: string;
  readonly isOne: boolean;
  /** The two articles, for those who hear the page. */
  readonly about: string;
}

/** Says the opposite of what stands of two articles. */
export function DecideOrigin({ storyId, a, b, isOne, about }: DecideOriginProps) {
  const { problem, pending, write } = useWrite();
  const label = isOne ? "Not one origin" : "One origin";
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      <button
        type="button"
        className="btn"
        aria-label={`${label}: ${about}`}
        disabled={pending}
        onClick={() => write(() => decideOriginAction(storyId, { a, b, same: !isOne }))}
      >
        {label}
      </button>
      <Problem>{problem}</Problem>
    </div>
  );
}
