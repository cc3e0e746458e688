"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { RatingBadge } from "../../../_components/review/rating-badge.tsx";
import { type RatingWords, TONE_WORDS, TONES } from "../../../_components/review/words.ts";
import { Problem, useWrite } from "../../../_components/ui/forms.tsx";
import { changeScaleAction } from "../actions.ts";

/** A rating with a key of its own while it is edited. */
interface Row extends RatingWords {
  readonly key: string;
}

/** The desk's scale: words, meaning, how it is shown, and the order. */
export function Scale({ scale }: { scale: readonly RatingWords[] }) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    scale.map((rating) => ({ ...rating, key: rating.id })),
  );
  const [added, setAdded] = useState(0);
  const [said, setSaid] = useState("");
  const { problem, pending, write } = useWrite();
  const change = (key: string, words: Partial<RatingWords>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...words } : row)));
  function move(index: number, by: 1 | -1) {
    const next = [...rows];
    const [row] = next.splice(index, 1);
    if (row) next.splice(index + by, 0, row);
    setRows(next);
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSaid("");
        write(
          () => changeScaleAction(rows.map(({ id, label, meaning, tone }) => ({ id, label, meaning, tone }))),
          () => setSaid("The scale was saved."),
        );
      }}
    >
      <ul className="flex flex-col">
        {rows.map((row, index) => (
          <li key={row.key} className="grid gap-2 border-t border-rule py-3 sm:grid-cols-[10rem_1fr_auto]">
            <label className="flex flex-col gap-1">
              <span className="text-[13px] text-ink-2">Rating</span>
              <input
                className="field"
                required
                value={row.label}
                onChange={(event) => change(row.key, { label: event.target.value })}
              />
            </label>
            <label className="flex flex-col gap-1">
              <span className="text-[13px] text-ink-2">What it means</span>
              <input
                className="field"
                value={row.meaning}
                onChange={(event) => change(row.key, { meaning: event.target.value })}
              />
            </label>
            <div className="flex flex-wrap items-end gap-1">
              <label className="flex flex-col gap-1">
                <span className="text-[13px] text-ink-2">Shown as</span>
                <select
                  className="field w-auto"
                  value={row.tone}
                  onChange={(event) => change(row.key, { tone: event.target.value as Row["tone"] })}
                >
                  {TONES.map((tone) => (
                    <option key={tone} value={tone}>
                      {TONE_WORDS[tone].choice}
                    </option>
                  ))}
                </select>
              </label>
              <button
                type="button"
                className="btn btn-quiet px-2"
                aria-label={`${row.label}: higher`}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <ArrowUp size={16} aria-hidden="true" />
              </button>
              <button
                type="button"
                className="btn btn-quiet px-2"
                aria-label={`${row.label}: lower`}
                disabled={index === rows.length - 1}
                onClick={() => move(index, 1)}
              >
                <ArrowDown size={16} aria-hidden="true" />
              </button>
              <button
                type="button"
                className="btn btn-quiet px-2"
                aria-label={`${row.label}: offer it no longer`}
                onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
              >
                <Trash2 size={16} aria-hidden="true" />
              </button>
            </div>
            <div className="sm:col-span-3">
              <RatingBadge rating={row} />
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="btn"
          onClick={() => {
            setAdded(added + 1);
            setRows([...rows, { key: `new ${added}`, id: "", label: "", meaning: "", tone: "open" }]);
          }}
        >
          <Plus size={16} aria-hidden="true" />
          Another rating
        </button>
        <button type="submit" className="btn btn-main" disabled={pending}>
          {pending ? "Saving …" : "Save the scale"}
        </button>
        <span role="status" className="text-ink-2">
          {said}
        </span>
        <Problem>{problem}</Problem>
      </div>
    </form>
  );
}
