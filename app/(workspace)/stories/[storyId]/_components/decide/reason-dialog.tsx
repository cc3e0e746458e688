"use client";

import { type ReactNode, useState } from "react";
import { Fields, TextField } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { useAnnounce } from "./notices.tsx";

interface ReasonDialogProps {
  readonly title: string;
  readonly save: string;
  /** What the notice says afterwards. */
  readonly done: string;
  readonly action: (reason: string) => Promise<ActionResult<string>>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Asks for the reason, which may stay empty, before it decides. The action gives the decision's id. */
export function ReasonDialog({ title, save, done, action, open, onOpenChange, children }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const announce = useAnnounce();
  async function decide(): Promise<ActionResult<string>> {
    const result = await action(reason);
    if (result.ok) announce({ decisionId: result.value, words: done });
    return result;
  }
  return (
    <Modal title={title} open={open} onOpenChange={onOpenChange}>
      <Fields save={save} saving="Saving …" action={decide} onDone={() => onOpenChange(false)}>
        <p>{children}</p>
        <TextField label="Reason (may stay empty)" value={reason} onValue={setReason} />
      </Fields>
    </Modal>
  );
}
