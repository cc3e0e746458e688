import {
  DIFFERENCE_WORDS,
  GAIN_VERBS,
  GENERIC_NOUNS,
  LOSS_VERBS,
  LOT_WORDS,
  RATE_WORDS,
  REST_WORDS,
  TOTAL_WORDS,
} from "../../lexicon/arithmetic.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import type { Figure, Side } from "./side.ts";

/** How a figure follows from others: "3 × 12". */
export interface Derivation {
  readonly value: number;
  readonly expression: string;
  readonly parts: readonly Figure[];
}

/** A figure that may be reckoned with. */
interface Given {
  readonly figure: Figure;
  readonly value: number;
  /** Which way it may count in a sum: afterwards more, less, or either. */
  readonly signs: readonly (1 | -1)[];
  /** "" where it is not said. */
  readonly noun: string;
}

interface Licence {
  readonly subtract: boolean;
  readonly multiply: boolean;
  /** "Three more birds than nests": unlike things are held against each other. */
  readonly unlike: boolean;
  /** "In all", "together": unlike things may be added up. */
  readonly total: boolean;
}

/** Figures given to the search; a text that has more is no sum to be done in the head. */
const MOST_GIVENS = 6;
const MOST_IN_SUM = 4;
/** Geese and ducks are birds: so like must nouns be for a sum of the ones to be a number of the others. */
const KIN = 0.3;
/** Terms of a sum that is then multiplied or divided: "(39 + 33) ÷ 8". */
const MOST_IN_LOT = 3;
/** Printed figures are rounded; a derived one must agree to so many parts of itself. */
const TOLERANCE = 5e-6;

const lemmasOf = (side: Side) => new Set(side.tokens.flatMap((t) => [t.lemma, t.token.text.toLowerCase()]));
const has = (words: ReadonlySet<string>, list: ReadonlySet<string>) => [...list].some((w) => words.has(w));

/** The figure itself, where the words name one. */
function namedValue({ quantity }: Figure): number | null {
  const named = quantity.hedge === "exact" || quantity.hedge === "about";
  return named ? quantity.value.best : null;
}

/** Words behind a figure in which its verb may stand that the tree put elsewhere. */
const VERB_REACH = 6;

function signsOf(figure: Figure, side: Side): readonly (1 | -1)[] {
  const next = side.figures.find((f) => f.first > figure.last)?.first ?? Number.POSITIVE_INFINITY;
  const near = side.tokens
    .slice(figure.last + 1, Math.min(next, figure.last + 1 + VERB_REACH))
    .filter((t) => t.token.upos === "VERB")
    .map((t) => t.lemma);
  const verbs = [figure.verb, ...near];
  const gains = GAIN_VERBS.has(figure.verb) || figure.verb === "have";
  const loses = verbs.some((v) => LOSS_VERBS.has(v));
  // Money comes in where something else is sold.
  const either = figure.quantity.unit.kind === "currency" || gains;
  return loses ? (either ? [1, -1] : [-1, 1]) : [1];
}

function givensOf(side: Side, but: Figure | null): Given[] {
  return side.figures
    .filter((f) => f !== but)
    .flatMap((figure) => {
      const value = namedValue(figure);
      return value === null ? [] : [{ figure, value, signs: signsOf(figure, side), noun: figure.noun }];
    })
    .slice(0, MOST_GIVENS);
}

/** Words before the noun: "orange balloons" are not "blue balloons". */
const modifiers = ({ figure }: Given) => figure.quantity.of?.toLowerCase().split(/\s+/).slice(0, -1) ?? [];

/** Whether a given is of another sort than the target by its adjectives. */
function otherSort(target: Given, given: Given): boolean {
  const [x, y] = [modifiers(target), modifiers(given)];
  return x.length > 0 && y.length > 0 && given.noun === target.noun && !x.some((m) => y.includes(m));
}

interface Addends {
  readonly givens: readonly Given[];
  /** Whether a sum must take in every one that names the target's noun. */
  readonly named: boolean;
}

