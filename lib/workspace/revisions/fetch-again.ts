import type { Blobs } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import { draftFromFetched } from "../../ingest/fetched.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { findArticles, findSnapshots } from "../../store/index.ts";
import type { ReadContext, WriteContext } from "../context.ts";
import { cameFromPage, keeper } from "../snapshots/keep.ts";
import { originSchema } from "../snapshots/schema.ts";
import { type AddressOptions, web } from "../story/addresses.ts";
import { reviseArticle } from "./revise.ts";
import type { RevisionOutcome } from "./schema.ts";

/** Where an article was fetched from; null where it was not. @throws AppError `not-found` */
export async function addressOf(
  { store, workspaceId }: ReadContext,
  storyId: StoryId,
  articleId: string,
): Promise<string | null> {
  const articles = await findArticles(store.db, workspaceId, storyId);
  const article = articles.find(({ id }) => id === articleId);
  if (!article) throw new AppError("not-found", "There is no such article in this story.");
  const { snapshotId, file } = article;
  const snapshot =
    snapshotId === null
      ? undefined
      : (await findSnapshots(store.db, workspaceId, [snapshotId])).get(snapshotId);
  const origin = snapshot && originSchema.parse(snapshot.origin);
  if (origin?.kind === "address") return origin.asked;
  // What was fetched before snapshots were kept goes by its address; a text pasted since does not change where it stands.
  return /^https?:\/\//i.test(file) ? file : null;
}

/**
 * Fetches an article's page again: a version more where the article on it changed.
 * @throws AppError `not-found`, `bad-input` (never fetched, or no article there now), and whatever fetching refuses
 */
export async function fetchAgain(
  context: WriteContext,
  storyId: StoryId,
  articleId: string,
  {
    ignoreRobots = false,
    fetcher = web,
    blobs = openBlobs(),
  }: AddressOptions & { readonly blobs?: Blobs } = {},
): Promise<RevisionOutcome> {
  const address = await addressOf(context, storyId, articleId);
  if (address === null) {
    throw new AppError("bad-input", "It was not fetched from an address. Paste its newer text instead.");
  }
  const page = await fetcher.fetch(address, { ignoreRobots });
  const { text, modifiedAt } = await draftFromFetched(page);
  const snapshotId = await keeper(context, blobs)(cameFromPage(page), text);
  return reviseArticle(context, storyId, articleId, { text, asOf: modifiedAt, snapshotId });
}
