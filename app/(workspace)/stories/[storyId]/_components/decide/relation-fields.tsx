"use client";

import { useId } from "react";
import type { Difference, RelationKind } from "../../../../../../lib/model/index.ts";
import { DIFFERENCE_WORDS, DIFFERENCES_OF, RELATION_WORDS } from "../../../../../../lib/present/status.ts";

interface RelationFieldsProps {
  readonly relation: RelationKind;
  readonly onRelation: (relation: RelationKind) => void;
  readonly difference: Difference;
  readonly onDifference: (difference: Difference) => void;
}

const RELATIONS = Object.keys(RELATION_WORDS) as readonly RelationKind[];

const RELATION_LABELS: Readonly<Record<RelationKind, string>> = {
  same: "the same",
  compatible: "compatible",
  conflict: "in conflict",
};

/** How two answers stand to each other, and what sets them apart. */
export function RelationFields({ relation, onRelation, difference, onDifference }: RelationFieldsProps) {
  const name = useId();
  return (
    <>
      <fieldset>
        <legend className="mb-1 font-medium">They are</legend>
        <div className="flex flex-wrap gap-x-5">
          {RELATIONS.map((each) => (
            <label key={each} className="flex min-h-8 items-center gap-2">
              <input type="radio" name={name} checked={relation === each} onChange={() => onRelation(each)} />
              {RELATION_LABELS[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">What sets them apart</span>
        <select
          className="field"
          value={difference}
          onChange={(event) => onDifference(event.target.value as Difference)}
        >
          {DIFFERENCES_OF[relation].map((each) => (
            <option key={each} value={each}>
              {DIFFERENCE_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
