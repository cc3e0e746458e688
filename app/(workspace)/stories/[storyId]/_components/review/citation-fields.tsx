"use client";

import { useState } from "react";
import type { ReadCitation } from "../../../../../../lib/workspace/review/citations.ts";
import { Problem, TextField } from "../../../../../_components/ui/forms.tsx";
import { readCitationsAction } from "../../review/actions.ts";
import { Area } from "./step-fields.tsx";

export type Record = ReadCitation["citation"];

const TYPES: Readonly<{ [type in Record["type"]]: string }> = {
  "article-newspaper": "Newspaper article",
  "article-magazine": "Magazine article",
  "article-journal": "Journal article",
  webpage: "Web page",
  post: "Post",
  book: "Book",
  chapter: "Chapter",
  report: "Report",
  broadcast: "Broadcast",
  interview: "Interview",
  personal_communication: "Personal communication",
  legislation: "Law",
  dataset: "Data",
  document: "Document",
};

/** Names as they are typed: one a line, "Family, Given"; without a comma they are not taken apart. */
function namesOut(names: Record["author"]): string {
  return (names ?? [])
    .map(({ literal, family, given, "non-dropping-particle": particle }) =>
      literal ? literal : [[particle, family].filter(Boolean).join(" "), given].filter(Boolean).join(", "),
    )
    .join("\n");
}

function namesIn(text: string): NonNullable<Record["author"]> {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const comma = line.indexOf(",");
      return comma === -1
        ? { literal: line }
        : { family: line.slice(0, comma).trim(), given: line.slice(comma + 1).trim() };
    });
}

function dateOut(date: Record["issued"]): string {
  const parts = date?.["date-parts"]?.[0];
  if (!parts) return date?.literal ?? date?.raw ?? "";
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

function dateIn(text: string): Record["issued"] {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(trimmed);
  return iso ? { "date-parts": [iso.slice(1).filter(Boolean).map(Number)] } : { literal: trimmed };
}

interface CitationFieldsProps {
  /** Null: filled by itself from what the evidence is taken from. */
  readonly value: Record | null;
  readonly onValue: (record: Record | null) => void;
}

/** The bibliographic record of a piece of evidence: by itself, by hand, or read from a reference manager's text. */
export function CitationFields({ value, onValue }: CitationFieldsProps) {
  // The fields keep what is typed as it is typed; a record that comes from elsewhere fills them anew.
  const [fillings, setFillings] = useState(0);
  const fill = (record: Record | null) => {
    setFillings(fillings + 1);
    onValue(record);
  };
  return (
    <details open={value !== null} className="rounded-md border border-rule px-3 py-2">
      <summary className="min-h-6 font-medium">
        How it is cited{" "}
        <span className="font-normal text-ink-2">
          {value === null ? "filled by itself; open to put it otherwise" : "put by hand"}
        </span>
      </summary>
      <div className="mt-2 flex flex-col gap-3">
        <ImportField onRecord={fill} />
        <RecordFields key={fillings} value={value ?? { type: "webpage" }} onValue={onValue} />
        {value !== null && (
          <button type="button" className="btn self-start" onClick={() => fill(null)}>
            Fill it by itself instead
          </button>
        )}
      </div>
    </details>
  );
}

const TEXTS = [
  ["title", "Title"],
  ["container-title", "Published in"],
  ["publisher", "Publisher"],
  ["URL", "Web address"],
  ["DOI", "DOI"],
  ["volume", "Volume"],
  ["issue", "Issue"],
  ["page", "Pages"],
  ["genre", "Role or kind"],
] as const;

function RecordFields({ value, onValue }: { value: Record; onValue: (record: Record) => void }) {
  const [authors, setAuthors] = useState(namesOut(value.author));
  const [issued, setIssued] = useState(dateOut(value.issued));
  const [accessed, setAccessed] = useState(dateOut(value.accessed));
  const put = (change: { [field in keyof Record]?: Record[field] | undefined }) => {
    const next = { ...value, ...change };
    onValue(Object.fromEntries(Object.entries(next).filter(([, field]) => field !== undefined)) as Record);
  };
  return (
    <>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Kind of source</span>
        <select
          className="field"
          value={value.type}
          onChange={(event) => put({ type: event.target.value as Record["type"] })}
        >
          {Object.entries(TYPES).map(([type, label]) => (
            <option key={type} value={type}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Area
        label="Authors"
        hint="one a line: Family, Given"
        rows={2}
        value={authors}
        onValue={(text) => {
          setAuthors(text);
          const names = namesIn(text);
          put({ author: names.length > 0 ? names : undefined });
        }}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="Date"
          placeholder="2025-01-31"
          value={issued}
          onValue={(text) => {
            setIssued(text);
            put({ issued: dateIn(text) });
          }}
        />
        <TextField
          label="Looked at on"
          placeholder="2025-01-31"
          value={accessed}
          onValue={(text) => {
            setAccessed(text);
            put({ accessed: dateIn(text) });
          }}
        />
        {TEXTS.map(([field, label]) => (
          <TextField
            key={field}
            label={label}
            value={value[field] ?? ""}
            onValue={(text) => put({ [field]: text === "" ? undefined : text })}
          />
        ))}
      </div>
    </>
  );
}

function ImportField({ onRecord }: { onRecord: (record: Record) => void }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly ReadCitation[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  async function read(): Promise<void> {
    const result = await readCitationsAction(text);
    setProblem(result.ok ? null : result.message);
    setFound(result.ok ? result.value : []);
    const [only, ...more] = result.ok ? result.value : [];
    if (only && more.length === 0) onRecord(only.citation);
  }
  return (
    <div className="flex flex-col gap-2">
      <Area
        label="From a reference manager"
        hint="CSL-JSON, BibTeX or RIS"
        rows={2}
        value={text}
        onValue={setText}
      />
      <button type="button" className="btn self-start" disabled={text.trim() === ""} onClick={read}>
        Read it
      </button>
      <Problem>{problem}</Problem>
      {found.length === 1 && <p role="status">It was read: the fields below have it.</p>}
      {found.length > 1 && (
        <ul className="flex max-h-44 flex-col gap-1 overflow-auto" aria-label="The records that were read">
          {found.map(({ citation, text: words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is read once and never reordered
            <li key={index}>
              <button
                type="button"
                className="btn h-auto w-full justify-start text-left whitespace-normal"
                onClick={() => {
                  onRecord(citation);
                  setFound([]);
                }}
              >
                <bdi>{words}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
