"use client";

import { Problem, useWrite } from "../../../_components/ui/forms.tsx";
import { setBlindByDefaultAction } from "../actions.ts";

export function BlindSetting({ on }: { on: boolean }) {
  const { problem, pending, write } = useWrite();
  return (
    <>
      <label className="flex min-h-8 w-fit items-center gap-2">
        <input
          type="checkbox"
          checked={on}
          disabled={pending}
          onChange={(event) => {
            const next = event.target.checked;
            write(() => setBlindByDefaultAction(next));
          }}
        />
        New reviews ask for a blind second assessment
      </label>
      <Problem>{problem}</Problem>
    </>
  );
}
