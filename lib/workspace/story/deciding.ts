/** How a decision is written: one row and its audit entry in one transaction, with the story held. */
import { AppError, type Claim, type Point, type StoryId } from "../../model/index.ts";
import { type Correction, subjectsOf } from "../../review/decision.ts";
import { type Naming, namingOf } from "../../review/naming.ts";
import { type Db, insertDecision, lockStory, updateStory, writeAudit } from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { checkInput } from "../input.ts";
import { currentTexts } from "./articles.ts";
import { type CorrectedStory, loadCorrected } from "./corrected.ts";
import { type Outcome, reasonSchema } from "./decision-schema.ts";

/** The story as it stands under the lock, and the words by which decisions name its parts. */
export interface Ground {
  readonly story: CorrectedStory;
  readonly texts: ReadonlyMap<string, string>;
  /** @throws AppError `not-found` */
  claim(claimId: string): Claim;
  /** @throws AppError `not-found` */
  point(pointId: string): Point;
  readonly name: Naming;
}

/** What a mutation makes of the ground: a correction, or what somebody else made of it meanwhile. */
export type Making<Theirs> =
  | { readonly kind: "make"; readonly correction: Correction }
  | { readonly kind: "stale"; readonly theirs: Theirs };

/** What a decision is about, by ids: the texts of these parts are read, and no others. */
export interface About {
  readonly claims?: readonly string[];
  readonly points?: readonly (string | null)[];
  readonly articles?: readonly string[];
}

/** Writes the decision that `make` gives, with its audit entry. @throws AppError `not-found`, `bad-input` */
export async function decide<Theirs>(
  context: WriteContext,
  storyId: StoryId,
  { about, reason }: { readonly about: About; readonly reason: string | null | undefined },
  make: (ground: Ground) => Making<Theirs>,
): Promise<Outcome<Theirs>> {
  const why = checkInput(reasonSchema, reason);
  return context.store.transaction(async (tx): Promise<Outcome<Theirs>> => {
    await holdStory(tx, context, storyId);
    const making = make(await groundOf(within(context, tx), storyId, about));
    if (making.kind === "stale") return making;
    const { kind, ...subject } = making.correction;
    const id = await insertDecision(tx, context, storyId, { kind, subject, reason: why, undoesId: null });
    await updateStory(tx, context, storyId);
    await writeAudit(tx, context, [
      {
        action: "decision.made",
        subjectKind: "decision",
        subjectId: id,
        storyId,
        detail: { kind, reason: why, ...aboutOf(making.correction) },
      },
    ]);
    return { kind: "made", decisionId: id };
  });
}

/** Decisions on one story follow one another. @throws AppError `not-found` */
export async function holdStory(tx: Db, context: WriteContext, storyId: StoryId): Promise<void> {
  if (await lockStory(tx, context.workspaceId, storyId)) return;
  throw new AppError("not-found", "There is no such story; it may have been deleted.");
}

/** The story under the lock, with the texts that `about` needs. */
export async function groundOf(context: WriteContext, storyId: StoryId, about: About): Promise<Ground> {
  const story = await loadCorrected(context, storyId);
  const { results, articles } = story;
  const concerned = articlesOf(story, about);
  const texts = await currentTexts(context, articles, concerned);
  const byId = (id: string) => (each: { readonly id: string }) => each.id === id;
  return {
    story,
    texts,
    name: namingOf(story, texts),
    claim: (id) => found(results.claims.find(byId(id)), NO_CLAIM),
    point: (id) => found(results.points.find(byId(id)), NO_POINT),
  };
}

function articlesOf(
  { results }: CorrectedStory,
  { claims = [], points = [], articles = [] }: About,
): ReadonlySet<string> {
  const named = new Set(claims);
  for (const { id, positions } of results.points) {
    if (!points.includes(id)) continue;
    for (const claimId of positions.flatMap(({ claimIds }) => claimIds)) named.add(claimId);
  }
  const theirs = results.claims.filter(({ id }) => named.has(id)).map(({ articleId }) => articleId);
  return new Set([...articles, ...theirs]);
}

const NO_CLAIM = "There is no such claim in the newest analysis; it may have been rejected.";
const NO_POINT = "There is no such point in the newest analysis; it may have been merged with another.";

function found<T>(thing: T | undefined, message: string): T {
  if (thing === undefined) throw new AppError("not-found", message);
  return thing;
}

/** What an audit entry says of a correction: the words it is about and what becomes of them. */
function aboutOf(correction: Correction): Readonly<Record<string, unknown>> {
  const [first] = subjectsOf(correction);
  const words = first
    ? { articleId: first.articleId, quote: first.anchor.quote.exact, statement: first.statement }
    : {};
  switch (correction.kind) {
    case "claim-edited":
      return {
        ...words,
        becomes: {
          statement: correction.statement,
          facets: correction.facets,
          quote: correction.span?.quote.exact ?? null,
        },
      };
    case "claim-moved":
      return {
        ...words,
        from: correction.from?.question ?? null,
        to: correction.to.question,
        answer: correction.answer.label,
      };
    case "claims-recut":
      return { ...words, becomes: correction.parts.map(({ claim }) => claim.statement) };
    case "point-made": {
      const { question, answers, relation } = correction;
      return { question, answers: answers.map(({ label }) => label), relation: relation?.relation ?? null };
    }
    case "origin-decided":
      return { articles: correction.articles.map(({ title }) => title), same: correction.same };
    case "points-merged":
      return { question: correction.point.question, into: correction.into.question };
    case "point-renamed":
      return { question: correction.point.question, becomes: correction.renamed };
    case "relation-decided": {
      const { point, a, b, relation, difference } = correction;
      return { question: point.question, a: a.label, b: b.label, relation, difference };
    }
    default:
      return words;
  }
}
