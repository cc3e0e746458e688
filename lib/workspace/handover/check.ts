/** A story's file read and checked whole, before anything of it is written: a file is taken as it is, or refused. */
import { sha256Of } from "../../blobs/blobs.ts";
import { AppError } from "../../model/index.ts";
import { replay } from "../../review/case/replay.ts";
import { type Step, stepSchema } from "../../review/case/step.ts";
import { textSha256, type WholeStory } from "../../store/index.ts";
import { MAX_ARTICLE_BYTES } from "../story/schema.ts";
import { checkAnchors } from "./anchors.ts";
import { digestOf } from "./canonical.ts";
import { type IdKind, renameStory } from "./rename.ts";
import { FORMAT, FORMAT_VERSION, type StoryFile, storyFileSchema } from "./schema.ts";

/** More than the biggest story that can be compared, and its pages. */
export const MAX_FILE_BYTES = 256_000_000;

const refuse = (why: string): never => {
  throw new AppError("bad-input", `${why} Nothing was imported.`);
};

/** As much of a value as a message has room for, whatever stands there. */
const brief = (value: unknown): string => {
  const text = String(JSON.stringify(value)).replaceAll('"', "");
  return text.length > 20 ? `${text.slice(0, 12)}…` : text;
};

/** @throws AppError `bad-input`, `too-large`: what is wrong, and where */
export function readStoryFile(text: string): StoryFile {
  if (text.length > MAX_FILE_BYTES)
    throw new AppError("too-large", "The file is larger than 256 MB. Nothing was imported.");
  return checkStoryFile(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (cause) {
    const why = cause instanceof Error ? ` (${cause.message})` : "";
    throw new AppError(
      "bad-input",
      `The file is not whole, or no JSON${why}. Get it again from where it was made. Nothing was imported.`,
      { cause },
    );
  }
}

/** The same for what was parsed already. @throws AppError `bad-input` */
export function checkStoryFile(value: unknown): StoryFile {
  const { format, version, digest, story } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) {
    refuse(`This is no story of Crossread: a story's file begins with "format": "${FORMAT}".`);
  }
  if (version !== FORMAT_VERSION) {
    refuse(
      `The file has version ${brief(version)} of the format, this Crossread reads version ${FORMAT_VERSION}. Use the newer one.`,
    );
  }
  // Of what stands in the file, before anything is read into it.
  const found = digestOf(story);
  if (digest !== found) {
    refuse(
      `The file was changed or damaged since it was made: it says that its digest is ${brief(digest)}, and it is ${brief(found)}. Get it again from where it was made.`,
    );
  }
  const read = storyFileSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refuse(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is not what it should be."}`);
  }
  const file = read.data;
  checkNames(file.story);
  checkTexts(file.story);
  checkAnchors(file.story);
  checkReviews(file.story);
  checkBlobs(file);
  return file;
}

/** Every name that something is called by stands for one thing of the file. */
function checkNames(story: WholeStory): void {
  const known = new Set<string>();
  const define = (id: string): void => {
    if (known.has(id)) refuse(`The file has ${id} twice.`);
    known.add(id);
  };
  const { articles, analysis, actors, programs, snapshots, decisions, reviews, reviewSteps } = story;
  const { threads, noteSteps, proposals } = story;
  for (const list of [actors, programs, snapshots, articles, decisions, reviews, reviewSteps])
    for (const { id } of list) define(id);
  for (const list of [threads, noteSteps, proposals]) for (const { id } of list) define(id);
  for (const { versions } of articles) for (const { id } of versions) define(id);
  if (analysis) define(analysis.id);
  const rename = (kinds: IdKind | readonly IdKind[], id: string): string => {
    const fits = [kinds].flat().some((kind) => id.startsWith(`${kind}-`));
    // Of earlier analyses nothing is left but their entries in the history.
    if (!fits || !(known.has(id) || id.startsWith("run-"))) {
      refuse(`The file names ${brief(id)}, which is no ${[kinds].flat().join(" or ")} of it.`);
    }
    return id;
  };
  renameStory(story, rename, "story");
  once(
    [...decisions, ...reviewSteps].flatMap(({ undoesId }) => undoesId ?? []),
    "is taken back twice",
  );
  once(
    story.revisions.map(({ articleId, toNumber }) => `Version ${toNumber} of ${articleId}`),
    "is told of twice",
  );
}

function once(ids: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) refuse(`${id} ${what}.`);
    seen.add(id);
  }
}

/** Texts are what their hashes say, and those that were read off a page are that page's. */
function checkTexts({ articles, snapshots }: WholeStory): void {
  const pages = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  for (const { id, versions } of articles) {
    for (const [index, { number, sha256, text, snapshotId }] of versions.entries()) {
      const which = `Version ${number} of ${id}`;
      if (number !== index + 1) refuse(`The versions of ${id} are not numbered 1, 2, 3, …`);
      if (textSha256(text) !== sha256) refuse(`${which} is not the text that its SHA-256 says.`);
      if (Buffer.byteLength(text) > MAX_ARTICLE_BYTES) refuse(`${which} is larger than 1 MB.`);
      const page = snapshotId === null ? undefined : pages.get(snapshotId);
      if (page && page.textSha256 !== sha256) refuse(`${which} was not read off ${page.id}.`);
    }
  }
  for (const { id, origin } of snapshots) {
    if (origin.kind === "address" && !URL.canParse(String(origin.final)))
      refuse(`${id} comes from no address.`);
  }
}

/** No review has a step that nobody could have taken: a finding is published only after it was judged. */
function checkReviews({ reviews, reviewSteps, actors }: WholeStory): void {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const undone = new Set(reviewSteps.flatMap(({ undoesId }) => undoesId ?? []));
  const byReview = new Map<string, Step[]>(reviews.map(({ id }) => [id, []]));
  for (const { id, reviewId, kind, body, reason, undoesId, actorId, at } of reviewSteps) {
    if ((kind === "undone") !== (undoesId !== null))
      refuse(`${id} takes something back, or does not: it says both.`);
    if (undoesId !== null) continue;
    const read = stepSchema.parse({ ...body, kind });
    if (read.kind === "evidence-added" || read.kind === "evidence-changed") {
      const { origin } = read.evidence;
      if (origin.kind === "web" && !/^https?:\/\//i.test(origin.url))
        refuse(`${id} leads to no web address.`);
    }
    byReview.get(reviewId)?.push({
      id,
      body: read,
      reason,
      actor: { id: actorId, name: names.get(actorId) ?? actorId },
      at,
      undone: undone.has(id) ? { actor: "", at } : null,
    });
  }
  for (const [id, steps] of byReview) {
    const { illegal } = replay(steps);
    if (illegal) refuse(`${id}: ${illegal.id} (${illegal.body.kind}) is not possible where it stands.`);
  }
}

/** The bytes are what their names say, and of pages that the story has. */
function checkBlobs({ story, blobs }: StoryFile): void {
  const sizes = new Map(story.snapshots.map(({ sha256, bytes }) => [sha256, bytes]));
  for (const [sha256, base64] of Object.entries(blobs)) {
    const bytes = Buffer.from(base64, "base64");
    const size = sizes.get(sha256);
    if (size === undefined) refuse(`The file has bytes (${sha256}) that no snapshot of the story is.`);
    if (sha256Of(bytes) !== sha256 || size !== bytes.byteLength)
      refuse(`The bytes of the snapshot ${sha256} are not what its SHA-256 says.`);
  }
}
