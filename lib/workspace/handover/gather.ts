/** A whole story as a file: everything that was said, decided and done in it. */
import type { Blobs } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { seenBy } from "../../review/case/seen.ts";
import {
  findNames,
  findSnapshots,
  lockStory,
  readAudit,
  readWholeStory,
  type WholeStory,
} from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import { storyReviews } from "../review/reviews.ts";
import { bytesOf } from "../snapshots/loaders.ts";
import { loadCorrected } from "../story/corrected.ts";
import { digestOf } from "./canonical.ts";
import { checkStoryFile } from "./check.ts";
import { importedSchema } from "./imported.ts";
import { signed } from "./names.ts";
import { type IdKind, type Rename, renameStory } from "./rename.ts";
import { FORMAT, FORMAT_VERSION, type Passed, type StoryFile } from "./schema.ts";

const NO_STORY = "There is no such story; it may have been deleted.";

export interface GatherWanted {
  /** Whether the pages and files that articles were read off go along, and not their hashes alone. */
  readonly snapshots: boolean;
}

/**
 * The same story gives the same `story`, on whatever machine it is.
 * @throws AppError `not-found`; `forbidden` while a blind assessment is hidden from the actor; `stale` where the story has
 * something that would be refused elsewhere; `snapshot-damaged`
 */
export async function gatherStory(
  context: WriteContext,
  storyId: StoryId,
  wanted: GatherWanted,
  blobs: Blobs = openBlobs(),
): Promise<StoryFile> {
  const { store, workspaceId, actorId, now } = context;
  // The story is held while it is read, and read beside the transaction: several queries at a time go through no single one.
  return store.transaction(async (tx) => {
    if (!(await lockStory(tx, workspaceId, storyId))) throw new AppError("not-found", NO_STORY);
    await refuseHidden(context, storyId);
    const whole = await readWholeStory(store.db, workspaceId, storyId);
    if (!whole) throw new AppError("not-found", NO_STORY);
    const { actors } = await findNames(store.db, workspaceId);
    const story = inNamesOfTheFile(whole) as StoryFile["story"];
    const snapshots = wanted.snapshots ? whole.snapshots.map(({ id }) => id) : [];
    return checked({
      format: FORMAT,
      version: FORMAT_VERSION,
      madeAt: now.toISOString(),
      madeBy: signed(actors.get(actorId) ?? actorId),
      passed: [...(await passedBefore(context, storyId, actors))],
      digest: digestOf(story),
      story,
      blobs: await bytesBySha(context, snapshots, blobs),
    });
  });
}

/** A file has every judgement: nobody takes one who may not see them all yet. */
async function refuseHidden(context: WriteContext, storyId: StoryId): Promise<void> {
  for (const { file, subject } of await storyReviews(context, await loadCorrected(context, storyId))) {
    if (seenBy(file, context.actorId).hiddenFrom.length === 0) continue;
    throw new AppError(
      "forbidden",
      `“${subject.question}” is being assessed blind, and the whole story would show you the other's judgement. Take it when both assessments are in.`,
    );
  }
}

/** Names that follow from the order of things. People and programs stand in it as they are first named. */
function inNamesOfTheFile(whole: WholeStory): WholeStory {
  const names = new Map<string, { readonly kind: IdKind; readonly id: string; readonly name: string }>();
  const counts = new Map<IdKind, number>();
  const rename: Rename = (kinds, id) => {
    const all = [kinds].flat();
    const known = all.map((kind) => names.get(`${kind} ${id}`)).find((each) => each !== undefined);
    if (known) return known.name;
    const [kind] = all;
    if (kind === undefined) return id;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = `${kind}-${count}`;
    names.set(`${kind} ${id}`, { kind, id, name });
    return name;
  };
  const renamed = renameStory({ ...whole, actors: [], programs: [] }, rename, "story");
  const named = <T extends { readonly id: string }>(wanted: IdKind, list: readonly T[]): readonly T[] => {
    const byId = new Map(list.map((each) => [each.id, each]));
    return [...names.values()].flatMap(({ kind, id, name }) => {
      const found = kind === wanted ? byId.get(id) : undefined;
      return found ? [{ ...found, id: name }] : [];
    });
  };
  return { ...renamed, actors: named("actor", whole.actors), programs: named("program", whole.programs) };
}

/** Where the story was before it came here. */
async function passedBefore(
  { store, workspaceId }: WriteContext,
  storyId: StoryId,
  names: ReadonlyMap<string, string>,
): Promise<readonly Passed[]> {
  const entries = await readAudit(store.db, workspaceId, storyId);
  const came = entries.findLast(({ action }) => action === "story.imported");
  if (!came) return [];
  const { passed, digest } = importedSchema.parse(came.detail);
  return [
    ...passed,
    { at: came.at.toISOString(), by: signed(names.get(came.actorId) ?? came.actorId), digest },
  ];
}

async function bytesBySha(
  { store, workspaceId }: WriteContext,
  ids: readonly string[],
  blobs: Blobs,
): Promise<StoryFile["blobs"]> {
  const found: [string, string][] = [];
  for (const record of (await findSnapshots(store.db, workspaceId, ids)).values()) {
    const bytes = await bytesOf(record, blobs);
    if (bytes) found.push([record.sha256, Buffer.from(bytes).toString("base64")]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Better no file than one that is refused elsewhere. */
function checked(file: StoryFile): StoryFile {
  try {
    return checkStoryFile(file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const why = error.message.replace(" Nothing was imported.", "");
    throw new AppError(
      "stale",
      `The file would be refused elsewhere: ${why} Analyze the story again; if that does not help, take the dossier.`,
      { cause: error },
    );
  }
}
