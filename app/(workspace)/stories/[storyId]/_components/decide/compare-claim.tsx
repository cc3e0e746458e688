"use client";

import { useState } from "react";
import type { Difference, Facet, RelationKind } from "../../../../../../lib/model/index.ts";
import { DIFFERENCES_OF, FACET_LABELS } from "../../../../../../lib/present/status.ts";
import type { ClaimChoice, ClaimChoices } from "../../../../../../lib/workspace/story/claim-choices.ts";
import { TextField } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { claimChoicesAction, makePointAction } from "../../decisions/actions.ts";
import { ClaimChooser } from "./claim-chooser.tsx";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { Loaded } from "./loaded.tsx";
import { RelationFields } from "./relation-fields.tsx";

interface CompareClaimProps extends DialogState {
  readonly storyId: string;
  readonly claimId: string;
}

/** Sets a claim against one of another article that the engine did not see to be about the same. */
export function CompareClaim({ storyId, claimId, open, onOpenChange }: CompareClaimProps) {
  return (
    <Modal title="Compare with another claim" open={open} onOpenChange={onOpenChange}>
      <Loaded load={() => claimChoicesAction(storyId, { claimId, among: "others", query: "" })}>
        {(first) => <CompareFields storyId={storyId} first={first} onClose={() => onOpenChange(false)} />}
      </Loaded>
    </Modal>
  );
}

const FACETS = Object.keys(FACET_LABELS) as readonly Facet[];

/** A statement of more characters is too long for a cell of the grid: there a person says it shorter. */
const SHORT = 60;

/** The answer it gives where it gives one, or a short statement as it is. */
function labelOf({ answers, wording }: ClaimChoice): string {
  return answers?.label ?? (wording.statement.length <= SHORT ? wording.statement : "");
}

interface CompareFieldsProps {
  readonly storyId: string;
  readonly first: ClaimChoices;
  readonly onClose: () => void;
}

function CompareFields({ storyId, first, onClose }: CompareFieldsProps) {
  const { claim } = first;
  const [other, setOther] = useState<ClaimChoice | null>(null);
  const [alone, setAlone] = useState(false);
  const [facet, setFacet] = useState<Facet>(claim.answers?.facet ?? claim.wording.facets[0] ?? "state");
  const [question, setQuestion] = useState(claim.answers?.question ?? "");
  const [label, setLabel] = useState(labelOf(claim));
  const [otherLabel, setOtherLabel] = useState("");
  const [relation, setRelation] = useState<RelationKind>("conflict");
  const [wanted, setWanted] = useState<Difference | null>(null);
  const fitting = DIFFERENCES_OF[relation];
  const difference = wanted && fitting.includes(wanted) ? wanted : (fitting[0] ?? "none");
  const isPair = !alone && other !== null;
  return (
    <DecideFields
      save={alone ? "Make the point" : "Compare them"}
      done={alone ? "The point was made." : "The two claims are compared."}
      reasonLabel={alone ? "Reason (may stay empty)" : "Why (shown with the point)"}
      reasonRequired={!alone}
      onClose={onClose}
      action={(reason) =>
        makePointAction(storyId, {
          facet,
          question,
          answers: [
            { claimId: claim.id, label },
            ...(isPair ? [{ claimId: other.id, label: otherLabel }] : []),
          ],
          relation: isPair ? { relation, difference } : null,
          reason,
        })
      }
    >
      <p className="text-ink-2">
        <bdi>{claim.source}</bdi>: <bdi>{claim.wording.statement}</bdi>
      </p>
      {!alone && (
        <ClaimChooser
          storyId={storyId}
          claimId={claim.id}
          among="others"
          label="The other claim"
          first={first}
          chosen={other}
          onChosen={(choice) => {
            setOther(choice);
            setOtherLabel(labelOf(choice));
            if (question === "") setQuestion(choice.answers?.question ?? "");
          }}
        />
      )}
      <label className="flex min-h-6 items-center gap-2">
        <input type="checkbox" checked={alone} onChange={(event) => setAlone(event.target.checked)} />
        No other claim yet: ask the question with this answer alone
      </label>
      <TextField label="The question that they answer" value={question} onValue={setQuestion} required />
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Kind</span>
        <select className="field" value={facet} onChange={(event) => setFacet(event.target.value as Facet)}>
          {FACETS.map((each) => (
            <option key={each} value={each}>
              {FACET_LABELS[each]}
            </option>
          ))}
        </select>
      </label>
      <TextField label="Its answer in a few words" value={label} onValue={setLabel} required />
      {isPair && (
        <>
          <TextField label="The other's answer" value={otherLabel} onValue={setOtherLabel} required />
          <RelationFields
            relation={relation}
            onRelation={setRelation}
            difference={difference}
            onDifference={setWanted}
          />
        </>
      )}
    </DecideFields>
  );
}
