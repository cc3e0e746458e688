"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { StoryNotes, ThreadView } from "../../../../../../lib/workspace/notes/schema.ts";
import { ThreadCard } from "../../_components/notes/thread.tsx";

interface NotesPanelProps {
  readonly storyId: string;
  readonly notes: StoryNotes;
  readonly threads: readonly ThreadView[];
  /** The article's outlet. */
  readonly name: string;
  /** Shows all threads of the article; null where they are. */
  readonly onAll: (() => void) | null;
  readonly onClose: () => void;
}

/** The threads of an article beside its text: the open ones first, then those whose words are gone, then the resolved. */
export function NotesPanel({ storyId, notes, threads, name, onAll, onClose }: NotesPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const rank = ({ resolved, place }: ThreadView) => (resolved !== null ? 2 : place.on === "orphan" ? 1 : 0);
  return (
    <aside
      aria-label="Notes of the article"
      className="relative w-90 flex-none overflow-auto bg-sheet p-6 max-lg:w-75 max-lg:p-5 max-md:sticky max-md:bottom-0 max-md:max-h-[48dvh] max-md:w-full max-md:border-t max-md:border-rule-2 max-md:shadow-[0_-6px_24px_var(--shadow)]"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 ref={title} tabIndex={-1} className="pt-1 font-serif text-[17px] font-semibold outline-none">
          Notes · <bdi>{name}</bdi>
        </h2>
        <button
          type="button"
          className="btn btn-quiet -mr-2 min-w-[34px] px-2"
          aria-label="Close the notes"
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {threads.length === 0 && (
        <p className="mt-2 text-ink-2">
          None yet. Select words, or choose a claim, and press <kbd className="kbd">C</kbd>.
        </p>
      )}
      <ul className="mt-3 flex flex-col gap-3" aria-label="Notes">
        {threads
          .toSorted((a, b) => rank(a) - rank(b))
          .map((thread) => (
            <li key={thread.id}>
              <ThreadCard storyId={storyId} thread={thread} me={notes.me} people={notes.people} />
            </li>
          ))}
      </ul>
      {onAll && (
        <button type="button" className="btn mt-4" onClick={onAll}>
          All notes of the article
        </button>
      )}
    </aside>
  );
}
