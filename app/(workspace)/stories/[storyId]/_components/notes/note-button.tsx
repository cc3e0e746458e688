"use client";

import { useState } from "react";
import type { NoteAbout, StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import { WriteNote } from "./write-note.tsx";

interface NoteButtonProps extends Pick<StoryNotes, "me" | "people"> {
  readonly storyId: string;
  readonly about: NoteAbout;
  /** What it is about, in words: a page holds many of these buttons. */
  readonly words: string;
}

/** Opens a thread on something among others. */
export function NoteButton({ words, ...rest }: NoteButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn mt-1.5 min-h-7 px-2 py-0.5 text-[13px]"
        aria-label={`Write a note: ${words}`}
        onClick={() => setOpen(true)}
      >
        Note …
      </button>
      {isOpen && <WriteNote {...rest} words={words} onClose={() => setOpen(false)} />}
    </>
  );
}
