"use client";

import type { Facet, Span } from "../../../../../../lib/model/index.ts";
import type { TextWindow } from "../../../../../../lib/present/span-edges.ts";
import { FACET_LABELS } from "../../../../../../lib/present/status.ts";
import type { ClaimWording } from "../../../../../../lib/workspace/story/decision-schema.ts";
import { SpanField } from "./span-field.tsx";

interface WordingFieldsProps {
  readonly value: ClaimWording;
  readonly onValue: (wording: ClaimWording) => void;
  readonly window: TextWindow;
}

const FACETS = Object.keys(FACET_LABELS) as readonly Facet[];

/** What one may say of a claim: what it states, which words say so, and what kind of thing it lets one compare. */
export function WordingFields({ value, onValue, window }: WordingFieldsProps) {
  const toggle = (facet: Facet, on: boolean) =>
    onValue({
      ...value,
      facets: FACETS.filter((each) => (each === facet ? on : value.facets.includes(each))),
    });
  return (
    <>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">What it states</span>
        <textarea
          className="field min-h-20"
          dir="auto"
          required
          value={value.statement}
          onChange={(event) => onValue({ ...value, statement: event.target.value })}
        />
      </label>
      <SpanField
        window={window}
        value={value}
        onValue={({ start, end }: Span) => onValue({ ...value, start, end })}
      />
      <fieldset>
        <legend className="mb-1.5 font-medium">Kind</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-1">
          {FACETS.map((facet) => (
            <label key={facet} className="flex min-h-6 items-center gap-2">
              <input
                type="checkbox"
                checked={value.facets.includes(facet)}
                onChange={(event) => toggle(facet, event.target.checked)}
              />
              {FACET_LABELS[facet]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
