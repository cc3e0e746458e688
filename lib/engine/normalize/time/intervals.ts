import type { Time } from "../../../model/index.ts";
import { formatDay } from "../../../text/civil.ts";
import { edtfInterval } from "../../../text/edtf.ts";
import { table } from "../../../text/table.ts";
import { type Atom, type AtomRun, at, beforeWords, isHyphen } from "../atoms.ts";
import type { Doc } from "../document.ts";
import type { PlacedTime } from "./index.ts";

/** "moved from Monday to Friday" tells two dates, not a stretch. */
const MOVED =
  /^(move|moved|moves|postpone|postponed|postpones|delay|delayed|push|pushed|shift|shifted|change|changed|reschedule|rescheduled|forward|back|brought|bring)$/;
/** Words back to such a verb. */
const MOVED_REACH = 6;

const isPoint = (t: Time): boolean =>
  (t.type === "date" || t.type === "time") && t.value !== null && !t.value.includes("/");

/** Atom indexes between two readings that lead from the one to the other. */
function joins(atoms: readonly Atom[], a: PlacedTime, b: PlacedTime): number {
  const link = at(atoms, a.reading.to);
  const from = a.reading.from;
  const before = at(atoms, from - 1);
  const gap = b.reading.from - a.reading.to;
  if (gap !== 1) return -1;
  const led = before === "from" || before === "between";
  const ranged = isHyphen(link) || link === "to" || link === "until" || link === "till" || link === "through";
  if (!(ranged || (link === "and" && before === "between"))) return -1;
  if (link === "to" && !led && a.time.type !== "time" && !isHyphen(link)) return -1;
  for (let i = from - 1; before === "from" && i >= 0 && i > from - MOVED_REACH; i--)
    if (MOVED.test(at(atoms, i))) return -1;
  return led ? from - 1 : from;
}

/** Neighbors that bound one stretch become one: "3-5 May", "from 2013 to 2015", "between 9 and 11 May". */
function joined(doc: Doc, atoms: readonly Atom[], a: PlacedTime, b: PlacedTime): PlacedTime | null {
  if (!isPoint(a.time) || !isPoint(b.time)) return null;
  const from = joins(atoms, a, b);
  const [x, y] = [edtfInterval(a.time.value ?? ""), edtfInterval(b.time.value ?? "")];
  const first = atoms[from];
  if (from < 0 || first === undefined || x === null || y === null || x.start >= y.start) return null;
  const certainty = a.time.certainty === "implied" || b.time.certainty === "implied" ? "implied" : "stated";
  const type = a.time.type === "time" && b.time.type === "time" ? "time" : "date";
  return {
    run: a.run,
    reading: { from, to: b.reading.to, sense: b.reading.sense },
    time: {
      start: first.start,
      end: b.time.end,
      text: doc.text.slice(first.start, b.time.end),
      type,
      value: `${a.time.value}/${b.time.value}`,
      certainty,
      anchor: a.time.anchor ?? b.time.anchor,
    },
  };
}

/** Open stretches: the word before a date says on which side of it. */
const SIDES: Readonly<Record<string, "from" | "to" | "before" | "after">> = table({
  since: "from",
  until: "to",
  till: "to",
  by: "to",
  before: "before",
  after: "after",
});

/** "no later than 31 May", "until at least 2030": the words before a date that open it, as a side and their number. */
const PHRASES: readonly { readonly words: readonly string[]; readonly side: "from" | "to" }[] = [
  { words: ["no", "later", "than"], side: "to" },
  { words: ["not", "later", "than"], side: "to" },
  { words: ["until", "at", "least"], side: "to" },
  { words: ["no", "earlier", "than"], side: "from" },
  { words: ["not", "before"], side: "from" },
  { words: ["at", "least", "since"], side: "from" },
];

/** Atom where the words that open a date begin, and the side; null where none stand there. */
function opener(
  atoms: readonly Atom[],
  from: number,
): { readonly at: number; readonly side: "from" | "to" | "before" | "after" } | null {
  for (const { words, side } of PHRASES) {
    const start = beforeWords(atoms, from, words);
    if (start >= 0) return { at: start, side };
  }
  const side = SIDES[at(atoms, from - 1)];
  return side === undefined ? null : { at: from - 1, side };
}

/** "since August 2021" is a stretch; "before" and "after" leave the date itself out. */
function opened(doc: Doc, atoms: readonly Atom[], p: PlacedTime, floor: number): PlacedTime {
  const open = opener(atoms, p.reading.from);
  const word = open === null ? undefined : atoms[open.at];
  // "Two days after 3 May": the word belongs to the expression before.
  if (open !== null && open.at < floor) return p;
  if (open === null || word === undefined || !isPoint(p.time) || takesNoun(atoms, p.reading.to)) return p;
  const value = openValue(open.side, p.time.value ?? "");
  if (value === null) return p;
  const text = doc.text.slice(word.start, p.time.end);
  return {
    ...p,
    reading: { ...p.reading, from: open.at },
    time: { ...p.time, start: word.start, text, value },
  };
}

/** "after Tuesday's attack": not after Tuesday. */
const takesNoun = (atoms: readonly Atom[], i: number): boolean =>
  (/^['’]$/.test(at(atoms, i)) && at(atoms, i + 1) === "s") ||
  (isHyphen(at(atoms, i)) && atoms[i]?.glued === true);

function openValue(side: "from" | "to" | "before" | "after", value: string): string | null {
  const stretch = edtfInterval(value);
  if (stretch === null) return null;
  if (side === "from") return `${value}/..`;
  if (side === "to") return `../${value}`;
  if (value.includes("T")) return side === "before" ? `../${value}` : `${value}/..`;
  return side === "before" ? `../${formatDay(stretch.start - 1)}` : `${formatDay(stretch.end)}/..`;
}

/** What claims are compared by: stretches joined and opened, expressions that place nothing left out. */
export function toIntervals(doc: Doc, runs: readonly AtomRun[], placed: readonly PlacedTime[]): Time[] {
  const out: PlacedTime[] = [];
  for (const next of placed) {
    if (next.reading.loose === true) continue;
    const last = out.at(-1);
    const atoms = runs[next.run]?.atoms ?? [];
    const merged = last !== undefined && last.run === next.run ? joined(doc, atoms, last, next) : null;
    if (merged === null) out.push(next);
    else out[out.length - 1] = merged;
  }
  return out.map((p, i) => {
    const before = out[i - 1];
    const floor = before?.run === p.run ? before.reading.to : 0;
    const { time } = opened(doc, runs[p.run]?.atoms ?? [], p, floor);
    // A list tells "the past month" as a length; a claim is placed by its interval.
    return p.reading.sense.kind === "span" ? { ...time, type: "date" } : time;
  });
}
