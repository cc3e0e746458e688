import type { Point, PointStatus } from "../model/index.ts";
import { civilFromDays, daysFromCivil, formatDay } from "../text/civil.ts";
import { edtfInterval, edtfLabel } from "../text/edtf.ts";
import type { BarEnd } from "./plot-number.ts";
import { positionStatus } from "./status.ts";

export interface TimeBar {
  readonly positionId: string;
  readonly label: string;
  readonly sources: readonly string[];
  readonly status: PointStatus;
  readonly from: BarEnd;
  readonly to: BarEnd;
  /** The date as it was understood ("12 May 2025"). */
  readonly reading: string;
}

export interface TimePlot {
  readonly kind: "time";
  readonly bars: readonly TimeBar[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const EDTF_FIELDS = ["edtf", "time", "value", "date"] as const;

/** The EDTF string in a position's value; null where the position is no date or interval. */
export function readEdtf(value: unknown): string | null {
  if (typeof value === "string") return edtfInterval(value) ? value : null;
  if (typeof value !== "object" || value === null) return null;
  const record: Record<string, unknown> = { ...value };
  for (const field of EDTF_FIELDS) {
    const inner = record[field];
    if (typeof inner === "string" && edtfInterval(inner)) return inner;
  }
  return null;
}

/** Bars as long as the dates are imprecise; null where there are no two dates to look at. */
export function timePlot(
  point: Point,
  sourcesOf: (positionId: string) => readonly string[],
): TimePlot | null {
  const dated = point.positions.flatMap((position) => {
    const value = readEdtf(position.value);
    const interval = value === null ? null : edtfInterval(value);
    return value !== null && interval ? [{ position, value, interval }] : [];
  });
  if (dated.length < 2) return null;
  const ends = dated.flatMap(({ interval }) => [interval.start, interval.end]).filter(Number.isFinite);
  if (ends.length === 0) return null;
  const axis = timeAxis(Math.min(...ends), Math.max(...ends));
  const along = (day: number) => (day - axis.start) / (axis.end - axis.start);
  return {
    kind: "time",
    bars: dated.map(({ position, value, interval }) => ({
      positionId: position.id,
      label: position.label,
      sources: sourcesOf(position.id),
      status: positionStatus(point, position),
      from: Number.isFinite(interval.start)
        ? { at: along(interval.start), kind: "closed" }
        : { at: 0, kind: "open" },
      to: Number.isFinite(interval.end)
        ? { at: along(interval.end), kind: "closed" }
        : { at: 1, kind: "open" },
      reading: edtfLabel(value),
    })),
    ticks: axis.ticks.map((tick) => ({ at: along(tick.day), label: tick.label })),
  };
}

interface Tick {
  readonly day: number;
  readonly label: string;
}

const HOUR = 1 / 24;
/** Steps that fall on the clock or the calendar, in days; months and years are counted apart. */
const CLOCK_STEPS = [1 / 1440, 5 / 1440, 15 / 1440, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR] as const;
const DAY_STEPS = [1, 2, 7] as const;
const MONTH_STEPS = [1, 3, 6] as const;
const YEAR_STEPS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000] as const;
/** More labels than this run into each other in a side panel. */
const MOST_TICKS = 5;
const DAYS_IN_MONTH = 30.4;
const DAYS_IN_YEAR = 365.24;

export function timeAxis(start: number, end: number): { start: number; end: number; ticks: readonly Tick[] } {
  const length = Math.max(end - start, HOUR);
  const fits = (step: number) => length / step <= MOST_TICKS - 1;
  const even = [...CLOCK_STEPS, ...DAY_STEPS].find(fits);
  if (even !== undefined) return bounded(evenTicks(start, end, even));
  const months = MONTH_STEPS.find((step) => fits(step * DAYS_IN_MONTH));
  if (months !== undefined) return bounded(monthTicks(start, end, months));
  const years = YEAR_STEPS.find((step) => fits(step * DAYS_IN_YEAR)) ?? YEAR_STEPS.at(-1) ?? 1;
  return bounded(monthTicks(start, end, years * MONTHS_IN_YEAR));
}

function bounded(ticks: readonly Tick[]): { start: number; end: number; ticks: readonly Tick[] } {
  return { start: ticks[0]?.day ?? 0, end: ticks.at(-1)?.day ?? 1, ticks };
}

function evenTicks(start: number, end: number, step: number): readonly Tick[] {
  const first = Math.floor(start / step + 1e-9);
  const last = Math.ceil(end / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = (first + index) * step;
    return { day, label: step < 1 ? clockLabel(day) : dayLabel(day) };
  });
}

const MONTHS_IN_YEAR = 12;

function monthTicks(start: number, end: number, step: number): readonly Tick[] {
  const from = civilFromDays(Math.floor(start));
  const first = Math.floor((from.year * MONTHS_IN_YEAR + from.month - 1) / step) * step;
  const ticks: Tick[] = [];
  for (let month = first; ; month += step) {
    const year = Math.floor(month / MONTHS_IN_YEAR);
    const inYear = month - year * MONTHS_IN_YEAR;
    const day = daysFromCivil(year, inYear + 1);
    ticks.push({ day, label: step < MONTHS_IN_YEAR ? monthLabel(day) : String(year) });
    if (day >= end && ticks.length > 1) return ticks;
  }
}

function clockLabel(day: number): string {
  const minutes = Math.round((day - Math.floor(day)) * 1440);
  if (minutes === 0 || minutes === 1440) return dayLabel(Math.round(day));
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "12 May": the year stands in the bars' own reading. */
function dayLabel(day: number): string {
  return edtfLabel(formatDay(day)).replace(/(\p{Lu}\p{Ll}{2})\p{Ll}* -?\d+$/u, "$1");
}

function monthLabel(day: number): string {
  return edtfLabel(formatDay(day).slice(0, -3)).replace(/(\p{Lu}\p{Ll}{2})\p{Ll}* /u, "$1 ");
}
