"use client";

import { type ReactNode, useRef } from "react";
import { counted } from "../../../../../../lib/present/relation.ts";
import { StepHeading } from "../../../../../_components/ui/arrive.tsx";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import { type DraftRow, fieldId, problemsOf } from "./draft.ts";
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
  const heading = useRef<HTMLHeadingElement>(null);
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
        <StepHeading ref={heading}>Is this right?</StepHeading>
        <p className="text-ink-2">
          {counted(rows.length, "text")}. Headline, source and date were read off where the text shows them.
          {adding.length < rows.length &&
            ` ${rows.length - adding.length} of them ${
              rows.length - adding.length === 1 ? "is" : "are"
            } here already and will not be added again.`}
        </p>
      </div>
      <Missing rows={rows} field="publishedAt" what="without a date of publication">
        Left out, “on Wednesday” or “yesterday” cannot be turned into a day, a later figure cannot be told
        from a conflicting one, and the article stands last in the grid.
      </Missing>
      <Missing rows={rows} field="source" what="without a source">
        Left out, the article is headed by its headline and counts as a source of its own: two articles of one
        outlet then look like two voices that confirm each other, and nobody can filter by who said it.
      </Missing>
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
            onRemove={() => {
              onRows(rows.filter((each) => each.key !== row.key));
              heading.current?.focus();
            }}
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

interface MissingProps {
  readonly rows: readonly DraftRow[];
  readonly field: "source" | "publishedAt";
  readonly what: string;
  /** What it costs to leave it out. */
  readonly children: ReactNode;
}

/** More of them are found by scrolling; a hundred buttons would hide what they are about. */
const MOST_NAMED = 6;

/** Which texts lack something, what that costs, and the way to each one's field. */
function Missing({ rows, field, what, children }: MissingProps) {
  const missing = rows.flatMap((row, index) =>
    row.draft.alreadyIn === null && row[field].trim() === "" ? [{ key: row.key, number: index + 1 }] : [],
  );
  if (missing.length === 0) return null;
  return (
    <Notice>
      <p>
        <b className="font-semibold">
          {counted(missing.length, "article")} {what}.
        </b>{" "}
        {children}
      </p>
      <p className="mt-1.5 flex flex-wrap items-center gap-2">
        {missing.slice(0, MOST_NAMED).map(({ key, number }) => (
          <button
            key={key}
            type="button"
            className="btn min-h-7 px-2 py-0.5 text-[13px]"
            onClick={() => document.getElementById(fieldId(number, field))?.focus()}
          >
            Fill in for text {number}
          </button>
        ))}
        {missing.length > MOST_NAMED && <span>and {missing.length - MOST_NAMED} more below</span>}
      </p>
    </Notice>
  );
}
