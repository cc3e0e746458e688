import type { Facet, PairFacet, Span } from "../../../model/index.ts";
import { explain } from "../explain.ts";
import type { Verdict } from "../verdict.ts";
import type { Side } from "./side.ts";

/** What one value of `a` and one of `b` say of each other, before it is put in words. */
export interface Finding {
  readonly facet: Facet;
  readonly verdict: Verdict;
  readonly a: Span;
  readonly b: Span;
  /** What is said about it, where the two labels are not enough ("2 × 40"). */
  readonly note?: string;
  /** For figures: how firmly the same one ties two texts together. */
  readonly tie?: number;
  /** "About 200" beside "200": the same figure, one of them with a hedge. */
  readonly rough?: boolean;
}

/** A finding for the contract, with its sentence. */
export function pairFacet(finding: Finding, a: Side, b: Side): PairFacet {
  const { facet, verdict } = finding;
  const words = (side: Side, { start, end }: Span) => side.text.slice(start, end).replace(/\s+/g, " ");
  const sides = { a: words(a, finding.a), b: words(b, finding.b), question: finding.note ?? "" };
  return {
    facet,
    relation: verdict.relation,
    difference: verdict.difference,
    direction: verdict.direction,
    a: { start: finding.a.start, end: finding.a.end },
    b: { start: finding.b.start, end: finding.b.end },
    reason: verdict.reason,
    explanation: explain(verdict, sides),
  };
}
