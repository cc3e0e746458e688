"use client";

import { useState } from "react";
import { FACET_LABELS, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import type { PointChoice } from "../../../../../../lib/workspace/story/forms.ts";
import { ChoiceList } from "./choice-list.tsx";

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
  const [query, setQuery] = useState("");
  const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const fitting = points.filter((point) => {
    const text = [point.question, ...point.positions.map((each) => each.label)].join(" ").toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <ChoiceList
      label={label}
      query={query}
      onQuery={setQuery}
      shown={fitting.filter((point, index) => index < MOST_SHOWN || point.id === chosen)}
      total={fitting.length}
      chosenId={chosen}
      onChosen={({ id }) => onChosen(id)}
      none="No point has these words."
    >
      {(point) => (
        <>
          <bdi>{point.question}</bdi>{" "}
          <span className="text-[13px] text-ink-2">
            {STATUS_WORDS[point.status].label.toLowerCase()} · {FACET_LABELS[point.facet].toLowerCase()} ·{" "}
            <bdi>{point.positions.map((each) => each.label).join(" / ")}</bdi>
          </span>
        </>
      )}
    </ChoiceList>
  );
}
