"use client";

import { useState } from "react";
import type { Difference, Point, RelationKind } from "../../../../../../lib/model/index.ts";
import { DIFFERENCES_OF, RELATION_WORDS } from "../../../../../../lib/present/status.ts";
import type { RelationWording } from "../../../../../../lib/workspace/story/decision-schema.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { decideRelationAction } from "../../decisions/actions.ts";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { RelationFields } from "./relation-fields.tsx";

interface RelateAnswersProps extends DialogState {
  readonly storyId: string;
  readonly point: Point;
  /** The two answers to begin with; left out, the first two. */
  readonly pair?: readonly [a: string, b: string] | undefined;
}

/** Says how two answers of a point stand to each other. */
export function RelateAnswers({ open, onOpenChange, ...about }: RelateAnswersProps) {
  return (
    <Modal title="How do these answers stand to each other?" open={open} onOpenChange={onOpenChange}>
      <RelateFields {...about} onClose={() => onOpenChange(false)} />
    </Modal>
  );
}

function between(point: Point, a: string, b: string): RelationWording | null {
  const found = point.relations.find(
    (each) => (each.a === a && each.b === b) || (each.a === b && each.b === a),
  );
  return found
    ? { relation: found.relation, difference: found.difference, explanation: found.explanation }
    : null;
}

interface RelateFieldsProps extends Omit<RelateAnswersProps, keyof DialogState> {
  readonly onClose: () => void;
}

function RelateFields({ storyId, point, pair, onClose }: RelateFieldsProps) {
  const [a, setA] = useState(pair?.[0] ?? point.positions[0]?.id ?? "");
  const [b, setB] = useState(pair?.[1] ?? point.positions[1]?.id ?? "");
  const [stale, setStale] = useState<{ readonly base: RelationWording | null } | null>(null);
  const now = between(point, a, b);
  const base = stale ? stale.base : now;
  const [chosen, setChosen] = useState<RelationKind | null>(null);
  const relation = chosen ?? now?.relation ?? "same";
  const [wanted, setWanted] = useState<Difference | null>(null);
  const fitting = DIFFERENCES_OF[relation];
  const difference = wanted && fitting.includes(wanted) ? wanted : (fitting[0] ?? "none");
  const answer = (label: string, value: string, onValue: (id: string) => void) => (
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
          setStale(null);
        }}
      >
        {point.positions.map((position) => (
          <option key={position.id} value={position.id}>
            {position.label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <DecideFields
      save="Save"
      done="How the answers stand was decided."
      reasonLabel="Why (shown with the point)"
      reasonRequired
      onClose={onClose}
      action={(reason) =>
        decideRelationAction(storyId, { pointId: point.id, a, b, base, relation, difference, reason })
      }
      onStale={(theirs) => setStale({ base: theirs })}
      theirsInWords={(theirs) =>
        theirs ? `${RELATION_WORDS[theirs.relation]}: ${theirs.explanation}` : "not compared"
      }
    >
      {answer("One answer", a, setA)}
      {answer("The other", b, setB)}
      <p className="text-ink-2">
        {now ? (
          <>
            Now: {RELATION_WORDS[now.relation].toLowerCase()}. <bdi>{now.explanation}</bdi>
          </>
        ) : (
          "Now: not compared."
        )}
      </p>
      <RelationFields
        relation={relation}
        onRelation={setChosen}
        difference={difference}
        onDifference={setWanted}
      />
    </DecideFields>
  );
}
