"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { ArticleDraft } from "../../../../../../lib/workspace/story/drafts.ts";
import { type DraftRow, fieldId, problemsOf, type SameText } from "./draft.ts";
import { FileSays } from "./file-says.tsx";

interface DraftFieldsProps {
  readonly row: DraftRow;
  readonly number: number;
  readonly onRow: (row: DraftRow) => void;
  readonly onRemove: () => void;
}

/** As much as shows which text it is. */
const BEGINNING = 240;

/** The first words, never cut inside a character. */
const beginningOf = (text: string): string =>
  text
    .slice(0, BEGINNING)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/\s+/gu, " ")
    .trim();

/** One text's headline, source and date, each with the words it was read off. */
export function DraftFields({ row, number, onRow, onRemove }: DraftFieldsProps) {
  const { draft } = row;
  const problems = problemsOf(row);
  return (
    <li className="relative rounded-lg border border-rule bg-sheet p-4 md:p-5" data-draft>
      <button
        type="button"
        className="btn btn-quiet absolute top-2 right-2 min-h-8 min-w-8 px-1"
        aria-label={`Leave text ${number} out`}
        onClick={onRemove}
      >
        <X size={16} aria-hidden="true" />
      </button>
      <p className="mb-3 pr-8 text-[13px] text-ink-3">
        <bdi>{draft.file}</bdi> · {draft.text.length.toLocaleString("en")} characters
        {draft.language !== "en" && " · not in English: kept and shown, but not analyzed"}
      </p>
      {draft.alreadyIn === null && (
        <p className="mb-3 line-clamp-2 font-serif text-ink-2" dir="auto" data-beginning>
          {beginningOf(draft.text)}
        </p>
      )}
      {draft.alreadyIn === null && <FileSays row={row} onRow={onRow} />}
      {draft.alreadyIn !== null ? (
        <Double title={draft.title} of={draft.alreadyIn} />
      ) : (
        <div className="grid gap-4 md:grid-cols-2">
          <Field
            id={fieldId(number, "title")}
            label="Headline"
            wide
            problem={problems.title}
            note={readOff(draft, "title")}
          >
            {(shared) => (
              <input
                {...shared}
                value={row.title}
                dir="auto"
                onChange={(event) => onRow({ ...row, title: event.target.value })}
              />
            )}
          </Field>
          <Field
            id={fieldId(number, "source")}
            label="Source"
            problem={problems.source}
            note={
              row.source.trim() === ""
                ? "Not found in the text: who published it?"
                : draft.source === null
                  ? null
                  : readOff(draft, "source")
            }
          >
            {(shared) => (
              <input
                {...shared}
                value={row.source}
                list="known-sources"
                placeholder="The outlet's name"
                onChange={(event) => onRow({ ...row, source: event.target.value })}
              />
            )}
          </Field>
          <Field
            id={fieldId(number, "publishedAt")}
            label="Published"
            problem={problems.publishedAt}
            note={
              row.publishedAt.trim() === ""
                ? "Not found in the text."
                : draft.publishedAt === null
                  ? null
                  : readOff(draft, "publishedAt")
            }
          >
            {(shared) => (
              <input
                {...shared}
                // A date-time from the text is kept whole; a date picker would cut it.
                type={row.publishedAt.length > "2025-01-31".length ? "text" : "date"}
                value={row.publishedAt}
                onChange={(event) => onRow({ ...row, publishedAt: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </li>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A text that the story has already, or that stands further up. */
function Double({ title, of }: { title: string; of: SameText }) {
  return (
    <p>
      <b className="font-semibold">
        <bdi>{title}</bdi>
      </b>
      <br />
      This is the same text as “<bdi>{of.title}</bdi>”
      {of.source !== null && (
        <>
          {" "}
          of <bdi>{of.source}</bdi>
        </>
      )}
      {of.addedAt === null ? " further up" : `, added on ${DAY.format(new Date(of.addedAt))}`}. It is not
      added a second time.
    </p>
  );
}

/** The words a guess rests on. Without them it came from the page's own data, a manifest, or the file's name. */
function readOff(
  { file, text, guesses, fileSays }: ArticleDraft,
  field: "title" | "source" | "publishedAt",
): string | null {
  const guess = guesses[field];
  if (guess === null && /^https?:/.test(file)) return fileSays ? "From its address." : "As the page says.";
  if (guess === null) return "From the manifest.";
  const words = text.slice(guess.start, guess.end).trim();
  return words === guess.value ? null : `Read off “${words}”.`;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly problem: string | undefined;
  readonly note: string | null;
  readonly children: (shared: {
    id: string;
    className: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
  }) => ReactNode;
}

function Field({ id, label, wide = false, problem, note, children }: FieldProps) {
  const words = problem ?? note;
  return (
    <div className={wide ? "md:col-span-2" : ""}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children({
        id,
        className: "field",
        "aria-invalid": problem !== undefined,
        "aria-describedby": words === null ? undefined : `${id}-note`,
      })}
      {words !== null && (
        <p
          id={`${id}-note`}
          className={`mt-1 text-[13px] ${problem === undefined ? "text-ink-3" : "text-conflict"}`}
        >
          <bdi>{words}</bdi>
        </p>
      )}
    </div>
  );
}
