"use client";

import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import type { ClaimWording } from "../../../../../../lib/workspace/story/decision-schema.ts";
import type { ClaimForm } from "../../../../../../lib/workspace/story/forms.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { claimFormAction, recutClaimsAction } from "../../decisions/actions.ts";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { Loaded } from "./loaded.tsx";
import { WordingFields } from "./wording-fields.tsx";

interface SplitClaimProps extends DialogState {
  readonly storyId: string;
  readonly claimId: string;
}

/** Makes several claims of one that says several things. */
export function SplitClaim({ storyId, claimId, open, onOpenChange }: SplitClaimProps) {
  return (
    <Modal title="Split the claim" open={open} onOpenChange={onOpenChange}>
      <Loaded load={() => claimFormAction(storyId, claimId)}>
        {(form) => (
          <SplitFields storyId={storyId} claimId={claimId} form={form} onClose={() => onOpenChange(false)} />
        )}
      </Loaded>
    </Modal>
  );
}

interface SplitFieldsProps {
  readonly storyId: string;
  readonly claimId: string;
  readonly form: ClaimForm;
  readonly onClose: () => void;
}

interface Part {
  readonly key: number;
  readonly wording: ClaimWording;
}

function SplitFields({ storyId, claimId, form, onClose }: SplitFieldsProps) {
  const [base, setBase] = useState(form.wording);
  const next = useRef(2);
  const [parts, setParts] = useState<readonly Part[]>([
    { key: 0, wording: form.wording },
    { key: 1, wording: form.wording },
  ]);
  function add() {
    setParts([...parts, { key: next.current, wording: form.wording }]);
    next.current += 1;
  }
  return (
    <DecideFields
      save="Split the claim"
      done="The claim was split."
      onClose={onClose}
      action={(reason) =>
        recutClaimsAction(storyId, {
          claims: [{ claimId, base }],
          parts: parts.map(({ wording }) => wording),
          reason,
        })
      }
      onStale={({ wording }) => setBase(wording)}
      theirsInWords={({ wording }) => wording.statement}
    >
      <p className="text-ink-2">
        Each part is cut from the words that say it, and answers the questions of its kinds.
      </p>
      {parts.map(({ key, wording }, index) => (
        <fieldset key={key} className="flex flex-col gap-4 border-t border-rule pt-3">
          <legend className="float-left flex w-full items-center justify-between font-semibold">
            Part {index + 1}
            {parts.length > 2 && (
              <button
                type="button"
                className="btn btn-quiet min-h-7 px-2 py-0.5"
                aria-label={`Leave out part ${index + 1}`}
                onClick={() => setParts(parts.filter((part) => part.key !== key))}
              >
                <X size={16} aria-hidden="true" />
              </button>
            )}
          </legend>
          <WordingFields
            value={wording}
            onValue={(changed) =>
              setParts(parts.map((part) => (part.key === key ? { key, wording: changed } : part)))
            }
            window={form.window}
          />
        </fieldset>
      ))}
      <button type="button" className="btn self-start" onClick={add}>
        <Plus size={16} aria-hidden="true" /> Another part
      </button>
    </DecideFields>
  );
}
