import type { ParsedText, Quantity, Time } from "../../model/index.ts";
import { type AtomRun, atomRuns } from "./atoms.ts";
import { type Doc, makeDoc } from "./document.ts";
import { quantitiesOf, type Taken } from "./quantity/index.ts";
import { type PlacedTime, placeTimes } from "./time/index.ts";
import { toIntervals } from "./time/intervals.ts";

/** What relative dates are resolved against: an ISO date or date-time. The engine never reads the clock. */
export interface NormalizeContext {
  readonly publishedAt?: string | undefined;
}

interface Prepared {
  readonly doc: Doc;
  readonly runs: readonly AtomRun[];
  readonly placed: readonly PlacedTime[];
}

function prepare(text: string, parsed: ParsedText, publishedAt?: string): Prepared {
  const doc = makeDoc(text, parsed);
  const runs = atomRuns(parsed);
  return { doc, runs, placed: placeTimes(doc, parsed, runs, publishedAt) };
}

/** Everything at once, for a caller that needs more than one list: the text is read a single time. */
export function normalize(
  text: string,
  parsed: ParsedText,
  context: NormalizeContext,
): {
  /** What claims are compared by. */
  readonly quantities: Quantity[];
  readonly times: Time[];
  /** What an analysis lists: every expression as it stands in the text. */
  readonly listed: { readonly quantities: Quantity[]; readonly times: Time[] };
} {
  const prepared = prepare(text, parsed, context.publishedAt);
  const quantities = quantitiesByRun(prepared, isLength);
  return {
    quantities: quantities.flat(),
    times: toIntervals(prepared.doc, prepared.runs, prepared.placed),
    listed: {
      quantities: listedByRun(prepared, quantities).flat(),
      times: prepared.placed.map((p) => p.time),
    },
  };
}

/** What is listed differs only in blocks with a time that is listed and not compared by. */
function listedByRun(prepared: Prepared, compared: readonly Quantity[][]): readonly Quantity[][] {
  const other = new Set(prepared.placed.filter((p) => isListed(p) && !isLength(p)).map((p) => p.run));
  const listed = quantitiesByRun(prepared, isListed, (run) => other.has(run));
  return compared.map((own, run) => (other.has(run) ? (listed[run] ?? []) : own));
}

/** Numbers inside these are no quantities. Lengths of time are both: "three weeks" measures and lasts. */
const isLength = ({ reading, time }: PlacedTime): boolean =>
  reading.sense.kind === "duration" ||
  reading.sense.kind === "span" ||
  (time.type === "set" && reading.loose === true);

/** "Two days later" tells a date by a length; only the full list shows the length too. */
const isOffset = ({ reading }: PlacedTime): boolean =>
  reading.sense.kind === "relative" || reading.sense.kind === "event" || reading.sense.kind === "vague";

const isListed = (p: PlacedTime): boolean => isLength(p) || isOffset(p) || p.time.type === "set";

function quantitiesOutside(prepared: Prepared, free: (p: PlacedTime) => boolean): Quantity[] {
  return quantitiesByRun(prepared, free).flat();
}

function quantitiesByRun(
  { doc, runs, placed }: Prepared,
  free: (p: PlacedTime) => boolean,
  wanted: (run: number) => boolean = () => true,
): Quantity[][] {
  const taken: Taken[][] = runs.map(() => []);
  for (const p of placed) {
    if (free(p)) continue;
    const body = p.reading.body === undefined ? undefined : runs[p.run]?.atoms[p.reading.body]?.start;
    taken[p.run]?.push({ start: body ?? p.time.start, end: p.time.end });
  }
  return runs.map((run, i) => (wanted(i) ? quantitiesOf(doc, run, taken[i] ?? []) : []));
}

/**
 * The quantities that claims are compared by, in text order, none overlapping another.
 * A number that is part of a date, a clock time or an offset ("two days later") is none.
 */
export function findQuantities(text: string, parsed: ParsedText): Quantity[] {
  return quantitiesOutside(prepare(text, parsed), isLength);
}

/** Every quantity as it stands in the text, lengths inside of offsets included: what an analysis lists. */
export function listQuantities(text: string, parsed: ParsedText): Quantity[] {
  return quantitiesOutside(prepare(text, parsed), isListed);
}

/**
 * The times that claims are compared by, in text order, none overlapping another: the ends of a range are one
 * interval, "since" and "until" open one, and words that place nothing ("now", "recently") are left out.
 */
export function findTimes(text: string, parsed: ParsedText, context: NormalizeContext): Time[] {
  const { doc, runs, placed } = prepare(text, parsed, context.publishedAt);
  return toIntervals(doc, runs, placed);
}

/** Every time expression as it stands in the text, each end of a range on its own: what an analysis lists. */
export function listTimes(text: string, parsed: ParsedText, context: NormalizeContext): Time[] {
  return prepare(text, parsed, context.publishedAt).placed.map((p) => p.time);
}
