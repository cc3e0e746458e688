import type { Certainty } from "../../../model/index.ts";
import { civilFromDays, daysFromCivil, formatDay } from "../../../text/civil.ts";
import type { Atom } from "../atoms.ts";
import type { Doc } from "../document.ts";
import { bareDayValue, focusValue, isBareDay, weekdayValue, yearlyValue } from "./periodic.ts";
import { type Focus, firstDay, follow, governingFocus, placeOf, type State } from "./state.ts";
import { tenseAt } from "./tense.ts";
import type {
  CalendarSense,
  DaytimeSense,
  EventSense,
  PeriodicSense,
  RelativeSense,
  Sense,
} from "./types.ts";
import { calendarValue, dayValue, unitValue } from "./value.ts";

export interface Resolved {
  readonly value: string | null;
  readonly certainty: Certainty;
  readonly anchor: string | null;
}

const UNKNOWN: Resolved = { value: null, certainty: "unknown", anchor: null };
const stated = (value: string | null, anchor: string | null = null): Resolved =>
  value === null ? UNKNOWN : { value, certainty: "stated", anchor };
const implied = (value: string | null, anchor: string | null): Resolved =>
  value === null ? UNKNOWN : { value, certainty: "implied", anchor };

/** Where an expression stands. */
export interface Where {
  readonly doc: Doc;
  readonly atom: Atom;
  readonly block: number;
  readonly state: State;
  /** The date that directly follows ("at 9 a.m. on Friday"), if one does. */
  readonly next: Sense | null;
}

const DAY_VALUE = /^-?\d{4}-\d{2}-\d{2}$/;

/** The value of one expression, given what the text has said so far. */
export function resolve(sense: Sense, where: Where): Resolved {
  const { state } = where;
  switch (sense.kind) {
    case "calendar":
      return stated(calendarValue(full(sense, state)));
    case "periodic":
      return periodic(sense, where);
    case "relative":
      return relative(sense, where);
    case "daytime":
      return daytime(sense, where);
    case "span":
      return span(sense.duration, sense.side, state);
    case "duration":
      return stated(sense.duration);
    case "set":
      return stated(sense.value);
    case "vague":
      return vague(sense.side, state);
    case "event":
      return eventTime(sense, where);
  }
}

/** "Two days after the vote on 3 May 2025": the event's own date is what is counted from, where the text gives it. */
function eventTime(s: EventSense, where: Where): Resolved {
  const unknown: Resolved = { value: null, certainty: "unknown", anchor: s.words };
  if (where.next === null || s.shift === null) return unknown;
  const { value } = resolve(where.next, { ...where, next: null });
  const place = value !== null && DAY_VALUE.test(value) ? placeOf(value) : null;
  return place === null ? unknown : implied(unitValue(firstDay(place), s.unit, s.shift), value);
}

/** "'99" is the last year that ends so, before publication; in a story, the one in its century. */
function full(s: CalendarSense, state: State): CalendarSense {
  if (s.short !== true || s.year === undefined) return s;
  const around =
    state.focus?.year ?? (state.publication === null ? null : civilFromDays(state.publication).year);
  if (around === null) return { ...s, year: undefined as never, kind: "calendar" };
  const year = Math.floor(around / 100) * 100 + s.year;
  return { ...s, year: year > around + 1 ? year - 100 : year };
}

function periodic(s: PeriodicSense, where: Where): Resolved {
  const { state, atom, doc, block } = where;
  const focus = s.shift === "that" ? state.focus : governingFocus(state, block, atom.sentence);
  const tense = s.shift === null || s.shift === "this" ? tenseAt(doc, atom) : null;
  // In news, what lies ahead lies ahead of the day of writing, whatever year the text spoke of last.
  const today = !state.narrative && s.shift !== "that" && (tense === "future" || tense === "present");
  if (focus !== null && !(today && state.publication !== null))
    return implied(focusValue(s, focus), focus.value);
  if (state.publication === null) return UNKNOWN;
  if (isBareDay(s)) return implied(bareDayValue(s, state.publication, tense), state.publishedAt);
  const value =
    s.weekday === undefined
      ? yearlyValue(s, state.publication, tense)
      : weekdayValue(s, s.weekday, state.publication, tense);
  return stated(value, state.publishedAt);
}

/** Units that a focus can be counted from: the focus must be at least as precise. */
function preciseEnough(focus: Focus, unit: RelativeSense["unit"]): boolean {
  if (unit === "year" || unit === "decade" || unit === "century") return true;
  if (unit === "month" || unit === "quarter") return focus.month !== undefined;
  return focus.month !== undefined && focus.day !== undefined;
}

