import type { Mentioned, NoteStep, NoteStepBody } from "./step.ts";

/** Who did something, and when (ISO date-time). */
interface Done {
  readonly actor: NoteStep["actor"];
  readonly at: string;
}

/** What a note said at one time. */
export interface NoteVersion {
  /** The step that wrote it. */
  readonly id: string;
  readonly at: string;
  readonly body: string;
  readonly mentions: readonly Mentioned[];
}

export interface Note extends Done {
  /** The step that wrote it first. */
  readonly id: string;
  /** The oldest first; the last is what it says. */
  readonly versions: readonly [NoteVersion, ...NoteVersion[]];
  /** Null where it stands. */
  readonly deleted: Done | null;
}

export interface Thread {
  /** In the order of writing: the first opens the thread, the others answer. */
  readonly notes: readonly Note[];
  /** Null where it is open. */
  readonly resolved: Done | null;
}

const EMPTY: Thread = { notes: [], resolved: null };

/** What a list of steps comes to. A step that was not allowed where it stands changes nothing. */
export function replayNotes(steps: readonly NoteStep[]): Thread {
  return steps.reduce(
    (thread, step) =>
      whyNotNote(thread, step.body, step.actor.id) === null ? applied(thread, step) : thread,
    EMPTY,
  );
}

/** Why somebody may not do this where the thread stands, as a sentence; null where they may. */
export function whyNotNote(thread: Thread, body: NoteStepBody, actorId: string): string | null {
  switch (body.kind) {
    case "written":
      return thread.resolved === null ? null : "The thread was resolved: reopen it to answer.";
    case "resolved":
      return thread.resolved === null ? null : "The thread is resolved already.";
    case "reopened":
      return thread.resolved === null ? "The thread is open." : null;
    default: {
      const note = thread.notes.find(({ id }) => id === body.of);
      if (!note) return "There is no such note in this thread.";
      if (note.actor.id !== actorId) return `Only ${note.actor.name} can change this note.`;
      if (body.kind === "restored") return note.deleted === null ? "The note is there." : null;
      return note.deleted === null ? null : "The note was deleted.";
    }
  }
}

function applied(thread: Thread, { id, body, actor, at }: NoteStep): Thread {
  const done: Done = { actor, at };
  const change = (of: string, next: (note: Note) => Note): Thread => ({
    ...thread,
    notes: thread.notes.map((note) => (note.id === of ? next(note) : note)),
  });
  switch (body.kind) {
    case "written": {
      const { kind: _kind, ...words } = body;
      return {
        ...thread,
        notes: [...thread.notes, { id, ...done, versions: [{ id, at, ...words }], deleted: null }],
      };
    }
    case "edited": {
      const { kind: _kind, of, ...words } = body;
      return change(of, (note) => ({ ...note, versions: [...note.versions, { id, at, ...words }] }));
    }
    case "deleted":
      return change(body.of, (note) => ({ ...note, deleted: done }));
    case "restored":
      return change(body.of, (note) => ({ ...note, deleted: null }));
    case "resolved":
      return { ...thread, resolved: done };
    case "reopened":
      return { ...thread, resolved: null };
  }
}

/** What a note says now. */
export function currentVersion({ versions }: Note): NoteVersion {
  return versions.at(-1) ?? versions[0];
}
