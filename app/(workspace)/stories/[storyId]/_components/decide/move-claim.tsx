"use client";

import { useId, useState } from "react";
import type { PointChoice } from "../../../../../../lib/workspace/story/forms.ts";
import { TextField } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { moveClaimAction, pointChoicesAction } from "../../decisions/actions.ts";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { Loaded } from "./loaded.tsx";
import { PointChooser } from "./point-chooser.tsx";

interface MoveClaimProps extends DialogState {
  readonly storyId: string;
  readonly claimId: string;
  /** The point in whose list it was chosen. */
  readonly pointId?: string | undefined;
}

/** Says that a claim answers another question, or the same one otherwise. */
export function MoveClaim({ storyId, claimId, pointId, open, onOpenChange }: MoveClaimProps) {
  return (
    <Modal title="Which question does it answer?" open={open} onOpenChange={onOpenChange}>
      <Loaded load={() => pointChoicesAction(storyId, claimId)}>
        {(points) => (
          <MoveFields
            storyId={storyId}
            claimId={claimId}
            points={points}
            pointId={pointId ?? points.find(({ holds }) => holds.length > 0)?.id ?? null}
            onClose={() => onOpenChange(false)}
          />
        )}
      </Loaded>
    </Modal>
  );
}

interface MoveFieldsProps {
  readonly storyId: string;
  readonly claimId: string;
  readonly points: readonly PointChoice[];
  readonly pointId: string | null;
  readonly onClose: () => void;
}

/** Stands for an answer that nobody gives yet. */
const OWN = "";

function MoveFields({ storyId, claimId, points, pointId, onClose }: MoveFieldsProps) {
  const name = useId();
  const [fromId, setFromId] = useState(pointId);
  const [toId, setToId] = useState(pointId);
  const [positionId, setPositionId] = useState<string | null>(null);
  const [label, setLabel] = useState("");
  const holders = points.filter(({ holds }) => holds.length > 0);
  const to = points.find(({ id }) => id === toId);
  return (
    <DecideFields
      save="Save"
      done="The claim was moved."
      onClose={onClose}
      action={(reason) =>
        moveClaimAction(storyId, {
          claimId,
          fromId,
          toId: toId ?? "",
          positionId: positionId === OWN ? null : positionId,
          label: positionId === OWN ? label : null,
          reason,
        })
      }
    >
      <PointChooser
        label="The question"
        points={points}
        chosen={toId}
        onChosen={(id) => {
          setToId(id);
          setPositionId(null);
        }}
      />
      {to && (
        <fieldset>
          <legend className="mb-1 font-medium">Its answer</legend>
          {to.positions.map((position) => (
            <label key={position.id} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name={name}
                required
                disabled={to.holds.includes(position.id)}
                checked={positionId === position.id}
                onChange={() => setPositionId(position.id)}
              />
              <bdi>{position.label}</bdi>
              {to.holds.includes(position.id) && <span className="text-[13px] text-ink-2">as now</span>}
            </label>
          ))}
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name={name}
              required
              checked={positionId === OWN}
              onChange={() => setPositionId(OWN)}
            />
            Another answer
          </label>
        </fieldset>
      )}
      {positionId === OWN && (
        <TextField label="The answer in a few words" value={label} onValue={setLabel} required />
      )}
      {holders.length > 0 && toId !== fromId && (
        <label className="flex flex-col gap-1.5">
          <span className="font-medium">It no longer answers</span>
          <select
            className="field"
            value={fromId ?? ""}
            onChange={(event) => setFromId(event.target.value || null)}
          >
            {holders.map((point) => (
              <option key={point.id} value={point.id}>
                {point.question}
              </option>
            ))}
            <option value="">(it goes on answering all of them)</option>
          </select>
        </label>
      )}
    </DecideFields>
  );
}
