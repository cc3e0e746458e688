import { describe } from "../anchor/describe.ts";
import { resolve } from "../anchor/resolve.ts";
import type { Claim, Span } from "../model/index.ts";
import type { ClaimSubject } from "./decision.ts";

/** A newer engine may leave out a comma or a title; a span that shares less than this is another claim's. */
const LEAST_OVERLAP = 0.8;

/** Where words were edited, claims may begin and end elsewhere in them. */
const LEAST_EDITED_OVERLAP = 0.5;

/** A claim as a decision names it. `text` is the text of its article. */
export function subjectOf(claim: Claim, text: string): ClaimSubject {
  return { articleId: claim.articleId, anchor: describe(text, claim), statement: claim.statement };
}

/**
 * The claims that a decision means, in an analysis of `text`: those cut from the same words, and of several the ones
 * that state the same. Empty where the words are gone or edited, or where several claims could be meant: a decision
 * is rather shown for another look than applied to what nobody decided about.
 * @param edited `follow`: also where the words were edited, to find what they were about; nothing is applied to it
 */
export function locate(
  subject: ClaimSubject,
  text: string,
  claims: readonly Claim[],
  edited: "leave" | "follow" = "leave",
): readonly Claim[] {
  const at = resolve(text, subject.anchor);
  if (at === null) return [];
  if (at.how === "approximate") {
    return edited === "leave" ? [] : claims.filter((claim) => overlap(claim, at) >= LEAST_EDITED_OVERLAP);
  }
  const exact = claims.filter((claim) => claim.start === at.start && claim.end === at.end);
  const near = exact.length > 0 ? exact : claims.filter((claim) => overlap(claim, at) >= LEAST_OVERLAP);
  const same = near.filter((claim) => claim.statement === subject.statement);
  if (same.length > 0) return same;
  return near.length === 1 ? near : [];
}

/** Shared length over the length of both together: 1 for equal spans, 0 for spans apart. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
