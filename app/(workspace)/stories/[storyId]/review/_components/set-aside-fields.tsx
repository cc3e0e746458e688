"use client";

import { useState } from "react";
import { counted } from "../../../../../../lib/present/relation.ts";
import type { Target } from "../../../../../../lib/workspace/review/schema.ts";
import { Fields, TextField } from "../../../../../_components/ui/forms.tsx";
import { useAnnounce } from "../../_components/decide/notices.tsx";
import { moveManyAction } from "../actions.ts";

interface SetAsideFieldsProps {
  readonly storyId: string;
  readonly targets: readonly Target[];
  readonly onClose: () => void;
}

/** Sets many points aside for one reason. */
export function SetAsideFields({ storyId, targets, onClose }: SetAsideFieldsProps) {
  const [reason, setReason] = useState("");
  const announce = useAnnounce();
  return (
    <Fields
      save="Set them aside"
      saving="Saving …"
      action={async () => {
        const result = await moveManyAction(storyId, { targets: [...targets], act: "set-aside", reason });
        if (result.ok) {
          const done = result.value.filter((each) => each.kind === "made" && each.stepId !== null).length;
          announce({ words: `${counted(done, "point")} set aside.` });
        }
        return result;
      }}
      onDone={onClose}
    >
      <p>
        {counted(targets.length, "point")} will leave the work; what was done stays, and each can be resumed.
      </p>
      <TextField label="Why" value={reason} onValue={setReason} required />
    </Fields>
  );
}
