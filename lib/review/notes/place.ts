import { type ResolvedAnchor, resolve } from "../../anchor/resolve.ts";
import type { Anchor } from "../../anchor/selector.ts";
import type { Claim, Point, Span } from "../../model/index.ts";
import type { ClaimSubject, PointSubject } from "../decision.ts";
import { locate } from "../locate.ts";
import { type FindClaims, findPair, findPoint } from "../locate-points.ts";
import type { NoteTarget } from "./step.ts";

/** A claim is still the one that was meant where it shares this much of the words that were found again. */
const LEAST_OVERLAP = 0.5;

/** Where a thread stands in the newest texts and the newest analysis. */
export type NotePlace =
  | {
      readonly on: "span";
      readonly articleId: string;
      readonly start: number;
      readonly end: number;
      readonly how: ResolvedAnchor["how"];
    }
  | { readonly on: "claim"; readonly claimIds: readonly string[]; readonly how: "exact" | "approximate" }
  | { readonly on: "point"; readonly pointId: string }
  | { readonly on: "relation"; readonly pointId: string; readonly a: string; readonly b: string }
  /** Its words, or its point, are gone: it is shown with what it was about. */
  | { readonly on: "orphan" };

/** What notes are found again in. */
interface NoteGround {
  /** The newest text of each article that is in the story. */
  readonly texts: ReadonlyMap<string, string>;
  /** As the engine cut them, those included that people rejected or added. */
  readonly claims: readonly Claim[];
  readonly points: readonly Point[];
}

const ORPHAN: NotePlace = { on: "orphan" };

/**
 * Where each thread stands now. Notes are kept near their words where decisions would rather wait: an edited sentence
 * is still the one that was discussed, and the place says that it was edited.
 */
export function placeNotes(targets: readonly NoteTarget[], ground: NoteGround): readonly NotePlace[] {
  const found = indexOf(ground);
  return targets.map((target) => placeOf(target, found));
}

function placeOf(target: NoteTarget, found: Found): NotePlace {
  switch (target.on) {
    case "span": {
      const at = found.words(target.articleId, target.anchor);
      return at ? { on: "span", articleId: target.articleId, ...placed(at) } : ORPHAN;
    }
    case "claim":
      return placeOfClaim(target.claim, found);
    case "point":
      return placeOfPoint(target.point, found);
    case "relation": {
      const pair = findPair(found.holding(target.point), target, found.claims);
      if (!pair) return placeOfPoint(target.point, found);
      return { on: "relation", pointId: pair.point.id, a: pair.a.id, b: pair.b.id };
    }
  }
}

interface Found {
  readonly claims: FindClaims;
  words(articleId: string, anchor: Anchor): ResolvedAnchor | null;
  of(articleId: string): readonly Claim[];
  /** Points that hold a claim of the subject: of a thousand few are looked at. */
  holding(subject: PointSubject): ReadonlySet<Point>;
}

function indexOf({ texts, claims, points }: NoteGround): Found {
  const byArticle = new Map<string, Claim[]>();
  for (const claim of claims) {
    const known = byArticle.get(claim.articleId);
    if (known) known.push(claim);
    else byArticle.set(claim.articleId, [claim]);
  }
  const holders = new Map<string, Point[]>();
  for (const point of points) {
    for (const id of new Set(point.positions.flatMap(({ claimIds }) => claimIds))) {
      const known = holders.get(id);
      if (known) known.push(point);
      else holders.set(id, [point]);
    }
  }
  const of = (articleId: string) => byArticle.get(articleId) ?? [];
  const find: FindClaims = (subject) => {
    const text = texts.get(subject.articleId);
    return text === undefined ? [] : locate(subject, text, of(subject.articleId)).map(({ id }) => id);
  };
  return {
    claims: find,
    of,
    words: (articleId, anchor) => {
      const text = texts.get(articleId);
      return text === undefined ? null : resolve(text, anchor);
    },
    holding: (subject) => new Set(subject.claims.flatMap(find).flatMap((id) => holders.get(id) ?? [])),
  };
}

const placed = ({ start, end, how }: ResolvedAnchor) => ({ start, end, how });

function placeOfClaim(subject: ClaimSubject, found: Found): NotePlace {
  const exact = found.claims(subject);
  if (exact.length > 0) return { on: "claim", claimIds: exact, how: "exact" };
  const at = found.words(subject.articleId, subject.anchor);
  if (!at) return ORPHAN;
  const [best] = found
    .of(subject.articleId)
    .map((claim) => ({ id: claim.id, shared: overlap(claim, at) }))
    .filter(({ shared }) => shared >= LEAST_OVERLAP)
    .toSorted((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1));
  if (best) return { on: "claim", claimIds: [best.id], how: "approximate" };
  return { on: "span", articleId: subject.articleId, ...placed(at) };
}

/** Shared length over the length of both together. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function placeOfPoint(subject: PointSubject, found: Found): NotePlace {
  const point = findPoint(found.holding(subject), subject, found.claims);
  return point ? { on: "point", pointId: point.id } : ORPHAN;
}

/** The words that a thread is about, as they read when it was begun. */
export function wordsAbout(target: NoteTarget): string {
  switch (target.on) {
    case "span":
      return target.anchor.quote.exact;
    case "claim":
      return target.claim.anchor.quote.exact;
    case "point":
      return target.point.question;
    case "relation":
      return `${target.point.question} ${target.a.label} / ${target.b.label}`;
  }
}
