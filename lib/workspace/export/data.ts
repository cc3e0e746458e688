/** A story read to be handed on. */
import type { ExportedDeed, ExportedNote, StoryData } from "../../export/story-data.ts";
import type { StoryId } from "../../model/index.ts";
import { placeNotes } from "../../review/notes/place.ts";
import { currentVersion } from "../../review/notes/replay.ts";
import { findNames, readAudit } from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import { storyThreads } from "../notes/threads.ts";
import { loadFindings } from "../review/loaders.ts";
import { asRead, loadCorrected } from "../story/corrected.ts";
import { loadArticleTexts, loadStoryComparison } from "../story/loaders.ts";

/** What of a story is read beside its comparison. */
export type StoryPart = "texts" | "findings" | "audit";

export interface DataWanted {
  readonly parts: readonly StoryPart[];
  /** Notes are the desk's own: they are handed on only where that is asked for, and only with the texts that they are about. */
  readonly notes: boolean;
}

/** A story with the parts that are wanted; the others are empty. @throws AppError `not-found` */
export async function loadStoryData(
  context: WriteContext,
  storyId: StoryId,
  { parts, notes }: DataWanted,
): Promise<StoryData> {
  const { story, comparison } = await loadStoryComparison(context, storyId);
  const ids = parts.includes("texts") ? comparison.articles.map(({ id }) => id) : [];
  const [texts, findings, audit] = await Promise.all([
    loadArticleTexts(context, storyId, ids),
    parts.includes("findings") ? loadFindings(context, storyId).then((found) => found.findings) : [],
    parts.includes("audit") ? deedsOf(context, storyId) : [],
  ]);
  const withNotes = notes && texts.length > 0;
  return {
    title: story.title,
    madeAt: context.now.toISOString(),
    comparison,
    texts: texts.map(({ id, text, sha256 }) => ({ articleId: id, text, sha256 })),
    findings: findings.map(({ caseId, versions }) => ({ caseId, versions })),
    notes: withNotes ? await notesOf(context, storyId, new Map(texts.map(({ id, text }) => [id, text]))) : [],
    audit,
  };
}

/** Who did what, with the names of people and of the tokens that programs acted with. */
async function deedsOf(
  { store, workspaceId }: WriteContext,
  storyId: StoryId,
): Promise<readonly ExportedDeed[]> {
  const [deeds, { actors, programs }] = await Promise.all([
    readAudit(store.db, workspaceId, storyId),
    findNames(store.db, workspaceId),
  ]);
  return deeds.map(({ at, actorId, tokenId, action, subjectKind, subjectId, detail }) => ({
    at: at.toISOString(),
    actor: actors.get(actorId) ?? actorId,
    program: tokenId === null ? null : (programs.get(tokenId) ?? tokenId),
    action,
    subjectKind,
    subjectId,
    detail,
  }));
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
