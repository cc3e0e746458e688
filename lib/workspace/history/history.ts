/** What was done in a story, and what of it is new to the person who looks. */
import { AppError, type StoryId } from "../../model/index.ts";
import { historyInWords } from "../../present/history.ts";
import {
  countHistory,
  findHistory,
  findHistoryMark,
  type HistoryRecord,
  lockStory,
  writeAudit,
} from "../../store/index.ts";
import type { ReadContext, WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { loadNotes } from "../notes/loaders.ts";
import { storyReviews } from "../review/reviews.ts";
import { loadCorrected } from "../story/corrected.ts";
import { loadDecisions } from "../story/decision-list.ts";
import { type HistoryEntry, type HistoryItem, markSchema, type StoryHistory } from "./schema.ts";

const PAGE = 100;

export interface HistoryAsked {
  /** Only the history of this; null: of the whole story. */
  readonly item: HistoryItem | null;
  /** Where the page before ended; null: from the newest on. */
  readonly before: string | null;
}

/** Where something stands that entries name: a decision, a review, a thread. */
interface Place {
  readonly path: string;
  /** What it is about; a decision on a claim is about its point, too. */
  readonly items: readonly HistoryItem[];
}

/** The history of a story, or of one item of it, a page at a time. @throws AppError `not-found`, `bad-input` */
export async function loadHistory(
  context: ReadContext,
  storyId: StoryId,
  { item, before }: HistoryAsked,
): Promise<StoryHistory> {
  const { store, workspaceId, actorId } = context;
  const places = await placesOf(context, storyId);
  const subjectIds = item === null ? null : subjectsOf(item, places);
  const query = { workspaceId, storyId, subjectIds, limit: PAGE + 1 };
  const [found, mark, [last]] = await Promise.all([
    findHistory(store.db, { ...query, before: before === null ? null : checkInput(markSchema, before) }),
    findHistoryMark(store.db, workspaceId, storyId, actorId),
    findHistory(store.db, { workspaceId, storyId, subjectIds: null, before: null, limit: 1 }),
  ]);
  const shown = found.slice(0, PAGE);
  const upTo = mark?.upTo ?? 0n;
  const isNew = (record: HistoryRecord) =>
    record.sequence > upTo && (record.actorId !== actorId || record.byProgram);
  return {
    entries: shown.map((record) => toEntry(storyId, record, places, isNew(record))),
    older: found.length > PAGE ? String(shown.at(-1)?.sequence) : null,
    seenAt: mark?.at.toISOString() ?? null,
    newCount: await countHistory(store.db, { workspaceId, storyId, actorId }, upTo),
    newest: last ? String(last.sequence) : null,
  };
}

/**
 * Notes how far the actor has seen the history of a story: up to an entry that their page showed, so that nothing that
 * came meanwhile is taken for seen. @throws AppError `bad-input`, `not-found`
 */
export async function markHistorySeen(context: WriteContext, storyId: StoryId, upTo: string): Promise<void> {
  const { store, workspaceId, actorId } = context;
  const wanted = checkInput(markSchema, upTo);
  await store.transaction(async (tx) => {
    if (!(await lockStory(tx, workspaceId, storyId))) {
      throw new AppError("not-found", "There is no such story; it may have been deleted.");
    }
    const known = await findHistoryMark(tx, workspaceId, storyId, actorId);
    // Another tab of the same person was further.
    if (known && known.upTo >= wanted) return;
    await writeAudit(tx, context, [
      {
        action: "history.seen",
        subjectKind: "story",
        subjectId: storyId,
        storyId,
        detail: { upTo: String(wanted) },
      },
    ]);
  });
}

/** What decisions, reviews and threads are about in the newest analysis, by their ids. */
async function placesOf(context: ReadContext, storyId: StoryId): Promise<ReadonlyMap<string, Place>> {
  const story = await loadCorrected(context, storyId);
  const [{ decisions }, reviews, { threads }] = await Promise.all([
    loadDecisions(context, storyId),
    storyReviews(context, story),
    loadNotes(context, storyId),
  ]);
  const base = `/stories/${storyId}`;
  const places = new Map<string, Place>();
  for (const { decision, claimId, pointId } of decisions) {
    const items = [...asItem("point", pointId), ...asItem("claim", claimId)];
    places.set(decision.id, { path: `${base}/decisions`, items });
  }
  for (const { id, pointId } of reviews) {
    const [item] = asItem("point", pointId);
    places.set(id, { path: item ? pathOf(storyId, item) : `${base}/review`, items: item ? [item] : [] });
  }
  for (const { id, place, articleId, resolved } of threads) {
    const items = [
      ...("claimIds" in place ? place.claimIds.flatMap((claim) => asItem("claim", claim)) : []),
      ...("pointId" in place ? asItem("point", place.pointId) : []),
      ...asItem("article", articleId),
    ];
    const show = resolved === null ? "open" : "resolved";
    places.set(id, { path: `${base}/notes?show=${show}#note-${id}`, items });
  }
  for (const { id } of story.articles) {
    const item = { kind: "article", id } as const;
    places.set(id, { path: pathOf(storyId, item), items: [item] });
  }
  return places;
}

const asItem = (kind: HistoryItem["kind"], id: string | null): readonly HistoryItem[] =>
  id === null ? [] : [{ kind, id }];

const pathOf = (storyId: string, { kind, id }: HistoryItem): string =>
  `/stories/${storyId}/${kind}s/${encodeURIComponent(id)}`;

const subjectsOf = (item: HistoryItem, places: ReadonlyMap<string, Place>): readonly string[] =>
  [...places].flatMap(([id, { items }]) =>
    items.some((each) => each.kind === item.kind && each.id === item.id) ? [id] : [],
  );

/** Pages that show whatever is of a kind. */
const PATHS: Readonly<Partial<Record<HistoryRecord["subjectKind"], (storyId: string) => string>>> = {
  run: (storyId) => `/stories/${storyId}`,
  proposal: (storyId) => `/stories/${storyId}/proposals`,
};

function toEntry(
  storyId: string,
  { sequence, action, subjectKind, subjectId, detail, actorName, byProgram, at }: HistoryRecord,
  places: ReadonlyMap<string, Place>,
  isNew: boolean,
): HistoryEntry {
  const place = places.get(subjectId);
  return {
    id: String(sequence),
    action,
    who: byProgram ? `${actorName} (a program)` : actorName,
    at: at.toISOString(),
    ...historyInWords(action, detail),
    isNew,
    path: place?.path ?? PATHS[subjectKind]?.(storyId) ?? null,
    item: place?.items[0] ?? null,
  };
}
