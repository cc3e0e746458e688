import { resolve } from "../anchor/resolve.ts";
import type { Anchor } from "../anchor/selector.ts";
import type { Claim, Facet } from "../model/index.ts";
import { ADDED_BY_PERSON } from "../text/decided.ts";
import type { ClaimSubject } from "./decision.ts";
import type { Texts } from "./find-claims.ts";

/** A claim in a person's words, under an id of its decision; null where the words that it was cut from are gone. */
export function writtenClaim(
  decisionId: string,
  { articleId, anchor, statement }: ClaimSubject,
  facets: readonly Facet[],
  texts: Texts,
): Claim | null {
  const at = spanOf(texts.get(articleId) ?? null, anchor);
  return (
    at && {
      id: addedClaimId(decisionId),
      articleId,
      ...at,
      statement,
      facets: [...facets],
      checkworthy: true,
      confidence: 1,
      attribution: [],
      proposition: {
        subject: null,
        relation: { text: statement },
        arguments: [],
        polarity: "affirmed",
        modality: "asserted",
      },
      rule: ADDED_BY_PERSON,
    }
  );
}

export function addedClaimId(decisionId: string): string {
  return `added-${decisionId}`;
}

/** Cut from the same words, stating the same. */
export function isSameClaim(a: Claim, b: Claim): boolean {
  return a.articleId === b.articleId && a.start === b.start && a.end === b.end && a.statement === b.statement;
}

/** The exact span of the same words; null where they are gone or edited. */
export function spanOf(
  text: string | null,
  anchor: Anchor,
): { start: number; end: number; quote: string } | null {
  const at = text === null ? null : resolve(text, anchor);
  if (text === null || at === null || at.how === "approximate") return null;
  return { start: at.start, end: at.end, quote: text.slice(at.start, at.end) };
}
