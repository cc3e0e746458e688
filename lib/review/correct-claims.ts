import { resolve } from "../anchor/resolve.ts";
import type { Anchor } from "../anchor/selector.ts";
import type { Claim } from "../model/index.ts";
import { ADDED_BY_PERSON } from "../text/decided.ts";
import { type ClaimSubject, type CorrectionOf, type Decision, ofKind } from "./decision.ts";
import { locate } from "./locate.ts";

export interface CorrectedClaims {
  /** The engine's claims and the added ones, as people worded and cut them. */
  readonly claims: readonly Claim[];
  /** Of each claim that was edited, what it was before. */
  readonly before: ReadonlyMap<string, Claim>;
  readonly find: (subject: ClaimSubject) => readonly string[];
}

type Texts = ReadonlyMap<string, string | null>;

/**
 * Claims as people corrected them. A subject always means a claim as the engine cut and worded it, or as it was added:
 * editing one twice, or taking the first edit back, loses nothing.
 */
export function correctClaims(
  engine: readonly Claim[],
  texts: Texts,
  decisions: readonly Decision[],
): CorrectedClaims {
  const added = ofKind(decisions, "claim-added").flatMap((decision) => addedClaim(decision, texts, engine));
  const all = [...engine, ...added];
  const find = finder(all, texts);
  const edits = new Map<string, Decision<CorrectionOf<"claim-edited">>[]>();
  for (const decision of ofKind(decisions, "claim-edited")) {
    for (const id of find(decision.correction.claim)) edits.set(id, [...(edits.get(id) ?? []), decision]);
  }
  const before = new Map(all.filter(({ id }) => edits.has(id)).map((claim) => [claim.id, claim]));
  const claims = all.map((claim) =>
    (edits.get(claim.id) ?? []).reduce(
      (edited, { correction }) => edit(edited, correction, texts.get(claim.articleId) ?? null),
      claim,
    ),
  );
  return { claims, before, find };
}

function finder(claims: readonly Claim[], texts: Texts): CorrectedClaims["find"] {
  const byArticle = new Map<string, Claim[]>();
  for (const claim of claims) {
    const own = byArticle.get(claim.articleId);
    if (own) own.push(claim);
    else byArticle.set(claim.articleId, [claim]);
  }
  return (subject) => {
    const text = texts.get(subject.articleId) ?? null;
    if (text === null) return [];
    return locate(subject, text, byArticle.get(subject.articleId) ?? []).map(({ id }) => id);
  };
}

/** The exact span of the same words; null where they are gone or edited. */
function spanOf(text: string | null, anchor: Anchor): { start: number; end: number; quote: string } | null {
  const at = text === null ? null : resolve(text, anchor);
  if (text === null || at === null || at.how === "approximate") return null;
  return { start: at.start, end: at.end, quote: text.slice(at.start, at.end) };
}

/** Nothing where its words are gone, or where a newer engine found the very same claim by itself. */
function addedClaim(
  { id, correction }: Decision<CorrectionOf<"claim-added">>,
  texts: Texts,
  engine: readonly Claim[],
): Claim[] {
  const { articleId, anchor, statement } = correction.claim;
  const at = spanOf(texts.get(articleId) ?? null, anchor);
  if (!at) return [];
  const known = engine.some(
    (claim) =>
      claim.articleId === articleId &&
      claim.start === at.start &&
      claim.end === at.end &&
      claim.statement === statement,
  );
  if (known) return [];
  return [
    {
      id: addedClaimId(id),
      articleId,
      ...at,
      statement,
      facets: correction.facets,
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
    },
  ];
}

export function addedClaimId(decisionId: string): string {
  return `added-${decisionId}`;
}

function edit(claim: Claim, { statement, facets, span }: CorrectionOf<"claim-edited">, text: string | null) {
  return {
    ...claim,
    ...(statement === null ? {} : { statement }),
    ...(facets === null ? {} : { facets }),
    ...(span === null ? {} : spanOf(text, span)),
  };
}
