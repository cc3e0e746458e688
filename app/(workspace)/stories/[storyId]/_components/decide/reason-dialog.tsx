"use client";

import type { ReactNode } from "react";
import type { Outcome } from "../../../../../../lib/workspace/story/decision-schema.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { DecideFields, type DialogState } from "./decide-fields.tsx";

interface ReasonDialogProps extends DialogState {
  readonly title: string;
  readonly save: string;
  readonly done: string;
  readonly action: (reason: string) => Promise<ActionResult<Outcome<never>>>;
  readonly children: ReactNode;
}

/** Asks for the reason alone, which may stay empty, before it decides. */
export function ReasonDialog({ title, save, done, action, open, onOpenChange, children }: ReasonDialogProps) {
  return (
    <Modal title={title} open={open} onOpenChange={onOpenChange}>
      <DecideFields save={save} done={done} action={action} onClose={() => onOpenChange(false)}>
        <p>{children}</p>
      </DecideFields>
    </Modal>
  );
}
