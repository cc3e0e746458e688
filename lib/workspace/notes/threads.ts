/** The threads of a story, read and replayed. */
import type { StoryId } from "../../model/index.ts";
import { replayNotes, type Thread } from "../../review/notes/replay.ts";
import { type NoteStep, type NoteTarget, noteStepSchema, noteTargetSchema } from "../../review/notes/step.ts";
import { findNoteSteps, findNoteThreads } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";

export interface StoryThread {
  readonly id: string;
  readonly target: NoteTarget;
  readonly thread: Thread;
}

/** Every thread of a story, the oldest first. */
export async function storyThreads(
  { store, workspaceId }: ReadContext,
  storyId: StoryId,
): Promise<readonly StoryThread[]> {
  const records = await findNoteThreads(store.db, workspaceId, storyId);
  if (records.length === 0) return [];
  const targets = new Map(records.map(({ id, target }) => [id, target]));
  // Threads stand in the order in which they were begun, which the clock may not tell.
  const byThread = new Map<string, NoteStep[]>();
  for (const record of await findNoteSteps(store.db, workspaceId, storyId)) {
    const step: NoteStep = {
      id: record.id,
      body: noteStepSchema.parse({ ...record.body, kind: record.kind }),
      actor: { id: record.actorId, name: record.actorName },
      at: record.at.toISOString(),
    };
    const known = byThread.get(record.threadId);
    if (known) known.push(step);
    else byThread.set(record.threadId, [step]);
  }
  return [...byThread].map(([id, steps]) => ({
    id,
    target: noteTargetSchema.parse(targets.get(id)),
    thread: replayNotes(steps),
  }));
}