function relative(s: RelativeSense, { state }: Where): Resolved {
  if (s.shift === null) return UNKNOWN;
  if (s.base === "focus") {
    const { focus } = state;
    if (focus === null || !preciseEnough(focus, s.unit)) return UNKNOWN;
    return implied(unitValue(firstDay(focus), s.unit, s.shift, s), focus.value);
  }
  if (state.publication === null) return UNKNOWN;
  const story = state.narrative && s.base === "this" ? state.focus : null;
  if (story !== null && preciseEnough(story, s.unit)) {
    return implied(unitValue(firstDay(story), s.unit, 0, s), story.value);
  }
  return stated(unitValue(state.publication, s.unit, s.shift, s), state.publishedAt);
}

/** Sentences for which the day last named still holds: "on Thursday evening … The call came at 6.40 p.m." */
const DAY_REACH = 4;

/** "At 4.20 on Thursday morning": the day of what follows an hour. */
function wholeDay(sense: Sense): Sense {
  if (sense.kind !== "periodic" && sense.kind !== "relative" && sense.kind !== "calendar") return sense;
  const { part: _, ...day } = sense;
  return day;
}

/**
 * A clock time or part of a day takes the day named next to it ("at 9 a.m. on Friday"), else the one last named
 * a few sentences back, else, in a text that names no day, the day of publication.
 */
function daytime(s: DaytimeSense, where: Where): Resolved {
  const { state, atom, next, block } = where;
  const { focus } = state;
  const named =
    focus !== null && focus.block === block && focus.sentence === atom.sentence && focus.day !== undefined;
  if (s.clock?.open) return UNKNOWN;
  const after = named || next === null ? null : resolve(wholeDay(next), { ...where, next: null });
  if (after?.value != null && DAY_VALUE.test(after.value)) {
    const place = placeOf(after.value);
    if (place !== null) return { ...after, value: dayValue(firstDay(place), s) };
  }
  const dated = focus !== null && focus.day !== undefined && focus.month !== undefined;
  const near = dated && (state.narrative || atom.sentence - focus.sentence <= DAY_REACH);
  if (near && focus.month !== undefined) {
    return implied(dayValue(daysFromCivil(focus.year, focus.month, focus.day), s), focus.value);
  }
  // Where the text spoke of other days, the day of publication would be a guess.
  if (state.publication === null || focus !== null) return UNKNOWN;
  return implied(dayValue(state.publication, s), state.publishedAt);
}

const DURATION = /^P(?:(\d+(?:\.\d+)?)([YMWD])|T(\d+(?:\.\d+)?)([HMS]))$/;

/** A stretch that ends (or begins) at publication, as long as the duration says. */
function span(duration: string, side: "past" | "future", state: State): Resolved {
  const m = DURATION.exec(duration);
  if (state.publication === null || !m) return UNKNOWN;
  const count = Number(m[1] ?? m[3]);
  const sign = side === "past" ? -1 : 1;
  const other = moved(state.publication, sign * count, m[2] ?? "H");
  const [from, to] = side === "past" ? [other, state.publication] : [state.publication, other];
  return stated(`${formatDay(from)}/${formatDay(to)}`, state.publishedAt);
}

function moved(days: number, count: number, unit: string): number {
  const { year, month, day } = civilFromDays(days);
  if (unit === "Y") return daysFromCivil(year, month + Math.round(12 * count), day);
  if (unit === "M") return daysFromCivil(year, month + Math.round(count), day);
  return Math.floor(days + count * ({ W: 7, D: 1 }[unit] ?? Math.sign(count) / Math.abs(count || 1)));
}

function vague(side: "past" | "present" | "future", state: State): Resolved {
  if (state.publication === null) return UNKNOWN;
  const today = formatDay(state.publication);
  const value = side === "present" ? today : side === "past" ? `../${today}` : `${today}/..`;
  return implied(value, state.publishedAt);
}

/** Where the story is after an expression; unchanged by durations, sets and what lies ahead. */
export function advance(sense: Sense, resolved: Resolved, { state, block, atom }: Where): void {
  if (resolved.value === null || sense.kind === "vague" || sense.kind === "span") return;
  const place = sense.kind === "daytime" && sense.part === undefined ? null : placeOf(resolved.value);
  if (place === null) return;
  // In a story, "yesterday" and "last year" are the writer's, not the story's.
  if (state.narrative && resolved.anchor === state.publishedAt && resolved.anchor !== null) return;
  const own = sense.kind === "calendar" || (resolved.certainty === "implied" && state.focus?.own === true);
  follow(state, {
    ...place,
    block,
    sentence: atom.sentence,
    value: resolved.value.split(/[T/]/)[0] ?? "",
    own,
  });
}
