import {
  AMBIGUOUS_NAMES,
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  currencyByName,
  DOLLAR_PREFIXES,
  isNational,
  minorUnit,
} from "../../lexicon/currencies.ts";
import { MONEY_SCALES, SCALES } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import type { Prefix, UnitContext, UnitReading, UnitRule } from "./types.ts";

/** Hundredths of the main unit. */
const MINOR = 0.01;
/** From here on "pounds" are money: nobody weighs by the million. */
const MONEY_POUNDS = 1e6;
/** How far back a word about paying is looked for, in atoms. */
const PAYING_REACH = 10;
const PAYING =
  /^(cost|costs|costing|pay|pays|paid|paying|price|prices|priced|worth|fine|fined|sold|sell|selling|bought|buy|profit|profits|revenue|revenues|spend|spent|spending|salary|wage|wages|budget|fee|fees|charge|charged|owe|owed|bill|tax|loan|loss|losses|sale|sales|charity|donated|debt|debts|cash|grant|grants|theft|fraud|embezzled|embezzling|embezzlement|laundered|laundering|defrauded|swindled|bribe|bribes|ransom|compensation|damages|bonus|bonuses|pension|rent|deposit|invested|investment|funds|funding|donation|donations|transferred|bail)$/;

const WEIGHING = /^(weigh|weighs|weighed|weighing|weight|heavier|lighter)$/;

const plain = (s: string): string => s.replace(/\./g, "");

/** "MUSD", "kEUR": an ISO code with a scale letter before it. */
function scaledCode(word: string): { code: string; factor: number } | null {
  const scale = { M: 1e6, m: 1e6, k: 1e3, K: 1e3, B: 1e9, b: 1e9 }[word[0] ?? ""];
  return word.length === 4 && scale !== undefined && CURRENCY_CODES.has(word.slice(1))
    ? { code: word.slice(1), factor: scale }
    : null;
}

/** "$", "US$", "C $", "USD", "Rs", "€" at `i`, directly before a figure. */
export function moneyPrefix(atoms: readonly Atom[], i: number): Prefix | null {
  const make = (to: number, code: string, factor = 1): Prefix => {
    const text = atoms
      .slice(i, to)
      .map((a) => a.text)
      .join("");
    return { from: i, to, code, text, factor };
  };
  const sign = CURRENCY_SIGNS[at(atoms, i)];
  if (sign !== undefined) return make(i + 1, sign);
  const word = at(atoms, i);
  if (atoms[i]?.kind !== "word") return null;
  const dollars = DOLLAR_PREFIXES[plain(word)];
  if (dollars !== undefined && at(atoms, i + 1) === "$" && isDollarPrefix(atoms, i))
    return make(i + 2, dollars);
  const numberNext = atoms[i + 1]?.kind === "number";
  const code = word.toUpperCase();
  if (isCode(atoms[i]?.text ?? "") && numberNext) return make(i + 1, code === "CNH" ? "CNY" : code);
  const scaled = numberNext ? scaledCode(atoms[i]?.text ?? "") : null;
  if (scaled !== null) return make(i + 1, scaled.code, scaled.factor);
  const abbreviated = CURRENCY_PREFIXES[word];
  if (abbreviated === undefined) return null;
  const dot = at(atoms, i + 1) === "." ? 1 : 0;
  return atoms[i + 1 + dot]?.kind === "number" ? make(i + 1 + dot, abbreviated) : null;
}

/** "A$" and "S$" need a capital and no blank: "a $4 million deal" is no Australian one. */
function isDollarPrefix(atoms: readonly Atom[], i: number): boolean {
  const written = plain(atoms[i]?.text ?? "");
  if (written.length > 1 || written.toLowerCase() === "c") return true;
  return written === written.toUpperCase() && atoms[i + 1]?.glued === true;
}

/** Codes that texts also write in lower case; the others are words ("all", "top", "try", "pen"). */
const LOWER_CODES = /^(usd|eur|gbp|inr|rmb|aud|cad|nzd|jpy|cny|chf|hkd|sgd|pkr|sek|nok|dkk|btc|eth)$/;

const isCode = (written: string): boolean =>
  CURRENCY_CODES.has(written) || (LOWER_CODES.test(written) && CURRENCY_CODES.has(written.toUpperCase()));

const NATIONALITY_WORDS = 2;

