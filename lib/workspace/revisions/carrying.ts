/** What a newer version does to claims, points, evidence and reviews: worked out before it is written. */
import { type Aligned, alignVersions } from "../../anchor/align.ts";
import { carry } from "../../anchor/carry.ts";
import { resolve } from "../../anchor/resolve.ts";
import type { Anchor } from "../../anchor/selector.ts";
import type { Claim, Point } from "../../model/index.ts";
import type { Review } from "../review/reviews.ts";
import type { CorrectedStory } from "../story/corrected.ts";
import type { CarriedClaim } from "./schema.ts";

/** Words of the older version that are not there any more as they were. */
export interface ChangedWords {
  readonly was: string;
  /** As they read now; null where they are gone. */
  readonly becomes: string | null;
}

export interface Carrying {
  readonly claims: readonly CarriedClaim[];
  /** Ids of claims whose words were edited or are gone. */
  readonly lost: ReadonlySet<string>;
  /** Points that hold one of them. */
  readonly touched: readonly Point[];
  /** What changed of the ground that a review stands on; empty where nothing did. */
  changedOf(review: Review): readonly ChangedWords[];
}

export interface Versions {
  readonly articleId: string;
  readonly older: string;
  readonly newer: string;
}

/** @param story with the older version analyzed; where it is not, evidence alone is carried */
export function carryOver(story: CorrectedStory, versions: Versions): Carrying {
  const { articleId, older, newer } = versions;
  const alignment = alignVersions(older, newer);
  const own = [...story.results.claims, ...story.rejected].filter((claim) => claim.articleId === articleId);
  const carried = own.map((claim) => ({ claim, now: carryClaim(versions, alignment, claim) }));
  const lost = new Map(
    carried.flatMap(({ claim, now }) => (now.how === "exact" ? [] : [[claim.id, wordsOf(now)] as const])),
  );
  const touched = story.results.points.filter((point) => claimIdsOf(point).some((id) => lost.has(id)));
  const changedAt = (anchor: Anchor): readonly ChangedWords[] => {
    const at = resolve(older, anchor);
    // What was not there before this version either was told when it went.
    if (at === null || at.how === "approximate") return [];
    const now = carry(older, newer, alignment, at);
    if (now?.how === "exact") return [];
    return [{ was: older.slice(at.start, at.end), becomes: now && newer.slice(now.start, now.end) }];
  };
  return {
    claims: carried.map(({ now }) => now),
    lost: new Set(lost.keys()),
    touched,
    changedOf: ({ pointId, subject, file }) => {
      const point = touched.find(({ id }) => id === pointId);
      const named = subject.claims.filter((claim) => claim.articleId === articleId);
      return distinct([
        ...(point ? claimIdsOf(point).flatMap((id) => lost.get(id) ?? []) : []),
        ...(pointId === null ? named.flatMap(({ anchor }) => changedAt(anchor)) : []),
        ...file.evidence.flatMap(({ evidence: { origin } }) => {
          if (origin.kind === "claim" && origin.claim.articleId === articleId)
            return changedAt(origin.claim.anchor);
          return origin.kind === "quote" && origin.articleId === articleId ? changedAt(origin.anchor) : [];
        }),
      ]);
    },
  };
}

function carryClaim(
  { older, newer }: Versions,
  alignment: readonly Aligned[],
  { start, end, statement }: Claim,
): CarriedClaim {
  const now = carry(older, newer, alignment, { start, end });
  const quote = older.slice(start, end);
  if (now === null) return { statement, quote, how: "gone", becomes: null };
  return { statement, quote, how: now.how, becomes: newer.slice(now.start, now.end) };
}

const wordsOf = ({ quote, becomes }: CarriedClaim): ChangedWords => ({ was: quote, becomes });

const claimIdsOf = ({ positions }: Point): readonly string[] => positions.flatMap(({ claimIds }) => claimIds);

function distinct(words: readonly ChangedWords[]): readonly ChangedWords[] {
  return [...new Map(words.map((each) => [each.was, each])).values()];
}
