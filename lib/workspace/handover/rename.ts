/** Ids of a story led over into others: those of a workspace into the names of a file, and back. */
import type { Comparison } from "../../model/index.ts";
import type { WholeStory } from "../../store/index.ts";

/** What an id stands for; the names in a file begin with it. */
export type IdKind =
  | "actor"
  | "program"
  | "snapshot"
  | "article"
  | "version"
  | "run"
  | "decision"
  | "review"
  | "step"
  | "thread"
  | "proposal";

/** The other id of something; of what may be one of several kinds, whichever is known. */
export type Rename = (kinds: IdKind | readonly IdKind[], id: string) => string;

type Json = Readonly<Record<string, unknown>>;

/** Where ids stand within what is kept as JSON, by the key: nothing else there is one, whatever it looks like. */
const KEYS: ReadonlyMap<string, IdKind | readonly IdKind[]> = new Map<string, IdKind | readonly IdKind[]>([
  ["articleId", "article"],
  ["snapshotId", "snapshot"],
  ["step", "step"],
  ["of", "step"],
  ["madeId", ["decision", "thread"]],
]);
/** Things with an id and a name: who is meant, or which article. */
const THINGS: ReadonlyMap<string, IdKind> = new Map<string, IdKind>([
  ["to", "actor"],
  ["mentions", "actor"],
  ["articles", "article"],
]);
/** Written for readers, or by others: what stands in there is theirs. */
const CLOSED: ReadonlySet<string> = new Set(["citation", "finding", "rating", "anchor"]);

/** Ids within a body, a subject or a detail, all of them. */
export function renameWithin<T>(value: T, rename: Rename): T {
  return within(value, rename) as T;
}

function within(value: unknown, rename: Rename): unknown {
  if (Array.isArray(value)) return value.map((each) => within(each, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]): [string, unknown] => {
      if (CLOSED.has(key)) return [key, part];
      const kind = KEYS.get(key);
      if (kind !== undefined && typeof part === "string") return [key, rename(kind, part)];
      const thing = THINGS.get(key);
      return [key, thing === undefined ? within(part, rename) : things(part, thing, rename)];
    }),
  );
}

/** One thing or several: by an object with its id, or by the id alone in a list. */
function things(value: unknown, kind: IdKind, rename: Rename): unknown {
  if (Array.isArray(value)) {
    return value.map((each) =>
      typeof each === "string" && kind === "actor" ? rename(kind, each) : things(each, kind, rename),
    );
  }
  if (typeof value !== "object" || value === null) return value;
  const { id, ...rest } = value as Json;
  return typeof id === "string" ? { id: rename(kind, id), ...rest } : within(value, rename);
}

/** A comparison with other ids of its articles; ids of claims begin with that of their article. */
export function renameComparison(comparison: Comparison, rename: Rename): Comparison {
  const article = (id: string): string => rename("article", id);
  const placed = <T extends { readonly articleId: string }>(each: T): T => ({
    ...each,
    articleId: article(each.articleId),
  });
  const claims = new Map(
    comparison.claims.map(({ id, articleId }) => [
      id,
      id.startsWith(`${articleId}.`) ? article(articleId) + id.slice(articleId.length) : id,
    ]),
  );
  const claim = (id: string): string => claims.get(id) ?? id;
  const { origins } = comparison;
  return {
    ...comparison,
    articles: comparison.articles.map((each) => ({ ...each, id: article(each.id) })),
    claims: comparison.claims.map((each) => ({ ...placed(each), id: claim(each.id) })),
    entities: comparison.entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention) =>
        mention.articleId === undefined ? mention : { ...mention, articleId: article(mention.articleId) },
      ),
    })),
    events: comparison.events.map((event) => ({ ...event, claimIds: event.claimIds.map(claim) })),
    points: comparison.points.map((point) => ({
      ...point,
      positions: point.positions.map((position) => ({
        ...position,
        claimIds: position.claimIds.map(claim),
      })),
    })),
    origins: {
      groups: origins.groups.map((group) => ({ ...group, articleIds: group.articleIds.map(article) })),
      passages: origins.passages.map((passage) => ({
        ...passage,
        a: placed(passage.a),
        b: placed(passage.b),
      })),
      credits: origins.credits.map(placed),
    },
  };
}

