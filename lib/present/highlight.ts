import type { Point, PointStatus, Span } from "../model/index.ts";
import { positionStatus, STATUS_ORDER } from "./status.ts";

/** A claim as it is drawn in its text. */
export interface HighlightClaim extends Span {
  readonly id: string;
  readonly status: PointStatus;
}

/** A stretch of text with the same claims on all of it; runs follow each other without gap or overlap. */
export interface HighlightRun extends Span {
  readonly text: string;
  /** Innermost (shortest) first: the one that a press chooses. */
  readonly claimIds: readonly string[];
  /** The strongest status of its claims; null where there are none. */
  readonly status: PointStatus | null;
  /** Claims whose last words these are: their sign stands after the run. */
  readonly endsClaims: readonly string[];
}

/** The strongest status a claim has in any point; a claim of no point stands alone. */
export function claimStatuses(points: readonly Point[]): ReadonlyMap<string, PointStatus> {
  const statuses = new Map<string, PointStatus>();
  for (const point of points) {
    for (const position of point.positions) {
      const status = positionStatus(point, position);
      for (const id of position.claimIds) {
        const known = statuses.get(id);
        if (!known || STATUS_ORDER.indexOf(status) < STATUS_ORDER.indexOf(known)) statuses.set(id, status);
      }
    }
  }
  return statuses;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** True where cutting the text at this offset would break a character in two. */
function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/** The span within the text, grown so that it holds whole characters; null where nothing is left of it. */
function settle(text: string, span: Span, within: Span): Span | null {
  let start = Math.max(span.start, within.start);
  let end = Math.min(span.end, within.end);
  if (splitsCharacter(text, start)) start -= 1;
  if (splitsCharacter(text, end)) end += 1;
  return start < end ? { start, end } : null;
}

/**
 * Cuts a stretch of text into runs. Overlapping and nested claims become runs that carry all their ids.
 * `runs.map(r => r.text).join("")` is the stretch, whatever the claims.
 */
export function highlightRuns(
  text: string,
  claims: readonly HighlightClaim[],
  within: Span = { start: 0, end: text.length },
): readonly HighlightRun[] {
  const placed = claims.flatMap((claim) => {
    const span = settle(text, claim, within);
    return span ? [{ claim, span, closes: claim.end <= within.end }] : [];
  });
  const cuts = new Set([within.start, within.end]);
  for (const { span } of placed) cuts.add(span.start).add(span.end);
  const offsets = [...cuts].sort((a, b) => a - b);
  const starts = [...placed].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let open: typeof placed = [];
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1] ?? start;
    for (let entry = starts[next]; entry && entry.span.start <= start; entry = starts[++next])
      open.push(entry);
    open = open.filter((entry) => entry.span.end > start);
    const on = [...open].sort(innermostFirst);
    return {
      start,
      end,
      text: text.slice(start, end),
      claimIds: on.map((entry) => entry.claim.id),
      status: STATUS_ORDER.find((status) => on.some((entry) => entry.claim.status === status)) ?? null,
      endsClaims: on.filter((entry) => entry.closes && entry.span.end === end).map((entry) => entry.claim.id),
    };
  });
}

interface Placed {
  readonly claim: HighlightClaim;
  readonly span: Span;
}

function innermostFirst(a: Placed, b: Placed): number {
  return (
    a.claim.end - a.claim.start - (b.claim.end - b.claim.start) ||
    a.claim.start - b.claim.start ||
    (a.claim.id < b.claim.id ? -1 : 1)
  );
}
