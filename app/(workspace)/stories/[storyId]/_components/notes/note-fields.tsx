"use client";

import { useId, useRef, useState } from "react";
import type { NoteOutcome, StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { StepFields } from "../review/step-fields.tsx";
import { useKeptText } from "../review/use-kept-text.ts";

interface NoteFieldsProps {
  readonly label: string;
  readonly save: string;
  readonly done: string;
  /** What it is about and whose it is: what is typed is kept under it until it is saved. */
  readonly draft: string;
  /** What it says now, where it is edited. */
  readonly saved?: string;
  readonly base?: string;
  readonly people: StoryNotes["people"];
  readonly action: (body: string, base: string | null) => Promise<ActionResult<NoteOutcome>>;
  readonly onClose: () => void;
}

/** The words of a note. They outlive a closed dialog, a reload and a lost connection. */
export function NoteFields({ label, saved = "", draft, base, people, action, ...rest }: NoteFieldsProps) {
  const [body, setBody, forget] = useKeptText(draft, saved);
  const [caret, setCaret] = useState(body.length);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const naming = namingAt(body, caret, people);
  function mention(name: string) {
    if (!naming) return;
    const next = `${body.slice(0, naming.start)}@${name} `;
    setBody(next + body.slice(caret).trimStart());
    setCaret(next.length);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(next.length, next.length));
  }
  return (
    <StepFields {...rest} base={base ?? null} onMade={forget} action={(newer) => action(body, newer)}>
      <div className="flex flex-col gap-1.5">
        <label className="flex flex-col gap-1.5">
          <span className="font-medium">{label}</span>
          <textarea
            ref={field}
            className="field"
            dir="auto"
            rows={4}
            required
            aria-describedby={hint}
            value={body}
            onChange={(event) => {
              setBody(event.target.value);
              setCaret(event.target.selectionStart);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        </label>
        {naming && naming.people.length > 0 && (
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">Whom to mention</legend>
            {naming.people.map(({ id, name }) => (
              <button key={id} type="button" className="chip pl-3" onClick={() => mention(name)}>
                @<bdi>{name}</bdi>
              </button>
            ))}
          </fieldset>
        )}
        <p id={hint} className="text-[13px] text-ink-2">
          **bold**, _emphasis_, &gt; quote, - list, [words](https://…); @ mentions somebody of the desk.
        </p>
      </div>
    </StepFields>
  );
}

/** More would be a list to search. */
const MOST_NAMES = 6;

/** Whom the "@" right before the caret may become; null where nobody is being named. */
function namingAt(body: string, caret: number, people: StoryNotes["people"]) {
  const start = body.lastIndexOf("@", caret - 1);
  if (caret === 0 || start === -1 || /\S$/u.test(body.slice(Math.max(0, start - 1), start))) return null;
  const begun = body.slice(start + 1, caret).toLowerCase();
  const found = people.filter(
    ({ name }) => name.toLowerCase().startsWith(begun) && name.toLowerCase() !== begun,
  );
  return { start, people: found.slice(0, MOST_NAMES) };
}
