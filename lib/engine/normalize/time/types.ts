import type { PartOfDay, TimeUnit } from "../../lexicon/calendar.ts";
import type { Atom } from "../atoms.ts";
import type { Doc } from "../document.ts";

export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** "Z", "+05:30", or null where none is named. */
  readonly zone: string | null;
  /** Before noon or after is not told: "half past five". */
  readonly open?: true;
}

/** Within a day: a clock time or a part of it. */
export interface WithinDay {
  readonly clock?: Clock;
  readonly part?: PartOfDay;
}

/** A year, a decade, a part of a year: what names its own place in the calendar. Years are astronomical. */
export interface CalendarSense extends WithinDay {
  readonly kind: "calendar";
  readonly year?: number;
  /** 199 is the 1990s. */
  readonly decade?: number;
  /** 18 is the years 1800 to 1899. */
  readonly century?: number;
  readonly month?: number;
  readonly day?: number;
  /** EDTF code of a season, quarter or half. */
  readonly code?: number;
  /** The year is named by its last two digits ("'99"). */
  readonly short?: boolean;
  /** Last year of a span of years ("2018/19"). */
  readonly untilYear?: number;
}

/** Comes round again: a month, a day of a month, a weekday, a season; which one, the context decides. */
export interface PeriodicSense extends WithinDay {
  readonly kind: "periodic";
  readonly weekday?: number;
  readonly month?: number;
  readonly day?: number;
  readonly code?: number;
  /** "last", "this", "next"; null where the words leave it open. "that": of the year spoken of. */
  readonly shift: "last" | "this" | "next" | "that" | null;
}

/** So many units away from a base. */
export interface RelativeSense extends WithinDay {
  readonly kind: "relative";
  readonly unit: TimeUnit;
  /** null: some ("days later"). */
  readonly shift: number | null;
  /** Publication; what the text speaks of; or "this", which is the one in news and the other in a story. */
  readonly base: "publication" | "focus" | "this";
}

/** A stretch that ends or begins at publication: "the past month". */
export interface SpanSense {
  readonly kind: "span";
  readonly duration: string;
  readonly side: "past" | "future";
}

export interface DurationSense {
  readonly kind: "duration";
  readonly duration: string;
}

export interface SetSense {
  readonly kind: "set";
  readonly value: string;
}

/** "now", "recently", "the future". */
export interface VagueSense {
  readonly kind: "vague";
  readonly side: "past" | "present" | "future";
}

/** A clock time or part of the day alone; `day` says which day, where words do. */
export interface DaytimeSense extends WithinDay {
  readonly kind: "daytime";
  readonly day: "today" | "focus" | null;
}

/** "two days after the vote": against an event that the text names. */
export interface EventSense {
  readonly kind: "event";
  readonly words: string;
  /** How far from it; null: some time. */
  readonly unit: TimeUnit;
  readonly shift: number | null;
}

export type Sense =
  | CalendarSense
  | PeriodicSense
  | RelativeSense
  | SpanSense
  | DurationSense
  | SetSense
  | VagueSense
  | DaytimeSense
  | EventSense;

/** A time expression as it stands in the text: atoms `from` to `to` (exclusive). */
export interface TimeReading {
  readonly from: number;
  readonly to: number;
  readonly sense: Sense;
  /** Speaks of time without placing or measuring anything that could be compared ("now", "$5 a day"). */
  readonly loose?: boolean;
  /** Atom where the date proper begins, after words that point into it ("the first six months of" 1989). */
  readonly body?: number;
}

/** A way to read a time expression at atom `i`; null means "not mine". */
export type TimeRule = (doc: Doc, atoms: readonly Atom[], i: number) => TimeReading | null;
