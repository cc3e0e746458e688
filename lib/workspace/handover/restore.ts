/** A story out of a file: checked whole, then written whole, under ids that are free here. */
import type { Blobs } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import {
  type Db,
  ensureImportedActors,
  ensureImportedPrograms,
  findNames,
  insertWholeStory,
  lockWorkspace,
  newId,
  writeAudit,
} from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { queueAnalysis } from "../story/mutations.ts";
import { checkStoryFile, readStoryFile } from "./check.ts";
import { calledHere } from "./names.ts";
import { type IdKind, type Rename, renameStory } from "./rename.ts";
import type { StoryFile } from "./schema.ts";

/** What came of a file. */
export interface RestoredStory {
  readonly storyId: StoryId;
  readonly title: string;
  readonly digest: string;
  readonly articles: number;
  readonly claims: number;
  readonly points: number;
  /** Pages whose hashes alone came along. */
  readonly pagesElsewhere: number;
}

/**
 * Restores a story from the text of a file. What people of the other desk did stays theirs, under their names "as imported
 * by" the actor; nobody of this desk is taken for one of them. All of it or nothing.
 * @throws AppError `bad-input`, `too-large` (what is wrong, and where), `snapshots-unavailable`
 */
export async function restoreStory(
  context: WriteContext,
  text: string,
  blobs: Blobs = openBlobs(),
): Promise<RestoredStory> {
  return restore(context, readStoryFile(text), blobs);
}

/** The same for a file that was parsed already. @throws AppError `bad-input`, `snapshots-unavailable` */
export async function restoreParsed(
  context: WriteContext,
  value: unknown,
  blobs: Blobs = openBlobs(),
): Promise<RestoredStory> {
  return restore(context, checkStoryFile(value), blobs);
}

async function restore(context: WriteContext, file: StoryFile, blobs: Blobs): Promise<RestoredStory> {
  const { story } = file;
  // Bytes before the rows that name them; what lies there under its hash alone is no story yet.
  for (const base64 of Object.values(file.blobs)) await blobs.put(Buffer.from(base64, "base64"));
  const storyId = await context.store.transaction((tx) => write(tx, context, file));
  return {
    storyId,
    title: story.title,
    digest: file.digest,
    articles: story.articles.filter(({ removedAt }) => removedAt === null).length,
    claims: story.analysis?.comparison.claims.length ?? 0,
    points: story.analysis?.comparison.points.length ?? 0,
    pagesElsewhere: story.snapshots.filter(({ sha256 }) => !(sha256 in file.blobs)).length,
  };
}

async function write(tx: Db, context: WriteContext, file: StoryFile): Promise<StoryId> {
  const { workspaceId, actorId, now } = context;
  const { story, digest, madeAt, madeBy, passed } = file;
  // Two files at a time would both write the same people.
  await lockWorkspace(tx, workspaceId);
  const by = (await findNames(tx, workspaceId)).actors.get(actorId) ?? actorId;
  const called = (name: string) => calledHere(name, by);
  const rename = freeIds({
    actor: await ensureImportedActors(tx, context, called, story.actors),
    program: await ensureImportedPrograms(tx, context, called, story.programs),
  });
  const storyId = newId<StoryId>();
  const held = new Set(Object.keys(file.blobs));
  await insertWholeStory(tx, { workspaceId, storyId, now, held }, renameStory(story, rename, storyId));
  const detail = { title: story.title, digest, madeAt, madeBy, passed };
  await writeAudit(tx, context, [
    { action: "story.imported", subjectKind: "story", subjectId: storyId, storyId, detail },
  ]);
  const articles = story.articles.filter(({ removedAt }) => removedAt === null).length;
  // Nothing was found in it yet: here somebody waits for it.
  if (story.analysis === null && articles > 0)
    await queueAnalysis(tx, within(context, tx), storyId, articles);
  return storyId;
}

/** Ids of this workspace: of people and programs those that are given, of all else new ones. */
function freeIds(known: Readonly<Partial<Record<IdKind, ReadonlyMap<string, string>>>>): Rename {
  const made = new Map<string, string>();
  return (kinds, name) => {
    // In a file, a name begins with what it stands for.
    const kind = [kinds].flat().find((each) => name.startsWith(`${each}-`));
    const people = kind === undefined ? undefined : known[kind];
    const id = people?.get(name) ?? made.get(name);
    if (id !== undefined) return id;
    if (kind === undefined || people)
      throw new AppError(
        "bad-input",
        `The file names ${name}, which it does not have. Nothing was imported.`,
      );
    const free = newId<string>();
    made.set(name, free);
    return free;
  };
}
