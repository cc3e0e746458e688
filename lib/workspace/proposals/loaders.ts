import type { StoryId } from "../../model/index.ts";
import { wordsAbout } from "../../review/notes/place.ts";
import { findProposals, type ProposalRecord } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { loadOutline } from "../story/corrected.ts";
import { type ProposalBody, type ProposalState, type ProposalView, proposalBodySchema } from "./schema.ts";

/** The proposals on a story, the newest first. @throws AppError `not-found` */
export async function loadProposals(
  context: ReadContext,
  storyId: StoryId,
): Promise<readonly ProposalView[]> {
  const { articles } = await loadOutline(context, storyId);
  const sources = new Map<string, string>(articles.map(({ id, source, title }) => [id, source ?? title]));
  const records = await findProposals(context.store.db, context.workspaceId, storyId);
  return records.map((record) => viewOf(record, sources));
}

function viewOf(record: ProposalRecord, sources: ReadonlyMap<string, string>): ProposalView {
  const body = proposalBodySchema.parse(record.body);
  const articleId = articleOf(body);
  const { end } = record;
  return {
    id: record.id,
    kind: body.kind,
    state: end === null ? "open" : (end.kind as ProposalState),
    about: body.kind === "claim" ? body.claim.anchor.quote.exact : wordsAbout(body.target),
    says: body.kind === "claim" ? body.claim.statement : body.body,
    articleId,
    source: articleId === null ? null : (sources.get(articleId) ?? null),
    reason: record.reason,
    by: { actor: record.actorName, token: record.tokenName },
    at: record.at.toISOString(),
    end: end && { actor: end.actorName, at: end.at.toISOString(), reason: end.reason },
  };
}

function articleOf(body: ProposalBody): string | null {
  if (body.kind === "claim") return body.claim.articleId;
  if (body.target.on === "span") return body.target.articleId;
  return body.target.on === "claim" ? body.target.claim.articleId : null;
}
