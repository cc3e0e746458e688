import type { Blobs } from "../../lib/blobs/blobs.ts";
import type { ActorId, StoryId } from "../../lib/model/index.ts";
import type { WriteContext } from "../../lib/workspace/context.ts";
import { addPerson } from "../../lib/workspace/desk/desk.ts";
import { pipelineEngine } from "../../lib/workspace/jobs/pipeline-engine.ts";
import { note } from "../../lib/workspace/notes/write.ts";
import { acceptProposal } from "../../lib/workspace/proposals/answer.ts";
import { proposeClaim, proposeNote } from "../../lib/workspace/proposals/propose.ts";
import { ask, followUp, saveEvidence } from "../../lib/workspace/review/evidence.ts";
import {
  adjudicate,
  assess,
  assign,
  moveReview,
  setBlind,
  undoStep,
} from "../../lib/workspace/review/moves.ts";
import { correctFinding, publishFinding } from "../../lib/workspace/review/publish.ts";
import type { StepOutcome } from "../../lib/workspace/review/schema.ts";
import { reviseArticle } from "../../lib/workspace/revisions/revise.ts";
import { cameFromFile, keeper } from "../../lib/workspace/snapshots/keep.ts";
import { rejectClaim, undoDecision } from "../../lib/workspace/story/decide.ts";
import { decideOrigin } from "../../lib/workspace/story/decide-origins.ts";
import { renamePoint } from "../../lib/workspace/story/decide-points.ts";
import { loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { addArticles, createStory, removeArticle } from "../../lib/workspace/story/mutations.ts";
import { createToken } from "../../lib/workspace/tokens/tokens.ts";
import { analyzeAll } from "./stories.ts";

const HERALD = `Four hurt as viaduct gives way

Four people were injured when the old viaduct at Hallmoor collapsed on Tuesday morning, police said.

The viaduct was built in 1931. About 60 people were on it, harbor master Ada Kerr said.`;
const POST = `Viaduct collapse injures seven

Seven people were injured when the old viaduct at Hallmoor collapsed on Tuesday morning, the hospital said.

The viaduct was built in 1934. About 90 people were on it, the mayor said.`;
const NEWER = POST.replaceAll("Seven", "Nine").replaceAll("seven", "nine");
/** Halves of characters and a zero are words, too. */
const ODD = `A note \uD800 from the \0 valley

The viaduct at Hallmoor was closed on Friday, the council said.`;

/** A story with something of everything that a desk does. */
export async function reviewedStory(
  context: WriteContext,
  blobs: Blobs,
): Promise<{ storyId: StoryId; second: WriteContext; pointId: string }> {
  const later = (minutes: number): WriteContext => ({
    ...context,
    now: new Date(context.now.getTime() + minutes * 60_000),
  });
  const second = { ...later(5), actorId: (await addPerson(context, "Nils Brandt")) as ActorId };
  const storyId = await createStory(context, { title: "The viaduct" });
  const bytes = new TextEncoder().encode(HERALD);
  const snapshotId = await keeper(context, blobs)(cameFromFile({ path: "herald.txt", bytes }), HERALD);
  const { added } = await addArticles(context, storyId, [
    {
      title: "Four hurt",
      text: HERALD,
      file: "herald.txt",
      source: "Herald",
      publishedAt: "2025-06-03",
      snapshotId,
    },
    { title: "Seven hurt", text: POST, file: "post.txt", source: "Post", publishedAt: "2025-06-03" },
    { title: "A note", text: ODD, file: "note.txt" },
    { title: "Out of place", text: "A recipe for plum cake, with almonds.", file: "cake.txt" },
  ]);
  const [herald = "", post = "", , cake = ""] = added.map(({ articleId }) => articleId);
  await analyzeAll(context, pipelineEngine());
  await removeArticle(later(1), storyId, cake);
  const pointId = await review(later(2), second, storyId);
  await decide(later(3), storyId, pointId, [herald, post]);
  await talk(later(4), second, storyId, pointId, herald);
  await reviseArticle(later(20), storyId, post, { text: NEWER, asOf: "2025-06-04" });
  await analyzeAll(later(21), pipelineEngine());
  return { storyId, second, pointId };
}

function made(outcome: StepOutcome): { caseId: string; stepId: string } {
  if (outcome.kind !== "made") throw new Error("somebody else was quicker");
  return { caseId: outcome.caseId, stepId: outcome.stepId ?? "" };
}

/** From open to a corrected finding, with two people and evidence of three kinds. */
async function review(context: WriteContext, second: WriteContext, storyId: StoryId): Promise<string> {
  const { comparison } = await loadStoryComparison(context, storyId);
  const point = comparison.points.find(({ status }) => status === "conflict");
  if (!point) throw new Error("the papers do not contradict each other");
  const target = { pointId: point.id };
  const [rated] = point.positions;
  const claimId = rated?.claimIds[0] ?? "";
  await moveReview(context, storyId, { act: "taken-up", target });
  await setBlind(context, storyId, { target, on: true });
  await assign(context, storyId, { targets: [target], to: second.actorId, due: "2025-06-10" });
  const evidence = { target, stance: "supports" as const, words: "", note: "asked twice" };
  await saveEvidence(context, storyId, { ...evidence, origin: { kind: "claim", claimId } });
  const taken = made(
    await saveEvidence(context, storyId, {
      ...evidence,
      words: "Wrong page",
      origin: { kind: "web", url: "https://example.org/wrong" },
    }),
  );
  await undoStep(context, storyId, taken.stepId);
  await saveEvidence(second, storyId, {
    ...evidence,
    words: "Four names",
    origin: { kind: "web", url: "https://example.org/register" },
    citation: { type: "webpage", title: "Register", URL: "https://example.org/register", id: "step-1" },
  });
  const question = made(
    await ask(context, storyId, { target, question: "How many beds?", whom: "Hospital" }),
  );
  await followUp(second, storyId, { target, of: question.stepId, part: "answered", words: "Four." });
  const judged = {
    target,
    ratingId: "supported",
    ratedId: rated?.id ?? "",
    rationale: "The register [1] has four.",
  };
  await assess(context, storyId, { ...judged, confidence: "high" });
  await assess(second, storyId, { ...judged, confidence: "low" });
  await adjudicate(context, storyId, { ...judged, method: "Read the register." });
  const published = made(await publishFinding(context, storyId, { target }));
  const { loadReview } = await import("../../lib/workspace/review/loaders.ts");
  const base = (await loadReview(context, storyId, published.caseId)).file.findings.at(-1)?.id ?? "";
  const { rationale: _, ...again } = judged;
  await correctFinding(second, storyId, {
    ...again,
    base,
    summary: "The register [1] names four people.",
    method: "",
    reason: "Clearer.",
  });
  return point.id;
}

async function decide(
  context: WriteContext,
  storyId: StoryId,
  pointId: string,
  [a = "", b = ""]: readonly string[],
): Promise<void> {
  const { comparison } = await loadStoryComparison(context, storyId);
  const point = comparison.points.find(({ id }) => id === pointId);
  const base = point?.question ?? "";
  await renamePoint(context, storyId, { pointId, base, question: "How many were hurt?" });
  await decideOrigin(context, storyId, { a, b, same: false, reason: "They wrote their own." });
  const built = comparison.claims.find(({ quote }) => quote.includes("1934"));
  const outcome = await rejectClaim(context, storyId, built?.id ?? "", "Of no use.");
  if (outcome.kind === "made") await undoDecision(context, storyId, outcome.decisionId);
}

/** Notes that name somebody and are edited, and proposals of a program. */
async function talk(
  context: WriteContext,
  second: WriteContext,
  storyId: StoryId,
  pointId: string,
  articleId: string,
): Promise<void> {
  const begun = await note(context, storyId, {
    act: "start",
    about: { on: "point", pointId },
    body: "Ask @Nils Brandt, step-1 of article-1",
  });
  if (begun.kind !== "made") throw new Error("somebody else was quicker");
  await note(second, storyId, { act: "reply", threadId: begun.threadId, body: "Asked." });
  await note(second, storyId, { act: "resolve", threadId: begun.threadId });
  const { id: tokenId } = await createToken(context, { name: "A reader", scopes: ["read", "propose"] });
  const program = { ...context, tokenId };
  const quote = "About 60 people were on it";
  const claim = { articleId, quote, statement: "Some sixty people were on the viaduct." };
  const accepted = await proposeClaim(program, storyId, claim);
  await proposeNote(program, storyId, {
    about: { on: "span", articleId, quote: "Ada Kerr" },
    body: "Who is she?",
  });
  await acceptProposal(context, storyId, accepted);
}
