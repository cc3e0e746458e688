/** What pages read of notes. */
import type { StoryId } from "../../model/index.ts";
import { readMarkdown } from "../../review/notes/markdown.ts";
import { type NotePlace, placeNotes, wordsAbout } from "../../review/notes/place.ts";
import { currentVersion, type Note } from "../../review/notes/replay.ts";
import type { NoteTarget } from "../../review/notes/step.ts";
import type { ReadContext } from "../context.ts";
import { loadDesk } from "../desk/desk.ts";
import { currentTexts } from "../story/articles.ts";
import { asRead, loadCorrected } from "../story/corrected.ts";
import type { NoteView, StoryNotes, ThreadView } from "./schema.ts";
import { type StoryThread, storyThreads } from "./threads.ts";

/**
 * Every thread of a story where it stands now, the oldest first. One that was deleted whole is there for those alone
 * who can restore a note of it.
 * @throws AppError `not-found`
 */
export async function loadNotes(context: ReadContext, storyId: StoryId): Promise<StoryNotes> {
  const [{ me, people }, all] = await Promise.all([loadDesk(context), storyThreads(context, storyId)]);
  const threads = all.filter(({ thread }) =>
    thread.notes.some(({ deleted, actor }) => deleted === null || actor.id === me.id),
  );
  if (threads.length === 0) return { me, people, threads: [] };
  const story = await loadCorrected(context, storyId);
  const texts = await currentTexts(
    context,
    story.articles,
    new Set(threads.flatMap(({ target }) => articlesOf(target))),
  );
  const places = placeNotes(
    threads.map(({ target }) => target),
    {
      texts,
      points: story.results.points,
      claims: asRead(story),
    },
  );
  const sources = new Map(story.articles.map(({ id, source, title }) => [id, source ?? title]));
  return {
    me,
    people,
    threads: threads.map((thread, index) => {
      const place = places[index] ?? { on: "orphan" };
      return threadView(thread, { place, texts, sources, viewerId: me.id });
    }),
  };
}

/** The articles whose texts decide where a thread stands. */
function articlesOf(target: NoteTarget): readonly string[] {
  switch (target.on) {
    case "span":
      return [target.articleId];
    case "claim":
      return [target.claim.articleId];
    default:
      return target.point.claims.map(({ articleId }) => articleId);
  }
}

interface Seen {
  readonly place: NotePlace;
  readonly texts: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly viewerId: string;
}

function threadView(
  { id, target, thread }: StoryThread,
  { place, texts, sources, viewerId }: Seen,
): ThreadView {
  const ofArticle = target.on === "span" || target.on === "claim";
  const articleId = ofArticle ? (articlesOf(target)[0] ?? null) : null;
  const { resolved } = thread;
  return {
    id,
    on: target.on,
    words: wordsAbout(target),
    articleId,
    source: articleId === null ? null : (sources.get(articleId) ?? null),
    place,
    nowReads:
      place.on === "span" && place.how === "approximate"
        ? (texts.get(place.articleId)?.slice(place.start, place.end) ?? null)
        : null,
    resolved: resolved && { name: resolved.actor.name, at: resolved.at },
    notes: thread.notes.map((note) => noteView(note, viewerId)),
    mentionsMe: thread.notes.some(
      (note) => note.deleted === null && currentVersion(note).mentions.some((each) => each.id === viewerId),
    ),
  };
}

/** What was deleted leaves with its words: they stay in the store, for whoever restores them. */
function noteView(note: Note, viewerId: string): NoteView {
  const { id, actor, at, versions, deleted } = note;
  const now = currentVersion(note);
  const gone = deleted !== null;
  return {
    id,
    author: actor,
    at,
    blocks: gone ? null : readMarkdown(now.body, now.mentions),
    source: !gone && actor.id === viewerId ? now.body : null,
    base: now.id,
    earlier: gone
      ? []
      : versions
          .slice(0, -1)
          .reverse()
          .map(({ at, body }) => ({ at, body })),
    deleted: deleted && { name: deleted.actor.name, at: deleted.at },
  };
}
