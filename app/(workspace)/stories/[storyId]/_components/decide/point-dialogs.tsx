"use client";

import { useState } from "react";
import type { Facet } from "../../../../../../lib/model/index.ts";
import { TextField } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { mergePointsAction, pointChoicesAction, renamePointAction } from "../../decisions/actions.ts";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { Loaded } from "./loaded.tsx";
import { PointChooser } from "./point-chooser.tsx";

interface RenamePointProps extends DialogState {
  readonly storyId: string;
  readonly pointId: string;
  readonly question: string;
}

/** Puts a point's question otherwise. */
export function RenamePoint({ open, onOpenChange, ...point }: RenamePointProps) {
  return (
    <Modal title="Put the question otherwise" open={open} onOpenChange={onOpenChange}>
      <RenameFields {...point} onClose={() => onOpenChange(false)} />
    </Modal>
  );
}

interface RenameFieldsProps extends Omit<RenamePointProps, keyof DialogState> {
  readonly onClose: () => void;
}

function RenameFields({ storyId, pointId, question, onClose }: RenameFieldsProps) {
  const [base, setBase] = useState(question);
  const [next, setNext] = useState(question);
  return (
    <DecideFields
      save="Save the question"
      done="The question was put otherwise."
      onClose={onClose}
      action={(reason) => renamePointAction(storyId, { pointId, base, question: next, reason })}
      onStale={setBase}
      theirsInWords={(theirs) => theirs}
    >
      <TextField label="The question" value={next} onValue={setNext} required />
    </DecideFields>
  );
}

interface MergePointProps extends DialogState {
  readonly storyId: string;
  readonly pointId: string;
  readonly facet: Facet;
  readonly onMerged: (intoId: string) => void;
}

/** Joins a point with another that asks the same. */
export function MergePoint({ open, onOpenChange, ...point }: MergePointProps) {
  return (
    <Modal title="Which point asks the same?" open={open} onOpenChange={onOpenChange}>
      <Loaded load={() => pointChoicesAction(point.storyId, null)}>
        {(points) => {
          const others = points.filter(({ id, facet }) => id !== point.pointId && facet === point.facet);
          return others.length === 0 ? (
            <p>The story has no other point that asks for the same kind of thing.</p>
          ) : (
            <MergeFields {...point} points={others} onClose={() => onOpenChange(false)} />
          );
        }}
      </Loaded>
    </Modal>
  );
}

interface MergeFieldsProps extends Omit<MergePointProps, keyof DialogState | "facet"> {
  readonly points: Parameters<typeof PointChooser>[0]["points"];
  readonly onClose: () => void;
}

function MergeFields({ storyId, pointId, points, onMerged, onClose }: MergeFieldsProps) {
  const [intoId, setIntoId] = useState<string | null>(null);
  async function merge(reason: string) {
    const result = await mergePointsAction(storyId, { pointId, intoId: intoId ?? "", reason });
    if (result.ok && intoId !== null) onMerged(intoId);
    return result;
  }
  return (
    <DecideFields save="Merge" done="The points were merged." onClose={onClose} action={merge}>
      <p>Its answers join those of the chosen point, whose question stays.</p>
      <PointChooser label="The point" points={points} chosen={intoId} onChosen={setIntoId} />
    </DecideFields>
  );
}
