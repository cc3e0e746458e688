import type { Claim, NumberSet, Point, PointStatus, Position } from "../../model/index.ts";
import { edtfGap, edtfInterval } from "../../text/edtf.ts";
import type { OriginCount } from "../../text/origins.ts";

/** What makes a point need a person, each part between its bounds; shown with the queue, so that the order explains itself. */
export interface Urgency {
  /** Origins that stand on one side or the other of a conflict; of points without one, all that speak. */
  readonly sources: number;
  /** How far apart the two farthest answers in conflict are: 0 (nearly the same) to 1 (as far as can be). */
  readonly apart: number;
  /** The same in words ("18 % apart", "a day apart"); null where it is not measured. */
  readonly gap: string | null;
  /** How sure the engine is that the claims say so: 0 to 1. */
  readonly sure: number;
  readonly score: number;
}

/** Conflicts before everything else, whatever their score. */
const RANK: Readonly<Record<PointStatus, number>> = {
  conflict: 3,
  compatible: 2,
  agree: 1,
  "single-source": 0,
};

/** Answers that are no numbers and no dates (who, where) are neither near nor far. */
const APART_UNMEASURED: Gap = { part: 0.5, words: null };
/** Yes and no are as far apart as two answers can be. */
const OPPOSED: Gap = { part: 1, words: null };
/** A date wrong by this many days is as wrong as one can be: the story is another one by then. */
const DAYS_FAR_APART = 30;
/** A conflict by a hair still is one: distance decides between half and the whole of the weight. */
const LEAST_DISTANCE_WEIGHT = 0.5;

/**
 * How much a point needs a person: `sources × (½ + ½ · apart) × sure`, with conflicts first. More outlets that cannot
 * all be right, farther apart, and claims that were surely read weigh more. `apart` of numbers is the gap between the sets as
 * a part of the larger figure, of dates the gap in days up to thirty, the first ones most, of yes and no the whole;
 * `sure` is the lower of the two sides' best readings.
 * A product and no sum: an unsure reading is not made urgent by many outlets that reprint it.
 * @param origins counts reprints of one report once
 */
export function urgencyOf(point: Point, claims: ReadonlyMap<string, Claim>, origins: OriginCount): Urgency {
  const byId = new Map(point.positions.map((position) => [position.id, position]));
  const conflicts = point.relations.flatMap(({ a, b, relation }) => {
    const [first, second] = [byId.get(a), byId.get(b)];
    return relation === "conflict" && first && second ? [[first, second] as const] : [];
  });
  const involved = conflicts.length > 0 ? new Set(conflicts.flat()) : new Set(point.positions);
  const said = (position: Position) => position.claimIds.flatMap((id) => claims.get(id) ?? []);
  const sources = origins.of([...involved].flatMap(said));
  const best = (position: Position) => Math.max(0, ...said(position).map(({ confidence }) => confidence));
  const sure =
    conflicts.length > 0
      ? Math.max(...conflicts.map(([a, b]) => Math.min(best(a), best(b))))
      : Math.min(...[...involved].map(best), 1);
  const { part: apart, words: gap } = conflicts
    .map(([a, b]) => distance(a.value, b.value))
    .reduce((far, each) => (each.part > far.part ? each : far), NEAREST);
  const score = sources * (LEAST_DISTANCE_WEIGHT + (1 - LEAST_DISTANCE_WEIGHT) * apart) * sure;
  return { sources, apart, gap, sure, score };
}

/** Sorts what needs a person most to the front; ties by the point's id, so that the order is the same each time. */
export function compareUrgency(
  a: { readonly point: Pick<Point, "id" | "status">; readonly urgency: Urgency },
  b: { readonly point: Pick<Point, "id" | "status">; readonly urgency: Urgency },
): number {
  return (
    RANK[b.point.status] - RANK[a.point.status] ||
    b.urgency.score - a.urgency.score ||
    (a.point.id < b.point.id ? -1 : Number(a.point.id > b.point.id))
  );
}

/** How far two answers are apart: 0 to 1, and in words. */
interface Gap {
  readonly part: number;
  readonly words: string | null;
}
const NEAREST: Gap = { part: 0, words: null };

function distance(a: unknown, b: unknown): Gap {
  const [first, second] = [setOf(a), setOf(b)];
  if (first && second) {
    const part = gapOf(first, second);
    return { part, words: `${Math.round(part * 100)} % apart` };
  }
  const [early, late] = [dateOf(a), dateOf(b)];
  const days = early !== null && late !== null ? daysBetween(early, late) : null;
  if (days !== null) return { part: partOfDays(days), words: `${daysInWords(days)} apart` };
  const [yes, no] = [fieldOf(a, "state", "holds"), fieldOf(b, "state", "holds")];
  return typeof yes === "boolean" && typeof no === "boolean" && yes !== no ? OPPOSED : APART_UNMEASURED;
}

/** Neighboring days touch, and are still a day apart: the smaller of the steps from beginning to beginning, end to end. */
function daysBetween(a: string, b: string): number | null {
  const [x, y, gap] = [edtfInterval(a), edtfInterval(b), edtfGap(a, b)];
  if (!x || !y || gap === null) return null;
  const step = Math.min(Math.abs(x.start - y.start), Math.abs(x.end - y.end));
  return Number.isFinite(step) ? Math.max(gap, step) : gap;
}

/** The first days count most: a day's difference is a fifth of a month's. */
const partOfDays = (days: number): number => Math.min(1, Math.log1p(days) / Math.log1p(DAYS_FAR_APART));

const HOURS_A_DAY = 24;
const MINUTES_A_DAY = 1440;

function daysInWords(days: number): string {
  const hours = days * HOURS_A_DAY;
  const [count, unit] =
    days >= 1 ? [days, "day"] : hours >= 1 ? [hours, "hour"] : [days * MINUTES_A_DAY, "minute"];
  const whole = Math.round(count);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}

function gapOf(a: NumberSet, b: NumberSet): number {
  const between = (low: number | null, high: number | null) =>
    low === null || high === null ? 0 : high - low;
  const gap = Math.max(0, between(a.max, b.min), between(b.max, a.min));
  const largest = Math.max(...[a.min, a.max, b.min, b.max].map((end) => Math.abs(end ?? 0)));
  return largest === 0 ? 0 : Math.min(1, gap / largest);
}

function fieldOf(value: unknown, kind: string, field: string): unknown {
  if (typeof value !== "object" || value === null) return null;
  const record: Record<string, unknown> = { ...value };
  return record.kind === kind ? record[field] : null;
}

function setOf(value: unknown): NumberSet | null {
  const set = fieldOf(value, "number", "set");
  return typeof set === "object" && set !== null && "min" in set && "max" in set ? (set as NumberSet) : null;
}

function dateOf(value: unknown): string | null {
  const date = fieldOf(value, "time", "value");
  return typeof date === "string" ? date : null;
}
