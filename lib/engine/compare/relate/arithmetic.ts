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
import { type Addends, type Given, products, sums, type Term, term, times, withRest } from "./terms.ts";

/** How a figure follows from others: "3 × 12". */
export interface Derivation {
  readonly value: number;
  readonly expression: string;
  readonly parts: readonly Figure[];
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
