/** A person's yes or no to a proposal; yes is the same command that the person could have given. */
import { resolve } from "../../anchor/resolve.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { findProposals, insertProposalEnd, writeAudit } from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { checkInput } from "../input.ts";
import { startThread } from "../notes/write.ts";
import { addClaim } from "../story/decide-claims.ts";
import { groundOf, holdStory } from "../story/deciding.ts";
import { reasonSchema } from "../story/decision-schema.ts";
import { type ProposalBody, proposalBodySchema } from "./schema.ts";

/** Does what was proposed, in the name of the person who says yes. @throws AppError `not-found`, `stale`, `forbidden`, `bad-input` */
export async function acceptProposal(
  context: WriteContext,
  storyId: StoryId,
  proposalId: string,
): Promise<void> {
  await end(context, storyId, { proposalId, kind: "accepted", reason: null });
}

/** @throws AppError `not-found`, `stale`, `forbidden`, `bad-input` */
export async function declineProposal(
  context: WriteContext,
  storyId: StoryId,
  proposalId: string,
  reason?: string | null,
): Promise<void> {
  await end(context, storyId, { proposalId, kind: "declined", reason: checkInput(reasonSchema, reason) });
}

interface Ending {
  readonly proposalId: string;
  readonly kind: "accepted" | "declined";
  readonly reason: string | null;
}

async function end(
  context: WriteContext,
  storyId: StoryId,
  { proposalId, kind, reason }: Ending,
): Promise<void> {
  if (context.tokenId !== undefined) {
    throw new AppError("forbidden", "Proposals are accepted and declined by people, on the story's page.");
  }
  await context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const known = (await findProposals(tx, context.workspaceId, storyId)).find(({ id }) => id === proposalId);
    if (!known) throw new AppError("not-found", "There is no such proposal on this story.");
    if (known.end) throw new AppError("stale", `This proposal was ${known.end.kind} already.`);
    const body = proposalBodySchema.parse(known.body);
    const madeId = kind === "accepted" ? await carryOut(within(context, tx), storyId, body) : null;
    await insertProposalEnd(tx, context, proposalId, { kind, reason, madeId });
    const action = kind === "accepted" ? ("proposal.accepted" as const) : ("proposal.declined" as const);
    await writeAudit(tx, context, [
      { action, subjectKind: "proposal", subjectId: proposalId, storyId, detail: { madeId, reason } },
    ]);
  });
}

async function carryOut(context: WriteContext, storyId: StoryId, body: ProposalBody): Promise<string> {
  if (body.kind === "note") return startThread(context, storyId, body);
  const { articleId, anchor, statement } = body.claim;
  const { texts } = await groundOf(context, storyId, { articles: [articleId] });
  const found = resolve(texts.get(articleId) ?? "", anchor);
  if (!found || found.how === "approximate") {
    throw new AppError("stale", "The words that it is about are no longer in the article. Decline it.");
  }
  const { start, end: ending } = found;
  const claim = { articleId, start, end: ending, statement, facets: body.facets };
  const outcome = await addClaim(context, storyId, claim);
  if (outcome.kind !== "made") throw new Error("a new claim cannot be stale");
  return outcome.decisionId;
}
