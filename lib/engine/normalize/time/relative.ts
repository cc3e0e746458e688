import { table } from "../../../text/table.ts";
import { MONTHS, SEASONS, UNIT_WORDS } from "../../lexicon/calendar.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { readFigure } from "../number/index.ts";
import { isoDuration, someOf } from "./duration.ts";
import type { RelativeSense, TimeReading, TimeRule, WithinDay } from "./types.ts";
import { shiftAt, withinDayAt } from "./weekday.ts";
import { type Found, partAt } from "./words.ts";

const DAYS: Readonly<Record<string, { shift: number; part?: "night" }>> = table({
  today: { shift: 0 },
  tonight: { shift: 0, part: "night" },
  yesterday: { shift: -1 },
  tomorrow: { shift: 1 },
  tmr: { shift: 1 },
  tmrw: { shift: 1 },
  tomoro: { shift: 1 },
});

/** "today", "yesterday evening", "tomorrow at noon" (the clock is read on its own), "the day after tomorrow". */
export const namedDay: TimeRule = (_doc, atoms, i) => {
  const dayBefore =
    at(atoms, i) === "the" && at(atoms, i + 1) === "day" && /^(before|after)$/.test(at(atoms, i + 2));
  const k = dayBefore ? i + 3 : i;
  const day = DAYS[at(atoms, k)];
  if (day === undefined || (dayBefore && day.shift === 0)) return null;
  // "USA Today", "today's": the paper is no day.
  if (/^(usa|toi|india)$/.test(at(atoms, k - 1)) && at(atoms, k) === "today") return null;
  const extra = dayBefore ? (at(atoms, i + 2) === "before" ? -1 : 1) : 0;
  const within = withinDayAt(atoms, k + 1);
  const part: WithinDay = within?.value ?? (day.part === undefined ? {} : { part: day.part });
  const sense: RelativeSense = {
    kind: "relative",
    unit: "day",
    shift: day.shift + extra,
    base: "publication",
    ...part,
  };
  return { from: i, to: within?.to ?? k + 1, sense };
};

interface Lead {
  readonly base: RelativeSense["base"];
  readonly shift: number;
}

/** Words before a unit. "The next" and "the previous" look from what the text speaks of, "next" from publication. */
function leadAt(atoms: readonly Atom[], i: number): Found<Lead> | null {
  const the = /^(the|its|their|his|her)$/.test(at(atoms, i));
  const k = the ? i + 1 : i;
  const word = at(atoms, k);
  const lead = (base: Lead["base"], shift: number, n = 1): Found<Lead> => ({
    to: k + n,
    value: { base, shift },
  });
  switch (word) {
    case "this":
    case "current": {
      const next = at(atoms, k + 1);
      if (/^(past|last)$/.test(next)) return lead("publication", -1, 2);
      if (/^(coming|next)$/.test(next)) return lead("publication", 1, 2);
      return lead("this", 0);
    }
    case "last":
      return lead("publication", -1);
    case "past":
      return lead("publication", -1);
    case "next":
      return lead(the ? "focus" : "publication", 1);
    case "coming":
    case "upcoming":
      return lead("publication", 1);
    case "that":
      return lead("focus", 0, at(atoms, k + 1) === "same" ? 2 : 1);
    case "same":
    case "very":
      return the ? lead("focus", 0) : null;
    case "previous":
    case "preceding":
    case "prior":
      return lead("focus", -1);
    case "following":
    case "subsequent":
    case "ensuing":
      return lead("focus", 1);
    default:
      return null;
  }
}

/** "last week", "this year", "next month", "that day", "the following year", "the past three months". */
export const relativeUnit: TimeRule = (_doc, atoms, i) => {
  const lead = leadAt(atoms, i);
  if (lead === null) return null;
  const { base, shift } = lead.value;
  const part = partAt(atoms, lead.to);
  if (part !== null) return daytime(i, part.to, lead.value, part.value);
  const counted = countedSpan(atoms, i, lead);
  if (counted !== null) return counted;
  const word = UNIT_WORDS[at(atoms, lead.to)];
  if (
    word === undefined ||
    word.plural ||
    word.unit === "second" ||
    word.unit === "minute" ||
    word.unit === "hour"
  )
    return null;
  const to = lead.to + 1;
  // "the last week of August" is a part of August; "the past month" runs up to now.
  if (at(atoms, to) === "of" && base === "publication" && shift !== 0) return null;
  const runs =
    /^(past|last)$/.test(at(atoms, lead.to - 1)) &&
    at(atoms, i) !== "this" &&
    at(atoms, lead.to - 1) !== at(atoms, i);
  const hourless = word.unit !== "weekend";
  if ((at(atoms, lead.to - 1) === "past" && at(atoms, i) !== "this") || (runs && hourless)) {
    return {
      from: i,
      to,
      sense: { kind: "span", duration: isoDuration(word.size, word.unit), side: "past" },
    };
  }
  const within = word.unit === "day" ? withinDayAt(atoms, to) : null;
  return {
    from: i,
    to: within?.to ?? to,
    sense: { kind: "relative", unit: word.unit, shift: shift * word.size, base, ...within?.value },
  };
};