const SUBJECTS: ReadonlyMap<string, IdKind> = new Map<string, IdKind>([
  ["article", "article"],
  ["run", "run"],
  ["decision", "decision"],
  ["review", "review"],
  ["note", "thread"],
  ["proposal", "proposal"],
]);

const orNull = (rename: Rename, kinds: IdKind | readonly IdKind[], id: string | null): string | null =>
  id && rename(kinds, id);

/** Who did it. */
const by = <T extends { readonly actorId: string }>(rename: Rename, each: T): T => ({
  ...each,
  actorId: rename("actor", each.actorId),
});

const own = <T extends { readonly id: string }>(rename: Rename, kind: IdKind, each: T): T => ({
  ...each,
  id: rename(kind, each.id),
});

/** The whole story with other ids. @param story what the story itself is called as the subject of an entry */
export function renameStory(whole: WholeStory, rename: Rename, story: string): WholeStory {
  return {
    ...whole,
    actors: whole.actors.map((each) => own(rename, "actor", each)),
    programs: whole.programs.map((each) => own(rename, "program", each)),
    ...renameArticles(whole, rename),
    decisions: whole.decisions.map((each) => ({
      ...own(rename, "decision", by(rename, each)),
      subject: renameWithin(each.subject, rename),
      undoesId: orNull(rename, "decision", each.undoesId),
    })),
    ...renameTalk(whole, rename),
    proposals: whole.proposals.map((each) => ({
      ...own(rename, "proposal", by(rename, each)),
      programId: orNull(rename, "program", each.programId),
      body: renameWithin(each.body, rename),
      end: each.end && {
        ...by(rename, each.end),
        madeId: orNull(rename, ["decision", "thread"], each.end.madeId),
      },
    })),
    history: whole.history.map((each) => ({
      ...by(rename, each),
      programId: orNull(rename, "program", each.programId),
      subjectId: each.subjectKind === "story" ? story : subject(each, rename),
      detail: renameWithin(each.detail, rename),
    })),
  };
}

function renameArticles(
  { snapshots, articles, revisions, analysis }: WholeStory,
  rename: Rename,
): Pick<WholeStory, "snapshots" | "articles" | "revisions" | "analysis"> {
  return {
    snapshots: snapshots.map((each) => own(rename, "snapshot", by(rename, each))),
    articles: articles.map((article) => ({
      ...own(rename, "article", article),
      versions: article.versions.map((version) => ({
        ...own(rename, "version", version),
        snapshotId: orNull(rename, "snapshot", version.snapshotId),
      })),
    })),
    revisions: revisions.map((each) => ({
      ...by(rename, each),
      articleId: rename("article", each.articleId),
      carried: renameWithin(each.carried, rename),
    })),
    analysis: analysis && {
      ...own(rename, "run", by(rename, analysis)),
      versionIds: analysis.versionIds.map((id) => rename("version", id)),
      comparison: renameComparison(analysis.comparison, rename),
    },
  };
}

/** Reviews and notes. */
function renameTalk(
  { reviews, reviewSteps, threads, noteSteps }: WholeStory,
  rename: Rename,
): Pick<WholeStory, "reviews" | "reviewSteps" | "threads" | "noteSteps"> {
  return {
    reviews: reviews.map((each) => ({
      ...own(rename, "review", each),
      subject: renameWithin(each.subject, rename),
    })),
    reviewSteps: reviewSteps.map((each) => ({
      ...own(rename, "step", by(rename, each)),
      reviewId: rename("review", each.reviewId),
      body: renameWithin(each.body, rename),
      undoesId: orNull(rename, "step", each.undoesId),
    })),
    threads: threads.map((each) => ({
      ...own(rename, "thread", each),
      target: renameWithin(each.target, rename),
    })),
    noteSteps: noteSteps.map((each) => ({
      ...own(rename, "step", by(rename, each)),
      threadId: rename("thread", each.threadId),
      body: renameWithin(each.body, rename),
    })),
  };
}

function subject(
  { subjectKind, subjectId }: Pick<WholeStory["history"][number], "subjectKind" | "subjectId">,
  rename: Rename,
): string {
  const kind = SUBJECTS.get(subjectKind);
  return kind === undefined ? subjectId : rename(kind, subjectId);
}
