"use client";

import { useId, useState } from "react";
import { FACET_LABELS, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import type { PointChoice } from "../../../../../../lib/workspace/story/forms.ts";
import { TextField } from "../../../../../_components/ui/forms.tsx";

interface PointChooserProps {
  readonly label: string;
  readonly points: readonly PointChoice[];
  readonly chosen: string | null;
  readonly onChosen: (pointId: string) => void;
}

/** More than this are found by typing a word of the question. */
const MOST_SHOWN = 40;

/** A list of points to choose one of, narrowed by typing. */
export function PointChooser({ label, points, chosen, onChosen }: PointChooserProps) {
  const name = useId();
  const [query, setQuery] = useState("");
  const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const fitting = points.filter((point) => {
    const text = [point.question, ...point.positions.map((each) => each.label)].join(" ").toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = fitting.filter((point, index) => index < MOST_SHOWN || point.id === chosen);
  return (
    <div className="flex flex-col gap-2">
      <TextField label={`${label}: find by words`} value={query} onValue={setQuery} />
      <fieldset className="max-h-52 overflow-auto rounded-md border border-rule-2 px-3 py-1.5">
        <legend className="sr-only">{label}</legend>
        {shown.map((point) => (
          <label key={point.id} className="flex min-h-8 items-baseline gap-2 py-1">
            <input
              type="radio"
              name={name}
              required
              checked={point.id === chosen}
              onChange={() => onChosen(point.id)}
            />
            <span>
              <bdi>{point.question}</bdi>{" "}
              <span className="text-[13px] text-ink-2">
                {STATUS_WORDS[point.status].label.toLowerCase()} · {FACET_LABELS[point.facet].toLowerCase()} ·{" "}
                <bdi>{point.positions.map((each) => each.label).join(" / ")}</bdi>
              </span>
            </span>
          </label>
        ))}
        {shown.length < fitting.length && (
          <p className="py-1 text-ink-2">and {fitting.length - shown.length} more: type a word of it</p>
        )}
        {fitting.length === 0 && <p className="py-1 text-ink-2">No point has these words.</p>}
      </fieldset>
    </div>
  );
}
