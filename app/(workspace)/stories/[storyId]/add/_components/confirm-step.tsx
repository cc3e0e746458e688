"use client";

import { counted } from "../../../../../../lib/present/relation.ts";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import { type DraftRow, problemsOf } from "./draft.ts";
import { DraftFields } from "./draft-fields.tsx";

interface ConfirmStepProps {
  readonly rows: readonly DraftRow[];
  readonly onRows: (rows: readonly DraftRow[]) => void;
  readonly room: number;
  readonly pending: boolean;
  /** What is being done with the articles once they are added. */
  readonly working: string | null;
  readonly onBack: () => void;
  readonly onAdd: (rows: readonly DraftRow[]) => void;
}

/** What was guessed of each text, to be confirmed or mended before anything is analyzed. */
export function ConfirmStep({ rows, onRows, room, pending, working, onBack, onAdd }: ConfirmStepProps) {
  const adding = rows.filter((row) => row.draft.alreadyIn === null);
  const undated = adding.filter((row) => row.publishedAt.trim() === "").length;
  const broken = adding.some((row) => Object.keys(problemsOf(row)).length > 0);
  const sources = [...new Set(rows.map((row) => row.source).filter((source) => source !== ""))];
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!broken) onAdd(adding);
      }}
    >
      <div>
        <h2 className="font-serif text-xl font-semibold">Is this right?</h2>
        <p className="text-ink-2">
          {counted(rows.length, "text")}. Headline, source and date were read off where the text shows them.
          {adding.length < rows.length &&
            ` ${rows.length - adding.length} of them ${
              rows.length - adding.length === 1 ? "is" : "are"
            } here already and will not be added again.`}
        </p>
      </div>
      {undated > 0 && (
        <Notice>
          <b className="font-semibold">{counted(undated, "article")} without a date of publication.</b> Left
          out, “on Wednesday” or “yesterday” cannot be turned into a day, a later figure cannot be told from a
          conflicting one, and the article stands last in the grid.
        </Notice>
      )}
      {adding.length > room && (
        <Notice kind="problem">
          The story has room for {room} more articles; {adding.length - room} too many are chosen.
        </Notice>
      )}
      <datalist id="known-sources">
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <ol className="flex flex-col gap-4">
        {rows.map((row, index) => (
          <DraftFields
            key={row.key}
            row={row}
            number={index + 1}
            onRow={(next) => onRows(rows.map((each) => (each.key === row.key ? next : each)))}
            onRemove={() => onRows(rows.filter((each) => each.key !== row.key))}
          />
        ))}
      </ol>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap justify-between gap-3 border-t border-rule bg-paper px-4 py-3">
        <button type="button" className="btn" onClick={onBack} disabled={pending}>
          Back
        </button>
        <button
          type="submit"
          className="btn btn-main"
          disabled={pending || broken || adding.length === 0 || adding.length > room}
        >
          {pending ? (working ?? "Adding …") : `Add ${counted(adding.length, "article")} and compare`}
        </button>
      </div>
    </form>
  );
}
