/** A story read whole, to be handed on. */
import type { ExportedNote, StoryData } from "../../export/story-data.ts";
import type { StoryId } from "../../model/index.ts";
import { placeNotes } from "../../review/notes/place.ts";
import { currentVersion } from "../../review/notes/replay.ts";
import { findPeople, readAudit } from "../../store/index.ts";
import { LOCAL_PROGRAM, type WriteContext } from "../context.ts";
import { storyThreads } from "../notes/threads.ts";
import { loadFindings } from "../review/loaders.ts";
import { asRead, loadCorrected } from "../story/corrected.ts";
import { loadArticleTexts, loadStoryComparison } from "../story/loaders.ts";

/** Notes are the desk's own: they are handed on only where that is asked for. */
export interface DataWanted {
  readonly notes: boolean;
}

/** @throws AppError `not-found` */
export async function loadStoryData(
  context: WriteContext,
  storyId: StoryId,
  { notes }: DataWanted,
): Promise<StoryData> {
  const { store, workspaceId, now } = context;
  const [{ story, comparison }, { findings }, deeds, people] = await Promise.all([
    loadStoryComparison(context, storyId),
    loadFindings(context, storyId),
    readAudit(store.db, workspaceId, storyId),
    findPeople(store.db, workspaceId),
  ]);
  const texts = await loadArticleTexts(
    context,
    storyId,
    comparison.articles.map(({ id }) => id),
  );
  const names = new Map<string, string>([
    ...people.map(({ id, name }) => [id, name] as const),
    [LOCAL_PROGRAM, "Crossread"],
  ]);
  return {
    title: story.title,
    madeAt: now.toISOString(),
    comparison,
    texts: texts.map(({ id, text, sha256 }) => ({ articleId: id, text, sha256 })),
    findings: findings.map(({ caseId, versions }) => ({ caseId, versions })),
    notes: notes ? await notesOf(context, storyId, new Map(texts.map(({ id, text }) => [id, text]))) : [],
    audit: deeds.map(({ at, actorId, action, subjectKind, subjectId, detail }) => ({
      at: at.toISOString(),
      actor: names.get(actorId) ?? actorId,
      action,
      subjectKind,
      subjectId,
      detail,
    })),
  };
}

/** The notes that stand, with the words that they are about as these stand now. */
async function notesOf(
  context: WriteContext,
  storyId: StoryId,
  texts: ReadonlyMap<string, string>,
): Promise<readonly ExportedNote[]> {
  const [threads, story] = await Promise.all([
    storyThreads(context, storyId),
    loadCorrected(context, storyId),
  ]);
  const claims = asRead(story);
  const { points } = story.results;
  const places = placeNotes(
    threads.map(({ target }) => target),
    { texts, points, claims },
  );
  const spans = new Map(claims.map(({ id, articleId, start, end }) => [id, { articleId, start, end }]));
  return threads.flatMap(({ id, thread }, at) => {
    const place = places[at];
    const spansOf = (ids: readonly string[]) => ids.flatMap((claim) => spans.get(claim) ?? []);
    const answers = points.find(
      (point) => place !== undefined && "pointId" in place && point.id === place.pointId,
    );
    const about =
      place?.on === "span"
        ? [{ articleId: place.articleId, start: place.start, end: place.end }]
        : place?.on === "claim"
          ? spansOf(place.claimIds)
          : spansOf(answers?.positions.flatMap(({ claimIds }) => claimIds) ?? []);
    return thread.notes.flatMap((note): ExportedNote[] =>
      note.deleted === null
        ? [
            {
              id: `${id} ${note.id}`,
              author: note.actor.name,
              at: note.at,
              body: currentVersion(note).body,
              places: about,
            },
          ]
        : [],
    );
  });
}