/** "dollars", "us dollars", "new zealand dollars", "pounds sterling", "$", "USD" from `i` on. */
function currencyAt(context: UnitContext, i: number): { to: number; code: string; factor: number } | null {
  const { atoms, figure } = context;
  const sign = CURRENCY_SIGNS[at(atoms, i)];
  if (sign !== undefined) return followedByNumber(atoms, i + 1) ? null : { to: i + 1, code: sign, factor: 1 };
  for (let k = 0; k <= NATIONALITY_WORDS; k++) {
    const word = at(atoms, i + k);
    const nationality = k === 0 ? "" : plain(at(atoms, i + k - 1));
    const code = currencyByName(word, nationality);
    if (code === undefined || (k > 0 && !isNational(word, nationality))) continue;
    if (k === 0 && !isMoneyHere(context, i)) continue;
    const to = at(atoms, i + k + 1) === "sterling" ? i + k + 2 : i + k + 1;
    return { to, code, factor: 1 };
  }
  const written = atoms[i]?.text ?? "";
  const upper = written.toUpperCase();
  if (isCode(written) && (written === upper || figure.style === "digits") && !followedByNumber(atoms, i + 1))
    return { to: i + 1, code: upper, factor: 1 };
  const scaled = scaledCode(written);
  return scaled === null ? null : { to: i + 1, ...scaled };
}

/** "10 USD 20": the sign or code belongs to the figure that it touches on the other side, if glued there. */
const followedByNumber = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i]?.kind === "number" && atoms[i]?.glued === true;

/** What pounds of money are made of or go to; pounds of anything else are weighed. */
const MONEY_THINGS = new Set(
  "money cash aid debt debts funding funds investment investments damage damages credit savings income revenue profit profits spending tax taxes fines support help support benefits".split(
    " ",
  ),
);

/** Pounds are mass, and "won" a verb, unless the figure or the words around speak of money. */
function isMoneyHere({ atoms, figure }: UnitContext, i: number): boolean {
  const word = at(atoms, i).replace(/s$/, "");
  if (AMBIGUOUS_NAMES.has(word)) return figure.scale >= 1e3 || figure.value >= 1e3 || word === "mark";
  if (word !== "pound") return true;
  if (figure.scale >= MONEY_POUNDS || at(atoms, i + 1) === "sterling") return true;
  if (at(atoms, i + 1) === "of") return [2, 3, 4].some((k) => MONEY_THINGS.has(at(atoms, i + k)));
  for (let k = i - 2; k > i - PAYING_REACH && k >= 0; k--) {
    // "The fraud suspect weighs 200 pounds": the nearer word decides.
    if (WEIGHING.test(at(atoms, k))) return false;
    if (PAYING.test(at(atoms, k))) return true;
  }
  return false;
}

/** Figure, then currency: "420 million Finnish markka", "19 cents", "1.8M dollars", "75 USD million". */
export const moneyAfter: UnitRule = (context, i) => {
  const { atoms, figure, prefix } = context;
  const hyphen = isHyphen(at(atoms, i)) ? 1 : 0;
  const minor = minorUnit(at(atoms, i + hyphen));
  const single = at(atoms, i + hyphen) === "p";
  if (minor !== undefined && (!single || (atoms[i]?.glued === true && figure.style === "digits"))) {
    return reading(context, i + hyphen, i + hyphen + 1, prefix?.code ?? minor, MINOR);
  }
  const letter = atoms[i]?.glued === true ? MONEY_SCALES[at(atoms, i)] : undefined;
  if (prefix !== null) return afterPrefix(context, i, letter);
  const k = i + hyphen + (letter === undefined ? 0 : 1);
  const found = currencyAt(context, k);
  if (found === null) return null;
  // "75 USD million": the scale comes last.
  const late = figure.scale === 1 ? SCALES[at(atoms, found.to)] : undefined;
  const factor = found.factor * (letter ?? 1) * (late ?? 1);
  const result = reading(context, k, found.to, found.code, factor);
  return late === undefined ? result : { ...result, to: found.to + 1 };
};

/** After "$5": a scale letter ("$5m"), or the currency once more ("$10 dollars", "$100 Canadian"). */
function afterPrefix(context: UnitContext, i: number, letter: number | undefined): UnitReading {
  const { prefix, atoms } = context;
  const to = letter === undefined ? i : i + 1;
  const again = currencyAt(context, to);
  // "rmb 10 usd 20": the second code belongs to the second figure.
  const redundant = again !== null && at(atoms, to).length > 1 && atoms[again.to]?.kind !== "number";
  return {
    to: redundant ? again.to : to,
    kind: "currency",
    code: redundant && prefix?.text === "$" ? again.code : (prefix?.code ?? null),
    text: prefix?.text ?? "",
    factor: (prefix?.factor ?? 1) * (letter ?? 1),
  };
}

function reading(context: UnitContext, from: number, to: number, code: string, factor: number): UnitReading {
  const [first, last] = [context.atoms[from], context.atoms[to - 1]];
  const text = first && last ? context.doc.text.slice(first.start, last.end) : "";
  return { to, kind: "currency", code, text, factor };
}
