import { type NumberSet, numberSetSchema, type Point, type PointStatus } from "../model/index.ts";
import { positionStatus } from "./status.ts";
import { type Axis, linearAxis, numberInWords } from "./ticks.ts";

/** An end of a bar. `open`: the words leave it open ("at least"); `excluded`: the value itself is not in ("more than"). */
export interface BarEnd {
  /** 0 to 1 along the axis. */
  readonly at: number;
  readonly kind: "closed" | "excluded" | "open";
}

export interface NumberBar {
  readonly positionId: string;
  readonly label: string;
  readonly sources: readonly string[];
  readonly status: PointStatus;
  readonly from: BarEnd;
  readonly to: BarEnd;
  /** Where the figure named stands, 0 to 1; null where no figure is named ("dozens"). */
  readonly best: number | null;
}

export interface NumberPlot {
  readonly kind: "number";
  readonly bars: readonly NumberBar[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Whatever a facet keeps beside its number, the set stands in the value itself or in one of these fields. */
const SET_FIELDS = ["set", "number", "quantity", "value"] as const;

/** The set of numbers in a position's value; null where the position is no number. */
export function readNumberSet(value: unknown): NumberSet | null {
  const own = numberSetSchema.safeParse(value);
  if (own.success) return own.data;
  if (typeof value !== "object" || value === null) return null;
  const record: Record<string, unknown> = { ...value };
  for (const field of SET_FIELDS) {
    const inner = numberSetSchema.safeParse(record[field]);
    if (inner.success) return inner.data;
  }
  return null;
}

const UNIT_FIELDS = ["unitKind", "unitCode"] as const;

/** What a position's number is counted or measured in: numbers of different units have no common scale. */
function unitOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  const record: Record<string, unknown> = { ...value };
  return UNIT_FIELDS.map((field) => String(record[field] ?? "")).join(" ");
}

/** Bars for a point whose positions are numbers; null where there is nothing to look at (fewer than two, or two units). */
export function numberPlot(
  point: Point,
  sourcesOf: (positionId: string) => readonly string[],
): NumberPlot | null {
  const sets = point.positions.flatMap((position) => {
    const set = readNumberSet(position.value);
    return set ? [{ position, set }] : [];
  });
  const units = new Set(sets.map(({ position }) => unitOf(position.value)));
  if (sets.length < 2 || units.size > 1) return null;
  const named = sets.flatMap(({ set }) => [set.min, set.max, set.best].filter((value) => value !== null));
  const open = {
    low: sets.some(({ set }) => set.min === null),
    high: sets.some(({ set }) => set.max === null),
  };
  const axis = linearAxis([...named, ...roomFor(open, named)], named.every(Number.isInteger));
  if (!axis) return null;
  return {
    kind: "number",
    bars: sets.map(({ position, set }) => ({
      positionId: position.id,
      label: position.label,
      sources: sourcesOf(position.id),
      status: positionStatus(point, position),
      from: end(set.min, set.minInclusive, 0, axis),
      to: end(set.max, set.maxInclusive, 1, axis),
      best: set.best === null ? null : along(set.best, axis),
    })),
    ticks: axis.ticks.map((tick) => ({ at: along(tick, axis), label: numberInWords(tick) })),
  };
}

/** An open end needs room beyond the last figure, or its arrow could not be seen. */
const ROOM = 0.2;

function roomFor(open: { low: boolean; high: boolean }, named: readonly number[]): readonly number[] {
  const low = Math.min(...named);
  const high = Math.max(...named);
  const room = (high - low) * ROOM || 1;
  const below = low >= 0 ? Math.max(0, low - room) : low - room;
  return [...(open.low ? [below] : []), ...(open.high ? [high + room] : [])];
}

function along(value: number, axis: Axis): number {
  return (value - axis.min) / (axis.max - axis.min);
}

function end(value: number | null, inclusive: boolean, edge: 0 | 1, axis: Axis): BarEnd {
  if (value === null) return { at: edge, kind: "open" };
  return { at: along(value, axis), kind: inclusive ? "closed" : "excluded" };
}
