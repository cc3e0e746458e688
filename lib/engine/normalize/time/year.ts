import { table } from "../../../text/table.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, tokenOf } from "../document.ts";
import type { CalendarSense, TimeReading, TimeRule } from "./types.ts";
import { eraYearAt, ordinalAt, yearAt } from "./words.ts";

/** Words before four digits that make a year of them. */
const LEADS =
  /^(in|of|since|until|till|by|from|to|during|early|late|mid|year|years|after|before|between|and|for|through|circa|around|about|the|this|its|their|his|her|summer|spring|autumn|winter|fall|election|fiscal|fy|year-end|throughout|back|within|'s|s|-|–|—|\(|,|;|all|every|ca|c|\/)$/;
/** Years of living memory need no such word, unless something countable follows. */
const MODERN = [1900, 2049] as const;
const COUNTED_BEFORE =
  /^(than|nearly|almost|some|least|approximately|roughly|over|under|to|total|most|only|just|\$|£|€|another)$/;

/** "2025", "in 1789", "the 2003 invasion"; a count of people or things is none. */
export const bareYear: TimeRule = (doc, atoms, i) => {
  const era = eraYearAt(atoms, i);
  if (era !== null) return { from: i, to: era.to, sense: { kind: "calendar", year: era.value } };
  const apostrophe =
    /^['’‘]$/.test(at(atoms, i)) && /^\d\d$/.test(at(atoms, i + 1)) && atoms[i + 1]?.glued === true;
  if (
    apostrophe &&
    atoms[i]?.glued !== true &&
    !isDecade(atoms, i + 2) &&
    /^(of|in|since|summer|spring|winter|autumn|fall|late|early)$/.test(at(atoms, i - 1))
  ) {
    return { from: i, to: i + 2, sense: { kind: "calendar", year: Number(at(atoms, i + 1)), short: true } };
  }
  const early = doc.beforeChrist ? earlyYear(doc, atoms, i) : null;
  if (early !== null) return { from: i, to: i + 1, sense: { kind: "calendar", year: early } };
  const year = yearAt(atoms, i);
  if (year === null || isDecade(atoms, year.to) || !isYearHere(doc, atoms, i, year.value)) return null;
  const span = yearSpan(atoms, year.to, year.value);
  const sense: CalendarSense =
    span === null
      ? { kind: "calendar", year: year.value }
      : { kind: "calendar", year: year.value, untilYear: span.year };
  return { from: i, to: span?.to ?? year.to, sense };
};

/** In a text about years before Christ, "in 499" is one of them. */
function earlyYear(doc: Doc, atoms: readonly Atom[], i: number): number | null {
  if (atoms[i]?.kind !== "number" || !/^\d{3}$/.test(at(atoms, i))) return null;
  if (!/^(in|since|until|by|from|before|after|of|to|-|–)$/.test(at(atoms, i - 1))) return null;
  return countsNext(doc, atoms, i) === null ? endsYear(atoms, i) : null;
}

/** "in 499 the Ionians": no noun is counted. */
const endsYear = (atoms: readonly Atom[], i: number): number | null =>
  /^([,.;:)]|the|when|and|a|an|by|with|to|he|they|it|was|were|-|–|)$/.test(at(atoms, i + 1))
    ? 1 - Number(at(atoms, i))
    : null;

/** "2018/19" and "2018-19" are one span; "1939-45" too. */
function yearSpan(atoms: readonly Atom[], i: number, year: number): { to: number; year: number } | null {
  if ((at(atoms, i) !== "/" && !isHyphen(at(atoms, i))) || !/^\d\d$/.test(at(atoms, i + 1))) return null;
  if (
    atoms[i]?.glued !== true ||
    atoms[i + 1]?.glued !== true ||
    (atoms[i + 2]?.glued === true && isHyphen(at(atoms, i + 2)))
  )
    return null;
  const until = Math.floor(year / 100) * 100 + Number(at(atoms, i + 1));
  return until > year ? { to: i + 2, year: until } : null;
}

const isDecade = (atoms: readonly Atom[], i: number): boolean =>
  at(atoms, i) === "s" && atoms[i]?.glued === true;

function isYearHere(doc: Doc, atoms: readonly Atom[], i: number, year: number): boolean {
  const before = at(atoms, i - 1);
  const next = atoms[i + 1];
  if (/^[$£€#:]$/.test(before) || (atoms[i]?.glued === true && atoms[i - 1]?.kind === "word")) return false;
  if (/^(at|no|number|room|flight|page|route|highway)$/.test(before)) return false;
  if (next !== undefined && (/^[%°]$/.test(next.lower) || isTimeColon(atoms, i + 1) || isGroup(atoms, i + 1)))
    return false;
  const count = countsNext(doc, atoms, i);
  if (isPair(atoms, i, year) && count === null) return true;
  if (count === "measure" || (before === "of" && TOTAL.test(at(atoms, i - 2)))) return false;
  const round = year % 100 === 0;
  if (
    COUNTED_BEFORE.test(before) &&
    (count === "things" || round) &&
    !(before === "to" && yearBefore(atoms, i))
  ) {
    return false;
  }
  const lead = LEADS.test(before) && before !== "";
  const modern = year >= MODERN[0] && year <= MODERN[1];
  // "killed 2000 people" counts; "the 2018 elections" and "in 1988 sales rose" name the year.
  const named = /^(the|this|its|their|his|her|'s|s|of|since|from)$/.test(before) ? modern : before === "in";
  return count === "things" ? named : lead || modern;
}

/** "1030:15" is a clock; "2004: the invasion" is a heading. */
const isTimeColon = (atoms: readonly Atom[], i: number): boolean =>
  at(atoms, i) === ":" && atoms[i]?.glued === true && atoms[i + 1]?.glued === true;

/** "1861-1863": two years that bound a stretch need no other sign. */
const isPair = (atoms: readonly Atom[], i: number, year: number): boolean => {
  const [left, right] = [yearAt(atoms, i - 2), yearAt(atoms, i + 2)];
  if (isHyphen(at(atoms, i + 1)) && right !== null && right.value > year) return true;
  return isHyphen(at(atoms, i - 1)) && left !== null && left.value < year;
};

const isGroup = (atoms: readonly Atom[], i: number): boolean =>
  at(atoms, i) === "," && atoms[i]?.glued === true && atoms[i + 1]?.glued === true;

/** Before "of": what follows is a sum. */
const TOTAL =
  /^(average|total|number|cost|price|maximum|minimum|fee|fine|sum|population|crew|distance|height|depth|record|speed|rate|capacity|crowd|team|group|force|staff|salary|combined|excess|worth|value|toll)$/;

const yearBefore = (atoms: readonly Atom[], i: number): boolean => yearAt(atoms, i - 2) !== null;

const MEASURES =
  /^(rpm|hp|bhp|km|kg|mg|miles?|feet|foot|met(?:er|re)s?|tons?|tonnes?|percent|pounds?|dollars?|euros?|yen|rupees?|yards?|acres?|hectares?|mph|units?|times|million|billion|thousand|degrees?|barrels?|litres?|liters?|gallons?|calories|horsepower|volts?|watts?|kilomet(?:er|re)s?|euro|yuan|points?)$/;
/** Plural nouns that a year may name as well as a number may count them. */
const OF_A_YEAR =
  /^(sales|earnings|profits|results|revenues|elections|olympics|games|figures|protests|riots|attacks|bombings|talks|championships|finals|awards|models|levels|numbers|data|reports|accords|agreements|floods|polls|primaries|midterms|guidelines|rules|estimates|budgets|accounts|deliveries|exports|imports|playoffs|wildfires|hearings|killings)$/;

/** Does what follows count as so many things ("2000 people"), or measure ("1500 rpm")? */
function countsNext(doc: Doc, atoms: readonly Atom[], i: number): "measure" | "things" | null {
  const next = atoms[i + 1];
  if (next?.kind !== "word") return null;
  if (MEASURES.test(next.lower)) return "measure";
  if (/^(people|men|women|children)$/.test(next.lower)) return "things";
  if (OF_A_YEAR.test(next.lower)) return null;
  const token = tokenOf(doc, next);
  if (token?.xpos === "NNS" && token.upos === "NOUN") return "things";
  const second = tokenOf(doc, atoms[i + 2]);
  const plural =
    second?.xpos === "NNS" && second.upos === "NOUN" && !OF_A_YEAR.test(second.text.toLowerCase());
  return token?.upos === "ADJ" && plural ? "things" : null;
}

/** The decades of the last century by their words; "his fifties" are years of a life. */
const WORDED_DECADES: Readonly<Record<string, number>> = table({
  twenties: 192,
  thirties: 193,
  forties: 194,
  fifties: 195,
  sixties: 196,
  seventies: 197,
  eighties: 198,
  nineties: 199,
});

/** "The end of the fifties", "in the sixties": "temperatures in the eighties" and "scored in the nineties" are figures. */
function wordedDecade(atoms: readonly Atom[], i: number): TimeReading | null {
  const n = WORDED_DECADES[at(atoms, i)];
  const the = /^(early|late|mid)$/.test(at(atoms, i - 1))
    ? i - 2
    : isHyphen(at(atoms, i - 1))
      ? i - 3
      : i - 1;
  if (n === undefined || at(atoms, the) !== "the") return null;
  const before = at(atoms, the - 1);
  const dated =
    /^(of|since|until|during|throughout|from)$/.test(before) || (before === "in" && isBuilt(atoms, the - 1));
  return dated ? { from: i, to: i + 1, sense: { kind: "calendar", decade: n } } : null;
}

/** Words back to what was made or done "in the sixties". */
const BUILT_REACH = 4;
const BUILT =
  /^(built|founded|opened|established|designed|introduced|constructed|dating|created|launched|back|erected|completed|began|started|closed|born)$/;

function isBuilt(atoms: readonly Atom[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - BUILT_REACH; k--) if (BUILT.test(at(atoms, k))) return true;
  return false;
}

/** "the 1990s", "the '90s", "1930s", "the late fifties". */
export const decade: TimeRule = (_doc, atoms, i) => {
  const worded = wordedDecade(atoms, i);
  if (worded !== null) return worded;
  const short = /^['’‘]$/.test(at(atoms, i)) && /^\d0$/.test(at(atoms, i + 1));
  const k = short ? i + 1 : i;
  const text = at(atoms, k);
  const glue = at(atoms, k + 1) === "'" && at(atoms, k + 2) === "s" ? k + 2 : k + 1;
  if (!isDecade(atoms, glue) || !(short || /^\d{2,3}0$/.test(text))) return null;
  if (at(atoms, glue + 1).startsWith("b") && /^(bc|bce|b\.c\.?)$/.test(at(atoms, glue + 1))) {
    // The 470s BC are 479 to 470, astronomical -478 to -469: no EDTF decade, so the years are spelled out.
    const n = Number(text);
    return { from: i, to: glue + 2, sense: { kind: "calendar", year: 1 - (n + 9), untilYear: 1 - n } };
  }
  const n = short ? Number(text) / 10 + 190 : Number(text) / 10;
  return { from: i, to: glue + 1, sense: { kind: "calendar", decade: n } };
};

/** "the 19th century", "nineteenth-century", "the 4th century BC". */
export const century: TimeRule = (_doc, atoms, i) => {
  const digits =
    atoms[i]?.kind === "number" && /^(st|nd|rd|th)$/.test(at(atoms, i + 1))
      ? { to: i + 2, value: Number(at(atoms, i)) }
      : null;
  const ordinal = digits ?? ordinalAt(atoms, i);
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 30) return null;
  const k = isHyphen(at(atoms, ordinal.to)) ? ordinal.to + 1 : ordinal.to;
  if (at(atoms, k) !== "century") return null;
  const n = ordinal.value;
  if (/^(bc|bce|b\.c\.?)$/.test(at(atoms, k + 1))) {
    return { from: i, to: k + 2, sense: { kind: "calendar", year: 1 - 100 * n, untilYear: -100 * (n - 1) } };
  }
  return { from: i, to: k + 1, sense: { kind: "calendar", century: n - 1 } };
};
