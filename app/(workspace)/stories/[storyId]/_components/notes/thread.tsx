"use client";

import Link from "next/link";
import { useState } from "react";
import { notePath } from "../../../../../../lib/present/address.ts";
import type { NoteInput, StoryNotes, ThreadView } from "../../../../../../lib/workspace/notes/schema.ts";
import { momentInWords } from "../../../../../_components/review/words.ts";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { noteAction } from "../../notes/actions.ts";
import { useAnnounce } from "../decide/notices.tsx";
import { NoteBody, NoteHead, Small } from "./note.tsx";
import { NoteFields } from "./note-fields.tsx";

const ABOUT_WORDS: Readonly<Record<ThreadView["on"], string>> = {
  span: "On the words",
  claim: "On the claim",
  point: "On the point",
  relation: "On how two answers stand",
};

export interface ThreadProps extends Pick<StoryNotes, "me" | "people"> {
  readonly storyId: string;
  readonly thread: ThreadView;
  /** Whether to say what it is about: the page of a claim need not repeat the claim. */
  readonly about?: boolean;
}

/** A thread of notes: what it is about, what was said, and what one may do. */
export function ThreadCard(props: ThreadProps) {
  const { thread, about = true } = props;
  const [first] = thread.notes;
  const isOrphan = thread.place.on === "orphan";
  return (
    <article
      data-thread={thread.id}
      id={`note-${thread.id}`}
      aria-label={`${ABOUT_WORDS[thread.on]}: ${thread.words}`}
      className="scroll-mt-4 rounded-md border border-rule bg-sheet px-4 py-3"
    >
      {(about || isOrphan || thread.nowReads !== null) && <About {...props} />}
      {thread.resolved ? (
        <details>
          <summary className="min-h-7 text-ink-2 hover:text-ink">
            Resolved by <bdi>{thread.resolved.name}</bdi>, {momentInWords(thread.resolved.at)}
            {first && ` · ${counted(thread.notes.length)}`}
          </summary>
          <div className="mt-2">
            <Said {...props} />
          </div>
        </details>
      ) : (
        <Said {...props} />
      )}
    </article>
  );
}

const counted = (count: number) => (count === 1 ? "1 note" : `${count} notes`);

function About({ storyId, thread }: ThreadProps) {
  const { place, source, words, nowReads } = thread;
  const href = notePath(storyId, thread.id, place);
  return (
    <div className="mb-2 border-b border-rule pb-2 text-[13px] text-ink-2">
      <p>
        {ABOUT_WORDS[thread.on]}
        {source !== null && (
          <>
            {" · "}
            <bdi>{source}</bdi>
          </>
        )}
        {place.on === "orphan" && (
          <strong className="font-medium text-conflict">
            {thread.articleId === null
              ? " · the newest analysis has it no more"
              : " · these words are gone from the newest text"}
          </strong>
        )}
        {thread.on === "claim" && place.on === "span" && " · the analysis has no such claim any more"}
        {thread.on === "relation" && place.on === "point" && " · these are no longer two answers"}
      </p>
      <blockquote dir="auto" className="my-0.5 font-serif text-[15px] leading-snug text-ink">
        {href === null ? words : <Link href={href}>{words}</Link>}
      </blockquote>
      {nowReads !== null && (
        <p>
          Edited since. It now reads: <q className="font-serif text-[15px] text-ink">{nowReads}</q>
        </p>
      )}
    </div>
  );
}

type Open = { readonly kind: "reply" } | { readonly kind: "edit"; readonly noteId: string } | null;

function Said({ storyId, thread, me, people }: ThreadProps) {
  const [open, setOpen] = useState<Open>(null);
  const { problem, pending, write } = useWrite();
  const announce = useAnnounce();
  const send = (words: string, input: NoteInput) =>
    write(
      () => noteAction(storyId, input),
      () => announce({ words }),
    );
  const threadId = thread.id;
  return (
    <>
      <ol className="flex flex-col gap-3" aria-label="Notes of the thread">
        {thread.notes.map((note) => (
          <li key={note.id} data-note={note.id}>
            <NoteHead note={note} />
            {open?.kind === "edit" && open.noteId === note.id && note.source !== null ? (
              <NoteFields
                label="The note"
                save="Save the note"
                done="The note was changed; what it said before stays with it."
                draft={`note-edit ${me.id} ${note.id}`}
                saved={note.source}
                base={note.base}
                people={people}
                action={(body, base) =>
                  noteAction(storyId, { act: "edit", threadId, of: note.id, base: base ?? note.base, body })
                }
                onClose={() => setOpen(null)}
              />
            ) : (
              <NoteBody
                note={note}
                isMine={note.author.id === me.id}
                isOpen={thread.resolved === null}
                pending={pending}
                onEdit={() => setOpen({ kind: "edit", noteId: note.id })}
                onDelete={() => send("The note was deleted.", { act: "delete", threadId, of: note.id })}
                onRestore={() => send("The note is there again.", { act: "restore", threadId, of: note.id })}
              />
            )}
          </li>
        ))}
      </ol>
      <Problem>{problem}</Problem>
      {open?.kind === "reply" && thread.resolved === null ? (
        <div className="mt-3">
          <NoteFields
            label="Your answer"
            save="Answer"
            done="Your answer was added."
            draft={`note-reply ${me.id} ${threadId}`}
            people={people}
            action={(body) => noteAction(storyId, { act: "reply", threadId, body })}
            onClose={() => setOpen(null)}
          />
        </div>
      ) : (
        <div className="mt-2 flex flex-wrap gap-2 print:hidden">
          {thread.resolved === null ? (
            <>
              <Small onPress={() => setOpen({ kind: "reply" })} about={thread.words} pending={pending}>
                Answer …
              </Small>
              <Small
                onPress={() => send("The thread was resolved.", { act: "resolve", threadId })}
                about={thread.words}
                pending={pending}
              >
                Resolve
              </Small>
            </>
          ) : (
            <Small
              onPress={() => send("The thread is open again.", { act: "reopen", threadId })}
              about={thread.words}
              pending={pending}
            >
              Reopen
            </Small>
          )}
        </div>
      )}
    </>
  );
}
