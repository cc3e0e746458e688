import type { ParsedText, Time } from "../../../model/index.ts";
import { civilFromDays, formatDay } from "../../../text/civil.ts";
import { type Atom, type AtomRun, at } from "../atoms.ts";
import { type Doc, uposOf } from "../document.ts";
import { advance, type Resolved, resolve } from "./resolve.ts";
import { readTimes } from "./rules.ts";
import { mayBeginTime } from "./starters.ts";
import { parsePublication, type State } from "./state.ts";
import type { Sense, TimeReading } from "./types.ts";

/** A time expression with its place and value; what the lists and the intervals are made of. */
export interface PlacedTime {
  readonly time: Time;
  readonly reading: TimeReading;
  /** Index of its run. */
  readonly run: number;
}

/** A story is one whose dated years mostly lie this many years or more before publication. */
const STORY_AGE = 2;
const STORY_MIN_DATES = 3;
const STORY_SHARE = 0.6;

/** All readings of a document, in text order, none overlapping another. */
export function readDocument(doc: Doc, runs: readonly AtomRun[]): TimeReading[][] {
  return runs.map(({ atoms }) => {
    const found: TimeReading[] = [];
    let floor = 0;
    for (let i = 0; i < atoms.length; i++) {
      const atom = atoms[i];
      const readings = atom !== undefined && mayBeginTime(atom) ? readTimes(doc, atoms, i) : [];
      const last = readings.at(-1);
      if (last === undefined) continue;
      // A hedge or an article may reach back ("more than three years"), but not into the expression before.
      for (const reading of readings) found.push({ ...reading, from: Math.max(reading.from, floor) });
      floor = last.to;
      i = last.to - 1;
    }
    return found.map((reading, i) => sharedYear(atoms, reading, found[i + 1]));
  });
}

/** "from 9 May to 11 May 2025", "19 March – 30 April 2003": the year named last holds for both ends. */
function sharedYear(atoms: readonly Atom[], a: TimeReading, b: TimeReading | undefined): TimeReading {
  if (b === undefined || a.sense.kind !== "periodic" || b.sense.kind !== "calendar") return a;
  const { month, day, shift, weekday } = a.sense;
  const { year } = b.sense;
  const linked = b.from - a.to === 1 && /^(-|–|—|to|and|until|till|through|or|,)$/.test(at(atoms, a.to));
  if (!linked || month === undefined || year === undefined || b.sense.month === undefined) return a;
  if (shift !== null || weekday !== undefined || (b.sense.day === undefined) !== (day === undefined))
    return a;
  const own = month > b.sense.month ? year - 1 : year;
  return { ...a, sense: { kind: "calendar", year: own, month, ...(day === undefined ? {} : { day }) } };
}

const isCalendar = (s: Sense): s is Extract<Sense, { kind: "calendar" }> => s.kind === "calendar";

function firstState(readings: readonly TimeReading[][], publishedAt: string | undefined): State {
  const publication = parsePublication(publishedAt);
  const years = readings
    .flat()
    .flatMap((r) =>
      isCalendar(r.sense) && r.sense.year !== undefined && r.sense.short !== true ? [r.sense.year] : [],
    );
  const own = publication === null ? 0 : civilFromDays(publication).year;
  const old = years.filter((y) => y <= own - STORY_AGE).length;
  return {
    publication,
    publishedAt: publication === null ? null : formatDay(publication),
    narrative: publication !== null && years.length >= STORY_MIN_DATES && old >= STORY_SHARE * years.length,
    focus: null,
    aside: null,
  };
}

function typeOf(sense: Sense): Time["type"] {
  switch (sense.kind) {
    case "duration":
      return "duration";
    case "span":
      return "duration";
    case "set":
      return "set";
    case "daytime":
      return "time";
    case "calendar":
    case "periodic":
    case "relative":
      return sense.clock === undefined && sense.part === undefined ? "date" : "time";
    case "vague":
    case "event":
      return "date";
  }
}