function daytime(
  from: number,
  to: number,
  { base, shift }: Lead,
  part: NonNullable<WithinDay["part"]>,
): TimeReading {
  return { from, to, sense: { kind: "relative", unit: "day", shift, base, part } };
}

/** "the past three months", "the next few days", "the following two years". */
function countedSpan(atoms: readonly Atom[], from: number, lead: Found<Lead>): TimeReading | null {
  const figure = readFigure(atoms, lead.to);
  const vague = /^(few|several|couple|many|some)$/.test(at(atoms, lead.to));
  if (figure === null && !vague && UNIT_WORDS[at(atoms, lead.to)]?.plural !== true) return null;
  let k = figure?.to ?? (vague ? lead.to + 1 : lead.to);
  if (vague && at(atoms, k) === "of") k += 1;
  if (/^(full|whole|consecutive|straight|more|or)$/.test(at(atoms, k))) k += 1;
  const unit = UNIT_WORDS[at(atoms, k)];
  if (unit === undefined || isHyphen(at(atoms, k - 1))) return null;
  const count = figure === null || figure.style === "magnitude" ? null : figure.value * unit.size;
  const duration = count === null ? someOf(unit.unit) : isoDuration(count, unit.unit);
  const { base, shift } = lead.value;
  const run = count !== null && base === "publication" && shift !== 0;
  if (base === "this") return null;
  return {
    from,
    to: k + 1,
    sense: run
      ? { kind: "span", duration, side: shift < 0 ? "past" : "future" }
      : { kind: "duration", duration },
  };
}

/** "last January", "this October", "next summer", "the previous April", "this May 3". */
export const shiftedPeriod: TimeRule = (_doc, atoms, i) => {
  const previous = /^(previous|preceding)$/.test(at(atoms, at(atoms, i) === "the" ? i + 1 : i));
  const shift = previous
    ? { to: at(atoms, i) === "the" ? i + 2 : i + 1, value: "last" as const }
    : shiftAt(atoms, i);
  if (shift === null) return null;
  const word = at(atoms, shift.to);
  const month = MONTHS[word];
  const capital = /^\p{Lu}/u.test(atoms[shift.to]?.text ?? "");
  if (month !== undefined && (capital || word.length > 5)) {
    return { from: i, to: shift.to + 1, sense: { kind: "periodic", month, shift: shift.value } };
  }
  const code = SEASONS[word];
  return code === undefined
    ? null
    : { from: i, to: shift.to + 1, sense: { kind: "periodic", code, shift: shift.value } };
};

const AGO = /^ago$/;
const EARLIER = /^(earlier|before|prior|previously|beforehand)$/;
const LATER = /^(later|after|afterwards|afterward|thereafter|hence|on)$/;

/** Where a length of time points to: "ago", "from now", "earlier", "later"; and to what event, where words name one. */
export function pointed(
  atoms: readonly Atom[],
  i: number,
): { to: number; sign: -1 | 1; base: RelativeSense["base"]; open: boolean } | null {
  const word = at(atoms, i);
  if (AGO.test(word)) return { to: i + 1, sign: -1, base: "publication", open: false };
  if (word === "from" && /^(now|today)$/.test(at(atoms, i + 1)))
    return { to: i + 2, sign: 1, base: "publication", open: false };
  if (word === "on" && !/^[,.;]?$/.test(at(atoms, i + 1))) return null;
  if (EARLIER.test(word)) return { to: i + 1, sign: -1, base: "focus", open: /^(before|prior)$/.test(word) };
  if (LATER.test(word)) return { to: i + 1, sign: 1, base: "focus", open: word === "after" };
  return null;
}
