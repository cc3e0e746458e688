import { AppError, type StoryId } from "../../model/index.ts";
import { type RevisionPart, revisionParts } from "../../present/revision.ts";
import {
  findArticles,
  findRevisions,
  findVersions,
  readTexts,
  type VersionRecord,
} from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { type CarriedClaim, carriedSchema } from "./schema.ts";

/** A version as pages tell of it. */
export interface VersionView {
  readonly number: number;
  readonly sha256: string;
  /** ISO date-time. */
  readonly readAt: string;
  /** Since when it reads so, as stated. */
  readonly asOf: string | null;
  readonly hasSnapshot: boolean;
}

/** What changed between two versions of an article. */
export interface VersionChanges {
  readonly title: string;
  readonly source: string | null;
  readonly from: VersionView;
  readonly to: VersionView;
  readonly parts: readonly RevisionPart[];
  /** How the claims of the older one were carried over; null where the two do not follow one another. */
  readonly claims: readonly CarriedClaim[] | null;
  readonly versions: readonly VersionView[];
}

const toView = ({ number, sha256, createdAt, asOf, snapshotId }: VersionRecord): VersionView => ({
  number,
  sha256,
  readAt: createdAt.toISOString(),
  asOf,
  hasSnapshot: snapshotId !== null,
});

/** The versions of an article, the newest first. @throws AppError `not-found` */
export async function loadVersions(
  context: ReadContext,
  storyId: StoryId,
  articleId: string,
): Promise<readonly VersionView[]> {
  const { versions } = await articleWithVersions(context, storyId, articleId);
  return versions.map(toView);
}

/**
 * @param numbers of the two versions; left out: the newest and the one before
 * @throws AppError `not-found`
 */
export async function loadVersionChanges(
  context: ReadContext,
  storyId: StoryId,
  articleId: string,
  numbers: { readonly from: number | null; readonly to: number | null },
): Promise<VersionChanges> {
  const { store, workspaceId } = context;
  const { article, versions } = await articleWithVersions(context, storyId, articleId);
  const newest = versions[0]?.number ?? 1;
  const toNumber = numbers.to ?? newest;
  const to = versions.find(({ number }) => number === toNumber);
  const from = versions.find(({ number }) => number === (numbers.from ?? toNumber - 1));
  if (!from || !to || from.number >= to.number) {
    throw new AppError("not-found", "There are no two such versions of this article.");
  }
  const [texts, revisions] = await Promise.all([
    readTexts(store.db, workspaceId, [from.id, to.id]),
    findRevisions(store.db, workspaceId, storyId),
  ]);
  const revision = revisions.find(
    (each) => each.articleId === articleId && each.fromNumber === from.number && each.toNumber === to.number,
  );
  return {
    title: article.title,
    source: article.source,
    from: toView(from),
    to: toView(to),
    parts: revisionParts(texts.get(from.id) ?? "", texts.get(to.id) ?? ""),
    claims: revision ? carriedSchema.parse(revision.carried).claims : null,
    versions: versions.map(toView),
  };
}

async function articleWithVersions(context: ReadContext, storyId: StoryId, articleId: string) {
  const { store, workspaceId } = context;
  const article = (await findArticles(store.db, workspaceId, storyId)).find(({ id }) => id === articleId);
  if (!article) throw new AppError("not-found", "There is no such article in this story.");
  return { article, versions: await findVersions(store.db, workspaceId, articleId) };
}
