"use client";

import { useState } from "react";
import { Fields, Problem, TextField, useWrite } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { acceptProposalAction, declineProposalAction } from "../actions.ts";

interface AnswerProps {
  readonly storyId: string;
  readonly proposalId: string;
  readonly says: string;
}

/** Yes, which does what was proposed in one's own name, or no, with a reason where one has one. */
export function Answer({ storyId, proposalId, says }: AnswerProps) {
  const { problem, pending, write } = useWrite();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button
        type="button"
        className="btn btn-main"
        aria-label={`Accept: ${says}`}
        disabled={pending}
        onClick={() => write(() => acceptProposalAction(storyId, proposalId))}
      >
        Accept
      </button>
      <button
        type="button"
        className="btn"
        aria-label={`Decline: ${says}`}
        onClick={() => setDeclining(true)}
      >
        Decline …
      </button>
      <Problem>{problem}</Problem>
      <Modal title="Decline the proposal" open={declining} onOpenChange={setDeclining}>
        <Fields
          save="Decline it"
          saving="Saving …"
          action={() => declineProposalAction(storyId, proposalId, reason)}
          onDone={() => setDeclining(false)}
        >
          <TextField label="Why (the program can read it)" value={reason} onValue={setReason} />
        </Fields>
      </Modal>
    </div>
  );
}
