import type { Claim } from "../model/index.ts";
import { type ClaimSubject, type CorrectionOf, type Decision, ofKind } from "./decision.ts";
import { claimPool, type Texts } from "./find-claims.ts";
import { type RecutClaims, recutClaims } from "./recut-claims.ts";
import { isSameClaim, spanOf, writtenClaim } from "./written-claim.ts";

export interface CorrectedClaims extends Pick<RecutClaims, "recuts" | "standIns"> {
  /** The engine's claims and people's, as people worded and cut them; those too that were cut into others. */
  readonly claims: readonly Claim[];
  /** Of each claim that was edited, what it was before. */
  readonly before: ReadonlyMap<string, Claim>;
  readonly find: (subject: ClaimSubject) => readonly string[];
}

/**
 * Claims as people corrected them. A subject always means a claim as the engine cut and worded it, or as a person first
 * wrote it: editing one twice, or taking the first edit back, loses nothing.
 */
export function correctClaims(
  engine: readonly Claim[],
  texts: Texts,
  decisions: readonly Decision[],
): CorrectedClaims {
  const read = [
    ...engine,
    ...ofKind(decisions, "claim-added").flatMap((each) => addedClaim(each, texts, engine)),
  ];
  const pool = claimPool(texts);
  pool.add(read, "read");
  const { written, ...recut } = recutClaims(pool, texts, decisions, read);
  const all = [...read, ...written];
  const find = (subject: ClaimSubject) => pool.find(subject).map(({ id }) => id);
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
  return { claims, before, find, ...recut };
}

/** Nothing where its words are gone, or where a newer engine found the very same claim by itself. */
function addedClaim(
  { id, correction }: Decision<CorrectionOf<"claim-added">>,
  texts: Texts,
  engine: readonly Claim[],
): Claim[] {
  const claim = writtenClaim(id, correction.claim, correction.facets, texts);
  return claim && !engine.some((each) => isSameClaim(each, claim)) ? [claim] : [];
}

function edit(claim: Claim, { statement, facets, span }: CorrectionOf<"claim-edited">, text: string | null) {
  return {
    ...claim,
    ...(statement === null ? {} : { statement }),
    ...(facets === null ? {} : { facets }),
    ...(span === null ? {} : spanOf(text, span)),
  };
}
