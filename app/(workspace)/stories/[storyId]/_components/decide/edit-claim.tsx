"use client";

import { useState } from "react";
import type { ClaimForm } from "../../../../../../lib/workspace/story/forms.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { claimFormAction, editClaimAction } from "../../decisions/actions.ts";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { Loaded } from "./loaded.tsx";
import { WordingFields } from "./wording-fields.tsx";

interface EditClaimProps extends DialogState {
  readonly storyId: string;
  readonly claimId: string;
}

/** Words a claim otherwise, or cuts it otherwise. */
export function EditClaim({ storyId, claimId, open, onOpenChange }: EditClaimProps) {
  return (
    <Modal title="Edit the claim" open={open} onOpenChange={onOpenChange}>
      <Loaded load={() => claimFormAction(storyId, claimId)}>
        {(form) => (
          <EditFields storyId={storyId} claimId={claimId} form={form} onClose={() => onOpenChange(false)} />
        )}
      </Loaded>
    </Modal>
  );
}

interface EditFieldsProps {
  readonly storyId: string;
  readonly claimId: string;
  readonly form: ClaimForm;
  readonly onClose: () => void;
}

function EditFields({ storyId, claimId, form, onClose }: EditFieldsProps) {
  const [base, setBase] = useState(form.wording);
  const [next, setNext] = useState(form.wording);
  return (
    <DecideFields
      save="Save the claim"
      done="The claim was edited."
      onClose={onClose}
      action={(reason) => editClaimAction(storyId, { claimId, base, next, reason })}
      onStale={setBase}
      theirsInWords={({ statement }) => statement}
    >
      {form.engine && (
        <p className="text-ink-2">
          Before it was edited: <bdi>{form.engine.statement}</bdi>
        </p>
      )}
      <WordingFields value={next} onValue={setNext} window={form.window} />
    </DecideFields>
  );
}
