/** How notes are written: a step with its audit entry in one transaction, with the story held. */
import { describe } from "../../anchor/describe.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { mentionsIn } from "../../review/notes/mentions.ts";
import { wordsAbout } from "../../review/notes/place.ts";
import { currentVersion, type Thread, whyNotNote } from "../../review/notes/replay.ts";
import type { Mentioned, NoteStepBody, NoteTarget } from "../../review/notes/step.ts";
import { type Db, insertNoteStep, insertNoteThread, updateStory, writeAudit } from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { loadDesk } from "../desk/desk.ts";
import { checkInput } from "../input.ts";
import type { Person } from "../review/schema.ts";
import { groundOf, holdStory } from "../story/deciding.ts";
import {
  type CheckedNote,
  type NoteAbout,
  type NoteInput,
  type NoteOutcome,
  noteInputSchema,
} from "./schema.ts";
import { storyThreads } from "./threads.ts";

const NEW_THREAD: Thread = { notes: [], resolved: null };

/** Writes, answers, edits, deletes, restores, resolves, reopens. @throws AppError `not-found`, `bad-input`, `stale` */
export async function note(context: WriteContext, storyId: StoryId, input: NoteInput): Promise<NoteOutcome> {
  const wanted = checkInput(noteInputSchema, input);
  return context.store.transaction(async (tx): Promise<NoteOutcome> => {
    const inner = within(context, tx);
    await holdStory(tx, context, storyId);
    const { people } = await loadDesk(inner);
    const body = stepOf(wanted, people);
    if (wanted.act === "start") {
      const target = await targetOf(inner, storyId, wanted.about);
      const threadId = await insertNoteThread(tx, context, storyId, target);
      return write(tx, context, storyId, { threadId, target, thread: NEW_THREAD, body });
    }
    const known = (await storyThreads(inner, storyId)).find(({ id }) => id === wanted.threadId);
    if (!known) throw new AppError("not-found", "There is no such thread of notes in this story.");
    const { id: threadId, target, thread } = known;
    if (wanted.act === "edit") {
      const shown = thread.notes.find(({ id }) => id === wanted.of);
      const now = shown ? currentVersion(shown) : null;
      if (now && now.id !== wanted.base) return { kind: "stale", theirs: now.body, base: now.id };
    }
    return write(tx, context, storyId, { threadId, target, thread, body });
  });
}

/** Starts a thread on a target that is known already. @returns its id. @throws AppError `not-found` */
export async function startThread(
  context: WriteContext,
  storyId: StoryId,
  { target, body: words }: { readonly target: NoteTarget; readonly body: string },
): Promise<string> {
  return context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const { people } = await loadDesk(within(context, tx));
    const body: NoteStepBody = { kind: "written", body: words, mentions: mentioned(words, people) };
    const threadId = await insertNoteThread(tx, context, storyId, target);
    await write(tx, context, storyId, { threadId, target, thread: NEW_THREAD, body });
    return threadId;
  });
}

interface Writing {
  readonly threadId: string;
  readonly target: NoteTarget;
  readonly thread: Thread;
  readonly body: NoteStepBody;
}

async function write(
  tx: Db,
  context: WriteContext,
  storyId: StoryId,
  { threadId, target, thread, body }: Writing,
): Promise<NoteOutcome> {
  const why = whyNotNote(thread, body, context.actorId);
  if (why !== null) throw new AppError("stale", why);
  const { kind, ...rest } = body;
  const step = await insertNoteStep(tx, context, storyId, { threadId, kind, body: rest });
  await updateStory(tx, context, storyId);
  // The words of the note stand in its step; here is who did what to which, and whom they named.
  const detail = {
    step,
    kind,
    on: target.on,
    about: wordsAbout(target),
    ...("of" in body ? { of: body.of } : {}),
    ...("mentions" in body ? { mentions: body.mentions.map(({ id }) => id) } : {}),
  };
  await writeAudit(tx, context, [
    { action: "note.step", subjectKind: "note", subjectId: threadId, storyId, detail },
  ]);
  return { kind: "made", threadId };
}

function stepOf(wanted: CheckedNote, people: readonly Person[]): NoteStepBody {
  switch (wanted.act) {
    case "start":
    case "reply":
      return { kind: "written", body: wanted.body, mentions: mentioned(wanted.body, people) };
    case "edit":
      return {
        kind: "edited",
        of: wanted.of,
        body: wanted.body,
        mentions: mentioned(wanted.body, people),
      };
    case "delete":
      return { kind: "deleted", of: wanted.of };
    case "restore":
      return { kind: "restored", of: wanted.of };
    case "resolve":
      return { kind: "resolved" };
    case "reopen":
      return { kind: "reopened" };
  }
}

function mentioned(body: string, people: readonly Person[]): Mentioned[] {
  const found = mentionsIn(body, people).map(({ person: { id, name } }) => [id, { id, name }] as const);
  return [...new Map(found).values()];
}

/** What a thread is about, in the words by which it is found again. @throws AppError `not-found`, `bad-input`, `stale` */
export async function targetOf(
  context: WriteContext,
  storyId: StoryId,
  about: NoteAbout,
): Promise<NoteTarget> {
  switch (about.on) {
    case "claim": {
      const ground = await groundOf(context, storyId, { claims: [about.claimId] });
      return { on: "claim", claim: ground.name.claim(ground.claim(about.claimId)) };
    }
    case "point":
    case "relation": {
      const ground = await groundOf(context, storyId, { points: [about.pointId] });
      const point = ground.point(about.pointId);
      if (about.on === "point") return { on: "point", point: ground.name.point(point) };
      const [a, b] = [about.a, about.b].map((id) => point.positions.find((position) => position.id === id));
      if (!a || !b || a === b) throw new AppError("not-found", "The point has no such two answers any more.");
      return {
        on: "relation",
        point: ground.name.point(point),
        a: ground.name.position(a),
        b: ground.name.position(b),
      };
    }
    case "span":
      return spanOf(context, storyId, about);
  }
}

async function spanOf(
  context: WriteContext,
  storyId: StoryId,
  { articleId, versionId, start, end }: Extract<NoteAbout, { on: "span" }>,
): Promise<NoteTarget> {
  const { story, texts } = await groundOf(context, storyId, { articles: [articleId] });
  const article = story.articles.find(({ id }) => id === articleId);
  const text = texts.get(articleId);
  if (!article || text === undefined)
    throw new AppError("not-found", "There is no such article in this story.");
  if (article.versionId !== versionId) {
    throw new AppError("stale", "The article has got a newer text meanwhile: choose the words in it again.");
  }
  if (start >= end || end > text.length || text.slice(start, end).trim() === "") {
    throw new AppError("bad-input", "Choose the words that the note is about.");
  }
  return { on: "span", articleId, anchor: describe(text, { start, end }) };
}