/** The givens that the target may be a sum of: those that count what it counts, where some do; else all of one kind. */
function addends(target: Given, givens: readonly Given[], { unlike, total }: Licence): Addends {
  const unit = target.figure.quantity.unit;
  const sameUnit = (g: Given) =>
    g.figure.quantity.unit.kind === unit.kind && g.figure.quantity.unit.code === unit.code;
  const named = target.noun !== "" && !GENERIC_NOUNS.has(target.noun) && !unlike;
  const alike = named ? givens.filter((g) => g.noun === target.noun || (g.noun === "" && sameUnit(g))) : [];
  // Twelve buses and five vans are no seventeen buses.
  if (alike.some((g) => g.noun !== ""))
    return { givens: alike.filter((g) => !otherSort(target, g)), named: true };
  const kin = (g: Given) =>
    !named ||
    unlike ||
    g.noun === "" ||
    wordSimilarity(wordKeys(g.noun, "NOUN"), wordKeys(target.noun, "NOUN")) >= KIN;
  const unitless = target.noun === "" && unit.kind === "count";
  return { givens: givens.filter((g) => (sameUnit(g) || unitless) && (total || kin(g))), named: false };
}

function close(a: number, b: number): boolean {
  if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

const show = (n: number) => String(Number(n.toPrecision(10)));

interface Term {
  readonly value: number;
  readonly text: string;
  readonly parts: readonly Figure[];
}

const term = (g: Given): Term => ({ value: g.value, text: show(g.value), parts: [g.figure] });

/** Sums and differences of two to four givens, shorter ones first; the first one always counts up. */
function sums({ givens, named }: Addends, subtract: boolean): Term[] {
  const found: Term[] = [];
  const needed = named ? givens.filter((g) => g.noun !== "").map((g) => g.figure) : [];
  const grow = (at: number, sum: Term, count: number): void => {
    if (count >= 2) found.push(sum);
    if (count >= MOST_IN_SUM) return;
    for (let i = at; i < givens.length; i++) {
      const g = givens[i] as Given;
      for (const sign of subtract ? [1, -1] : g.signs) {
        const text = `${sum.text} ${sign < 0 ? "−" : "+"} ${show(g.value)}`;
        grow(i + 1, { value: sum.value + sign * g.value, text, parts: [...sum.parts, g.figure] }, count + 1);
      }
    }
  };
  givens.forEach((g, i) => {
    if (i === 0 || !named) grow(i + 1, term(g), 1);
  });
  return found
    .filter((t) => needed.every((f) => t.parts.includes(f)))
    .map((t) => (t.value < 0 && t.parts.length === 2 ? turned(t, givens) : t))
    .filter((t) => t.value >= 0)
    .sort((a, b) => a.parts.length - b.parts.length);
}

/** "20 − 97", said as a difference: "97 − 20". */
function turned(t: Term, givens: readonly Given[]): Term {
  const [x, y] = t.parts.map((p) => givens.find((g) => g.figure === p)?.value ?? 0);
  return { value: -t.value, text: `${show(y ?? 0)} − ${show(x ?? 0)}`, parts: [...t.parts].reverse() };
}

const bracketed = (t: Term) => (t.parts.length > 1 ? `(${t.text})` : t.text);

function times(a: Term, b: Term): Term {
  return {
    value: a.value * b.value,
    text: `${bracketed(a)} × ${bracketed(b)}`,
    parts: [...a.parts, ...b.parts],
  };
}

function over(a: Term, b: Term): Term[] {
  if (b.value === 0) return [];
  return [
    { value: a.value / b.value, text: `${bracketed(a)} ÷ ${bracketed(b)}`, parts: [...a.parts, ...b.parts] },
  ];
}

const apart = (a: Term, b: Term) => !a.parts.some((p) => b.parts.includes(p));

/** Products and quotients of two terms. */
function products(terms: readonly Term[], others: readonly Term[]): Term[] {
  return terms.flatMap((a) =>
    others.filter((b) => apart(a, b)).flatMap((b) => [times(a, b), ...over(a, b), ...over(b, a)]),
  );
}

/** A product with something added or taken away: "5 boxes of 12 and 3 loose ones". */
function* withRest(products: readonly Term[], lone: readonly Term[]): Generator<Term> {
  for (const p of products)
    for (const l of lone) {
      if (!apart(p, l) || l.value === 1) continue;
      const parts = [...p.parts, ...l.parts];
      yield { value: p.value + l.value, text: `${p.text} + ${l.text}`, parts };
      yield { value: p.value - l.value, text: `${p.text} − ${l.text}`, parts };
      yield { value: l.value - p.value, text: `${l.text} − ${p.text}`, parts };
    }
  for (const p of products)
    for (const q of products)
      if (apart(p, q))
        yield { value: p.value + q.value, text: `${p.text} + ${q.text}`, parts: [...p.parts, ...q.parts] };
}

/** Everything that the words allow to be reckoned, the simplest first. */
function* candidates(target: Given, givens: readonly Given[], licence: Licence): Generator<Term> {
  const lone = givens.filter((g) => g.figure.quantity.unit.kind !== "percentage").map(term);
  yield* sums(addends(target, givens, licence), licence.subtract);
  if (!licence.multiply) return;
  const simple = products(lone, lone);
  yield* simple;
  const mixed = sums({ givens, named: false }, licence.subtract);
  yield* products(
    mixed.filter((t) => t.parts.length <= MOST_IN_LOT),
    lone,
  );
  yield* withRest(
    simple.filter((t) => t.text.includes("×")),
    lone,
  );
}

function licenceOf(premise: Side, statement: Side, target: Given, givens: readonly Given[]): Licence {
  const a = lemmasOf(premise);
  const b = lemmasOf(statement);
  const asksRest = has(b, REST_WORDS) || has(b, DIFFERENCE_WORDS);
  const loses = givens.some((g) => g.signs.includes(-1));
  const parts = has(a, REST_WORDS) || a.has("of");
  const rate = has(a, RATE_WORDS) || has(b, RATE_WORDS);
  const lots = has(a, LOT_WORDS) || has(b, LOT_WORDS);
  const speeds = givens.some(
    (g) => g.figure.quantity.unit.text.includes("per") || g.figure.quantity.unit.kind === "speed",
  );
  const otherKind = statement.figures.length > 1 || givens.every((g) => g.noun !== target.noun);
  const unlike = has(b, DIFFERENCE_WORDS) && (b.has("than") || b.has("compare"));
  return {
    total: has(b, TOTAL_WORDS),
    unlike,
    subtract: unlike || ((asksRest || loses || parts) && !has(b, TOTAL_WORDS)),
    multiply: rate || lots || speeds || otherKind,
  };
}

/** How a figure of `statement` follows from those of `premise`, with the statement's own other figures to help. */
export function derive(figure: Figure, premise: Side, statement: Side): Derivation | null {
  const value = namedValue(figure);
  if (value === null) return null;
  const target: Given = { figure, value, signs: [1], noun: figure.noun };
  const givens = [...givensOf(premise, null), ...givensOf(statement, figure)].slice(0, MOST_GIVENS);
  if (givens.length < 2) return null;
  const licence = licenceOf(premise, statement, target, givens);
  for (const found of candidates(target, givens, licence))
    if (close(found.value, value)) return { value, expression: found.text, parts: found.parts };
  return null;
}

/** What a total must be where one text gives lots and how many there are in each: "two ferries", "40 each". */
export function expectedTotal(figure: Figure, premise: Side, statement: Side): Derivation | null {
  const givens = givensOf(premise, null);
  const [rate] = givens.filter((g) => g.figure.rate);
  const [lots] = givens.filter((g) => !g.figure.rate);
  if (givens.length !== 2 || rate === undefined || lots === undefined) return null;
  const total = has(lemmasOf(statement), TOTAL_WORDS) && statement.figures.length === 1 && !figure.rate;
  if (!total || namedValue(figure) === null || rate.noun === "" || rate.noun !== figure.noun) return null;
  const product = times(term(lots), term(rate));
  return { value: product.value, expression: product.text, parts: product.parts };
}
