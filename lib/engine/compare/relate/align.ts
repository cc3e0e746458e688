import type { Direction, NumberSet, Quantity } from "../../../model/index.ts";
import {
  agreesWhenRounded,
  disjoint,
  entails,
  sameSet,
  significantDigits,
} from "../../../text/number-set.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { comparableSets } from "../convert.ts";
import { compatible, conflict, same, type Verdict } from "../verdict.ts";
import { type Fit, pairOff } from "./pairing.ts";
import type { Figure, Side } from "./side.ts";

/** A figure of each text, both about one thing. */
export type Aligned = Pick<Fit<Figure, Figure>, "a" | "b">;

/** Figures looked at in each text: pairs grow with their product. */
const MOST_FIGURES = 40;
/** What the same figure weighs beside one shared noun. */
const EQUAL = 0.8;
/** Words on each side of a figure that say what it is about. */
const REACH = 6;
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

function contextOf(side: Side, { first, last }: Figure): Set<string> {
  const near = [
    ...side.tokens.slice(Math.max(0, first - REACH), first),
    ...side.tokens.slice(last + 1, last + 1 + REACH),
  ];
  return new Set(near.filter((t) => CONTENT.has(t.token.upos)).map((t) => t.lemma));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.min(a.size, b.size);
}

/** Likeness of what is counted; unsaid is half a likeness. */
export function nounLikeness(a: Figure, b: Figure): number {
  if (a.noun === "" || b.noun === "") return 0.5;
  return a.noun === b.noun ? 1 : wordSimilarity(wordKeys(a.noun, "NOUN"), wordKeys(b.noun, "NOUN"));
}

/** Below this two things counted are two things, whatever stands around them. */
const LEAST_NOUN = 0.3;

/** A bare number ("he was 6") may be what the other text gives with its unit ("aged 6"), if it is the same number. */
function bareSets(a: Figure, b: Figure): readonly [NumberSet, NumberSet] | null {
  const bare = (f: Figure) => f.quantity.unit.kind === "count" && f.noun === "";
  if (!bare(a) && !bare(b)) return null;
  const [x, y] = [a.quantity.value, b.quantity.value];
  return sameSet(x, y) ? [x, y] : null;
}

const setsOf = (a: Figure, b: Figure) => comparableSets(a.quantity, b.quantity) ?? bareSets(a, b);

function scored(a: Side, b: Side): Fit<Figure, Figure>[] {
  const as = a.figures.slice(0, MOST_FIGURES).map((figure) => ({ figure, context: contextOf(a, figure) }));
  const bs = b.figures.slice(0, MOST_FIGURES).map((figure) => ({ figure, context: contextOf(b, figure) }));
  return as.flatMap((x, i) =>
    bs.flatMap((y, j) => {
      const sets = setsOf(x.figure, y.figure);
      const nouns = nounLikeness(x.figure, y.figure);
      if (sets === null) return [];
      const unlike = nouns < LEAST_NOUN && x.figure.quantity.unit.kind === "count";
      if (unlike && !sameSet(sets[0], sets[1])) return [];
      const around = overlap(x.context, y.context);
      const equal = sameSet(sets[0], sets[1]) ? EQUAL : 0;
      const order = Math.min(0.3, 0.06 * Math.abs(i - j));
      return [{ a: x.figure, b: y.figure, i, j, score: nouns + around + equal - order }];
    }),
  );
}

/** Pairs each figure with at most one of the other text, the likeliest first. */
export const align = (a: Side, b: Side): Aligned[] => pairOff(scored(a, b));

const VAGUE = new Set<Quantity["hedge"]>(["about", "nearly", "order_of_magnitude", "range"]);

/** A round figure may be given for one just beside it ("over 2 billion", "2 billion"); a number of five may not. */
const LEAST_ROUND = 100;
const ROUND_DIGITS = 2;

export function roundedApart(a: NumberSet, b: NumberSet): boolean {
  if (!agreesWhenRounded(a, b)) return false;
  const best = a.best ?? 0;
  return best !== b.best || (Math.abs(best) >= LEAST_ROUND && significantDigits(best) <= ROUND_DIGITS);
}

/** The figure with more digits entails the rounded one. */
export function finer(a: NumberSet, b: NumberSet): Direction {
  const [x, y] = [significantDigits(a.best ?? 0), significantDigits(b.best ?? 0)];
  return x === y ? null : x > y ? "a>b" : "b>a";
}

/** How two figures for one thing stand to each other. */
export function figureVerdict(first: Figure, second: Figure): Verdict | null {
  const sets = setsOf(first, second);
  if (sets === null) return null;
  const [a, b] = [first.quantity, second.quantity];
  const [x, y] = sets;
  if (sameSet(x, y)) return same(a.unit.code === b.unit.code ? "same-figure" : "same-converted");
  const [ab, ba] = [entails(x, y), entails(y, x)];
  if (ab || ba) {
    const wider = ab ? b : a;
    const direction = ab ? "a>b" : "b>a";
    return VAGUE.has(wider.hedge)
      ? compatible("precision", "less-precise-figure", direction)
      : compatible("bound", "within-bound", direction);
  }
  if (!disjoint(x, y)) return compatible("precision", "overlapping-ranges");
  if (first.rate !== second.rate) return compatible("scope", "rate-and-total");
  if (first.rest !== second.rest) return compatible("scope", "before-and-after");
  if (first.further !== second.further) return compatible("scope", "further-figure");
  if (roundedApart(x, y)) return compatible("precision", "rounded-figure", finer(x, y));
  return conflict("disjoint-ranges");
}

/** Numbers up to a dozen stand in any text. */
const SMALL = 12;
const SMALL_TIE = 0.4;

/** How firmly one figure in two texts ties them together: a measure or a long number firmly, "three" hardly. */
export function tieOf({ quantity }: Figure): number {
  const named = quantity.value.best ?? quantity.value.max ?? quantity.value.min ?? 0;
  return quantity.unit.kind === "count" && Math.abs(named) <= SMALL ? SMALL_TIE : 1;
}

/** One figure, at least once with "about". */
export function isRough({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const rough = (q: Quantity) => q.hedge === "about" || q.hedge === "nearly";
  return (
    a.value.best !== null &&
    a.value.best === b.value.best &&
    (rough(a) || rough(b)) &&
    a.unit.code === b.unit.code
  );
}
