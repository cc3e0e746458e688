"use client";

import { type ReactNode, useState } from "react";
import type { Outcome } from "../../../../../../lib/workspace/story/decision-schema.ts";
import { Fields, TextField } from "../../../../../_components/ui/forms.tsx";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { useAnnounce } from "./notices.tsx";

/** Whether a dialog is open: kept by whoever holds the button. */
export interface DialogState {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

interface DecideFieldsProps<Theirs> {
  readonly save: string;
  /** What the notice says afterwards. */
  readonly done: string;
  readonly reasonLabel?: string;
  readonly reasonRequired?: boolean;
  readonly onClose: () => void;
  readonly action: (reason: string) => Promise<ActionResult<Outcome<Theirs>>>;
  /** Somebody decided otherwise meanwhile: saving again puts one's own over theirs. */
  readonly onStale?: (theirs: Theirs) => void;
  readonly theirsInWords?: (theirs: Theirs) => string;
  readonly children?: ReactNode;
}

/**
 * The fields of a decision with its reason. Where somebody else was quicker nothing is written: theirs is shown above
 * what was typed, which stays, and saving again is then a decision of its own.
 */
export function DecideFields<Theirs>(props: DecideFieldsProps<Theirs>) {
  const { save, done, onClose, action, onStale, theirsInWords, children } = props;
  const [reason, setReason] = useState("");
  const [theirs, setTheirs] = useState<string | null>(null);
  const announce = useAnnounce();
  async function decide(): Promise<ActionResult<unknown>> {
    const result = await action(reason);
    if (!result.ok) return result;
    if (result.value.kind === "made") {
      announce({ decisionId: result.value.decisionId, words: done });
      onClose();
    } else {
      setTheirs(theirsInWords?.(result.value.theirs) ?? "");
      onStale?.(result.value.theirs);
    }
    return result;
  }
  return (
    <Fields
      save={theirs === null ? save : "Save mine over it"}
      saving="Saving …"
      action={decide}
      onDone={() => undefined}
    >
      {theirs !== null && (
        <Notice kind="problem">
          <p>Somebody changed this since you opened it. It now reads:</p>
          <p className="my-1 font-medium">
            <bdi>{theirs}</bdi>
          </p>
          <p>Nothing was saved, and yours is still below. Close this to leave theirs as it is.</p>
        </Notice>
      )}
      {children}
      <TextField
        label={props.reasonLabel ?? "Reason (may stay empty)"}
        value={reason}
        onValue={setReason}
        required={props.reasonRequired ?? false}
      />
    </Fields>
  );
}