/** Reads and resolves every time expression of a document. */
export function placeTimes(
  doc: Doc,
  parsed: ParsedText,
  runs: readonly AtomRun[],
  publishedAt: string | undefined,
): PlacedTime[] {
  const readings = readDocument(doc, runs);
  const state = firstState(readings, publishedAt ?? datelineDate(parsed, runs, readings));
  const placed: PlacedTime[] = [];
  readings.forEach((list, run) => {
    const { atoms, block } = runs[run] ?? { atoms: [], block: 0 };
    list.forEach((reading, index) => {
      const [atom, last] = [atoms[reading.from], atoms[reading.to - 1]];
      if (atom === undefined || last === undefined) return;
      const where = { doc, atom, block, state, next: tiedDate(doc, atoms, reading, list[index + 1]) };
      const resolved: Resolved = resolve(reading.sense, where);
      advance(reading.sense, resolved, where);
      const span = { start: atom.start, end: last.end, text: doc.text.slice(atom.start, last.end) };
      placed.push({ reading, run, time: { ...span, type: typeOf(reading.sense), ...resolved } });
    });
  });
  return placed;
}

/** Words of an event's name before its own date ("after the vote in the upper house on 3 May"). */
const EVENT_REACH = 9;

/** The date that an expression takes its day from: the one beside it, or its event's own. */
function tiedDate(
  doc: Doc,
  atoms: readonly Atom[],
  reading: TimeReading,
  next: TimeReading | undefined,
): Sense | null {
  if (reading.sense.kind !== "event") return dateBeside(atoms, reading, next);
  if (next === undefined || next.from - reading.to > EVENT_REACH) return null;
  for (let i = reading.to; i < next.from; i++) {
    // "A year after the vote he left on 3 May": the date is not the vote's.
    if (atoms[i]?.kind !== "word" || /^(VERB|AUX|PRON)$/.test(uposOf(doc, atoms[i]))) return null;
  }
  const own = next.from === reading.to || at(atoms, next.from - 1) === "on";
  return own && next.sense.kind === "calendar" ? next.sense : null;
}

/** The date that the words "on" or "of", or a comma, tie to the expression before it. */
function dateBeside(
  atoms: readonly Atom[],
  reading: TimeReading,
  next: TimeReading | undefined,
): Sense | null {
  if (next === undefined || next.from - reading.to > MAX_TIE) return null;
  for (let i = reading.to; i < next.from; i++) {
    if (!/^(on|of|,|\p{L}+)$/u.test(at(atoms, i))) return null;
  }
  const { sense } = next;
  return sense.kind === "calendar" || sense.kind === "periodic" || sense.kind === "relative" ? sense : null;
}

/** "at 9 a.m. local time on Friday": words between a clock time and its date at most. */
const MAX_TIE = 4;

/** Atoms within which a dateline names its date ("GENEVA, 3 May 2024 (Agency) —"). */
const DATELINE_REACH = 14;

/** A full date in the dateline stands in for a missing date of publication; a partial one does not. */
function datelineDate(
  parsed: ParsedText,
  runs: readonly AtomRun[],
  readings: readonly TimeReading[][],
): string | undefined {
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r];
    if (run === undefined || !isDateline(parsed, run)) continue;
    const date = readings[r]?.find(
      (t) => t.from < DATELINE_REACH && isCalendar(t.sense) && t.sense.day !== undefined,
    );
    const sense = date?.sense;
    if (sense?.kind === "calendar" && sense.year !== undefined) {
      return `${String(sense.year).padStart(4, "0")}-${String(sense.month).padStart(2, "0")}-${String(sense.day).padStart(2, "0")}`;
    }
  }
  return undefined;
}

/** The block is a dateline, or opens with a place in capitals and soon a dash. */
function isDateline(parsed: ParsedText, { atoms, block }: AtomRun): boolean {
  if (parsed.blocks[block]?.kind === "dateline") return true;
  const capitals = /^\p{Lu}{3,}$/u.test(atoms[0]?.text ?? "");
  for (let i = 1; capitals && i < DATELINE_REACH; i++) if (/^[—–-]$/.test(at(atoms, i))) return true;
  return false;
}
