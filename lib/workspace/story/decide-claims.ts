/** Corrections of claims: added, reworded, cut otherwise, moved to where they belong. */
import { describe } from "../../anchor/describe.ts";
import { AppError, type Claim, type StoryId } from "../../model/index.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { decide, type Ground } from "./deciding.ts";
import {
  type ClaimEdit,
  type ClaimWording,
  claimEditSchema,
  type MoveClaim,
  moveClaimSchema,
  type NewClaim,
  newClaimSchema,
  type Outcome,
} from "./decision-schema.ts";

/** A claim that the engine did not find, in any language. @throws AppError `not-found`, `bad-input` */
export async function addClaim(
  context: WriteContext,
  storyId: StoryId,
  input: NewClaim,
): Promise<Outcome<never>> {
  const { articleId, start, end, statement, facets, reason } = checkInput(newClaimSchema, input);
  return decide(context, storyId, { about: { articles: [articleId] }, reason }, (ground) => {
    const anchor = anchorOf(ground, articleId, { start, end });
    const twin = ground.story.results.claims.find(
      (claim) =>
        claim.articleId === articleId &&
        claim.start === start &&
        claim.end === end &&
        claim.statement === statement,
    );
    if (twin) throw new AppError("bad-input", "The story has this very claim already.");
    const claim = { articleId, anchor, statement };
    return { kind: "make", correction: { kind: "claim-added", claim, facets } };
  });
}

/**
 * Words a claim otherwise, or cuts it otherwise. Where somebody else did so since the form was opened, nothing is
 * written and theirs comes back. @throws AppError `not-found`, `bad-input`
 */
export async function editClaim(
  context: WriteContext,
  storyId: StoryId,
  input: ClaimEdit,
): Promise<Outcome<ClaimWording>> {
  const { claimId, base, next, reason } = checkInput(claimEditSchema, input);
  return decide(context, storyId, { about: { claims: [claimId] }, reason }, (ground) => {
    const claim = ground.claim(claimId);
    const now = wordingOf(claim);
    if (!sameWording(now, base)) return { kind: "stale", theirs: now };
    if (sameWording(now, next)) throw new AppError("bad-input", "Nothing was changed.");
    const cut = next.start !== now.start || next.end !== now.end;
    return {
      kind: "make",
      correction: {
        kind: "claim-edited",
        claim: ground.name.claim(claim),
        statement: next.statement === now.statement ? null : next.statement,
        facets: sameFacets(next.facets, now.facets) ? null : next.facets,
        span: cut ? anchorOf(ground, claim.articleId, next) : null,
      },
    };
  });
}

/** Says that a claim answers another question, or the same one otherwise. @throws AppError `not-found`, `bad-input` */
export async function moveClaim(
  context: WriteContext,
  storyId: StoryId,
  input: MoveClaim,
): Promise<Outcome<never>> {
  const { claimId, fromId, toId, positionId, label, reason } = checkInput(moveClaimSchema, input);
  const about = { claims: [claimId], points: [fromId, toId] };
  return decide(context, storyId, { about, reason }, (ground) => {
    const claim = ground.claim(claimId);
    const to = ground.point(toId);
    const from = fromId === null ? null : ground.point(fromId);
    const leaves = from?.positions.some(({ claimIds }) => claimIds.includes(claimId));
    if (from && !leaves) {
      throw new AppError("stale", "The claim is no longer in the point it was to leave: somebody moved it.");
    }
    const position = to.positions.find(({ id }) => id === positionId);
    if (positionId !== null && !position) {
      throw new AppError("not-found", "The point has no such answer any more.");
    }
    if (position?.claimIds.includes(claimId)) {
      throw new AppError("bad-input", "The claim gives this answer already.");
    }
    if (!position && label === null) throw new AppError("bad-input", "Say which answer the claim gives.");
    return {
      kind: "make",
      correction: {
        kind: "claim-moved",
        claim: ground.name.claim(claim),
        from: from && ground.name.point(from),
        to: ground.name.point(to),
        answer: position ? ground.name.position(position) : { label: label ?? "", claims: [] },
      },
    };
  });
}

/** @throws AppError `not-found`, `bad-input` where there are no words */
export function anchorOf(ground: Ground, articleId: string, { start, end }: { start: number; end: number }) {
  const text = ground.texts.get(articleId);
  if (text === undefined) throw new AppError("not-found", "There is no such article in this story.");
  if (end > text.length || text.slice(start, end).trim() === "") {
    throw new AppError("bad-input", "A claim needs words of the article.");
  }
  return describe(text, { start, end });
}

/** What one may edit of a claim. */
export function wordingOf({ statement, facets, start, end }: Claim): ClaimWording {
  return { statement, facets, start, end };
}

export function sameWording(a: ClaimWording, b: ClaimWording): boolean {
  return (
    a.statement === b.statement && a.start === b.start && a.end === b.end && sameFacets(a.facets, b.facets)
  );
}

function sameFacets(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}
