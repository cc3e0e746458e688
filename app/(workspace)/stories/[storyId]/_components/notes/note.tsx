"use client";

import type { NoteView } from "../../../../../../lib/workspace/notes/schema.ts";
import { momentInWords } from "../../../../../_components/review/words.ts";
import { Markdown } from "./markdown.tsx";

interface SmallProps {
  readonly onPress: () => void;
  readonly about: string;
  readonly pending: boolean;
  readonly children: string;
}

/** Enough of what it is about to tell one button from another by ear. */
const ABOUT_LENGTH = 60;

export function Small({ onPress, about, pending, children }: SmallProps) {
  return (
    <button
      type="button"
      className="btn min-h-7 px-2 py-0.5 text-[13px]"
      aria-label={`${children}: ${about.slice(0, ABOUT_LENGTH)}`}
      disabled={pending}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

export function NoteHead({ note }: { note: NoteView }) {
  return (
    <p className="text-[13px] text-ink-2">
      <bdi className="font-medium text-ink">{note.author.name}</bdi>, {momentInWords(note.at)}
    </p>
  );
}

interface BodyProps {
  readonly note: NoteView;
  readonly isMine: boolean;
  readonly isOpen: boolean;
  readonly pending: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
}

export function NoteBody({ note, isMine, isOpen, pending, onEdit, onDelete, onRestore }: BodyProps) {
  if (note.blocks === null) {
    return (
      <div className="flex flex-wrap items-center gap-3 text-ink-2">
        <p>Deleted{note.deleted && `, ${momentInWords(note.deleted.at)}`}</p>
        {isMine && (
          <Small onPress={onRestore} about="your note" pending={pending}>
            Restore
          </Small>
        )}
      </div>
    );
  }
  return (
    <>
      <Markdown blocks={note.blocks} />
      {note.earlier.length > 0 && (
        <details className="mt-1 text-[13px] text-ink-2">
          <summary className="min-h-6 w-fit hover:text-ink">
            Edited{note.earlier.length > 1 && ` ${note.earlier.length} times`}: what it said before
          </summary>
          <ol className="mt-1 flex flex-col gap-1.5 border-l border-rule pl-3">
            {note.earlier.map((version) => (
              <li key={version.at}>
                {momentInWords(version.at)}:{" "}
                <span dir="auto" className="whitespace-pre-line">
                  {version.body}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {isMine && isOpen && (
        <div className="mt-1.5 flex flex-wrap gap-2 print:hidden">
          <Small onPress={onEdit} about="your note" pending={pending}>
            Edit …
          </Small>
          <Small onPress={onDelete} about="your note" pending={pending}>
            Delete
          </Small>
        </div>
      )}
    </>
  );
}
