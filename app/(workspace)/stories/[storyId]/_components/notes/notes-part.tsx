"use client";

import { useMemo, useState } from "react";
import type { NoteAbout, StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import { useKeys } from "../../../../../_components/ui/keys.tsx";
import { ThreadCard } from "./thread.tsx";
import { WriteNote } from "./write-note.tsx";

interface NotesPartProps {
  readonly storyId: string;
  readonly notes: StoryNotes;
  /** What a new note is about, and that in words. */
  readonly about: NoteAbout;
  readonly words: string;
}

/** The notes of a page's subject, the open ones first. */
export function NotesPart({ storyId, notes: { me, people, threads }, about, words }: NotesPartProps) {
  const [isWriting, setWriting] = useState(false);
  const keys = useMemo(
    () => [
      {
        keys: ["z"],
        does: "Write a note",
        run: (event: KeyboardEvent) => {
          event.preventDefault();
          setWriting(true);
        },
      },
    ],
    [],
  );
  useKeys(keys);
  const open = threads.filter(({ resolved }) => resolved === null);
  const resolved = threads.filter((thread) => thread.resolved !== null);
  return (
    <section id="notes" aria-labelledby="notes-title" className="print:hidden">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="notes-title" className="font-serif text-xl font-semibold">
          Notes
        </h2>
        <button type="button" className="btn" onClick={() => setWriting(true)}>
          Write a note … <kbd className="kbd max-sm:hidden">Z</kbd>
        </button>
      </div>
      {threads.length > 0 && (
        <ul className="mt-3 flex max-w-3xl flex-col gap-3" aria-label="Notes">
          {[...open, ...resolved].map((thread) => (
            <li key={thread.id}>
              <ThreadCard
                storyId={storyId}
                thread={thread}
                me={me}
                people={people}
                about={thread.on !== about.on}
              />
            </li>
          ))}
        </ul>
      )}
      {isWriting && (
        <WriteNote
          storyId={storyId}
          about={about}
          words={words}
          me={me}
          people={people}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}
