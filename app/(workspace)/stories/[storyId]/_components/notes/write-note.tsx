"use client";

import type { NoteAbout, StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { noteAction } from "../../notes/actions.ts";
import { NoteFields } from "./note-fields.tsx";

interface WriteNoteProps extends Pick<StoryNotes, "me" | "people"> {
  readonly storyId: string;
  readonly about: NoteAbout;
  /** What it is about, in words. */
  readonly words: string;
  readonly onClose: () => void;
}

/** What a draft is about: on an article it is one, whatever words are chosen next, so that it is found again. */
function draftOf(about: NoteAbout): string {
  switch (about.on) {
    case "span":
      return `article ${about.articleId}`;
    case "claim":
      return `claim ${about.claimId}`;
    case "point":
      return `point ${about.pointId}`;
    case "relation":
      return `relation ${about.pointId} ${about.a} ${about.b}`;
  }
}

/** Opens a thread. */
export function WriteNote({ storyId, about, words, me, people, onClose }: WriteNoteProps) {
  return (
    <Modal
      title="Write a note"
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <blockquote
        dir="auto"
        className="mb-3 max-h-32 overflow-auto border-l-2 border-rule-2 pl-3 font-serif leading-snug text-ink-2"
      >
        {words}
      </blockquote>
      <NoteFields
        label="Note"
        save="Add the note"
        done="The note was added."
        draft={`note ${me.id} ${draftOf(about)}`}
        people={people}
        action={(body) => noteAction(storyId, { act: "start", about, body })}
        onClose={onClose}
      />
    </Modal>
  );
}
