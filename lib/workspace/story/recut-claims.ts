import { AppError, type Claim, type StoryId } from "../../model/index.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { anchorOf, sameWording, wordingOf } from "./decide-claims.ts";
import { decide } from "./deciding.ts";
import {
  type ClaimNow,
  type ClaimWording,
  type Outcome,
  type RecutClaims,
  recutClaimsSchema,
} from "./decision-schema.ts";

/**
 * Splits a claim that says two things, merges two that say one, or cuts several anew: those named leave, the parts come,
 * each into the points of its kinds. What somebody else made of one of them meanwhile comes back instead.
 * @throws AppError `not-found`, `bad-input`
 */
export async function recutClaims(
  context: WriteContext,
  storyId: StoryId,
  input: RecutClaims,
): Promise<Outcome<ClaimNow>> {
  const { claims: asked, parts, reason } = checkInput(recutClaimsSchema, input);
  const about = { claims: asked.map(({ claimId }) => claimId) };
  return decide(context, storyId, { about, reason }, (ground) => {
    const claims = asked.map(({ claimId }) => ground.claim(claimId));
    const articleId = checkRecut(claims, parts);
    const changed = claims.find(
      (claim, index) => !sameWording(wordingOf(claim), asked[index]?.base ?? claim),
    );
    if (changed) return { kind: "stale", theirs: { claimId: changed.id, wording: wordingOf(changed) } };
    return {
      kind: "make",
      correction: {
        kind: "claims-recut",
        claims: claims.map(ground.name.claim),
        parts: parts.map(({ statement, facets, ...span }) => ({
          claim: { articleId, anchor: anchorOf(ground, articleId, span), statement },
          facets,
        })),
      },
    };
  });
}

/** The one article of them all. @throws AppError `bad-input` */
function checkRecut(claims: readonly Claim[], parts: readonly ClaimWording[]): string {
  const [first, ...others] = claims;
  if (!first || others.some(({ articleId }) => articleId !== first.articleId)) {
    throw new AppError(
      "bad-input",
      "Only claims of one article can be merged: a claim is cut from its words.",
    );
  }
  if (new Set(claims.map(({ id }) => id)).size < claims.length) {
    throw new AppError("bad-input", "A claim cannot be merged with itself.");
  }
  if (claims.length === 1 && parts.length === 1) {
    throw new AppError("bad-input", "Name two parts at least; to put one claim otherwise, edit it.");
  }
  const isAgain = (part: ClaimWording, index: number) =>
    parts.slice(0, index).some((earlier) => sameWords(earlier, part));
  if (parts.some(isAgain))
    throw new AppError("bad-input", "Two of the parts say the same of the same words.");
  return first.articleId;
}

const sameWords = (a: ClaimWording, b: ClaimWording): boolean =>
  a.statement === b.statement && a.start === b.start && a.end === b.end;
