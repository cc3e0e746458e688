/** What can be made of given figures: sums, products, and a product with something added or taken away. */
import type { Figure } from "./side.ts";

/** A figure that may be reckoned with. */
export interface Given {
  readonly figure: Figure;
  readonly value: number;
  /** Which way it may count in a sum: afterwards more, less, or either. */
  readonly signs: readonly (1 | -1)[];
  /** "" where it is not said. */
  readonly noun: string;
}

export interface Addends {
  readonly givens: readonly Given[];
  /** Whether a sum must take in every one that names the target's noun. */
  readonly named: boolean;
}

const MOST_IN_SUM = 4;

const show = (n: number) => String(Number(n.toPrecision(10)));

export interface Term {
  readonly value: number;
  readonly text: string;
  readonly parts: readonly Figure[];
}

export const term = (g: Given): Term => ({ value: g.value, text: show(g.value), parts: [g.figure] });

/** Sums and differences of two to four givens, shorter ones first; the first one always counts up. */
export function sums({ givens, named }: Addends, subtract: boolean): Term[] {
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

export function times(a: Term, b: Term): Term {
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
export function products(terms: readonly Term[], others: readonly Term[]): Term[] {
  return terms.flatMap((a) =>
    others.filter((b) => apart(a, b)).flatMap((b) => [times(a, b), ...over(a, b), ...over(b, a)]),
  );
}

/** A product with something added or taken away: "5 boxes of 12 and 3 loose ones". */
export function* withRest(products: readonly Term[], lone: readonly Term[]): Generator<Term> {
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
