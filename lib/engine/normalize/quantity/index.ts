import type { Hedge, NumberSet, Quantity } from "../../../model/index.ts";
import { range as rangeSet } from "../../../text/number-set.ts";
import type { Bound } from "../../lexicon/hedges.ts";
import { type Atom, type AtomRun, at } from "../atoms.ts";
import type { Doc } from "../document.ts";
import { setOf } from "../number/index.ts";
import { type Amount, amountValue, readAmount, withFinerPart } from "./amount.ts";
import { bareAge } from "./bare-age.ts";
import { changeOf } from "./change.ts";
import { countedPhrase } from "./counted.ts";
import { applyHedge, boundRange, hedgeAfter, hedgeBefore } from "./hedge.ts";
import { fromBefore, fromBehind } from "./inherited.ts";
import { lifeDecade } from "./life-decade.ts";
import { isMarginSign, withMargin } from "./margin.ts";
import { unitAndObject } from "./object.ts";
import { type RangeReading, readRange } from "./range.ts";
import { isNoAmount } from "./reject.ts";
import { mayBeginAmount } from "./starters.ts";

/** Atoms taken by a time expression, in order; `from` to `to` (exclusive). */
export interface Taken {
  readonly start: number;
  readonly end: number;
}

/** The quantities of one block. `taken` are stretches of the text that belong to dates. */
export function quantitiesOf(doc: Doc, run: AtomRun, taken: readonly Taken[]): Quantity[] {
  const { atoms } = run;
  const found: Quantity[] = [];
  let next = 0;
  let floor = 0;
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i];
    if (atom === undefined) continue;
    while ((taken[next]?.end ?? Infinity) <= atom.start) next += 1;
    if ((taken[next]?.start ?? Infinity) <= atom.start) continue;
    const read = mayBeginAmount(atom) ? readQuantity(doc, atoms, i, floor) : null;
    if (read === null) continue;
    const last = found.at(-1);
    if (read.quantity !== null) {
      const within = last === undefined ? null : withMargin(doc.text, atoms, i, last, read.quantity);
      if (within !== null) found.pop();
      const whole = within ?? fromBefore(atoms, i, last, inBrackets(atoms, i, last, read.quantity));
      if (last !== undefined && within === null) found[found.length - 1] = fromBehind(atoms, i, last, whole);
      found.push(whole);
    }
    floor = read.to;
    i = read.to - 1;
  }
  return found;
}

/** "more than 7 million crowns ($1 million)": a conversion shares the hedge, the change and what is measured. */
function inBrackets(atoms: readonly Atom[], i: number, last: Quantity | undefined, q: Quantity): Quantity {
  const converted =
    last !== undefined &&
    at(atoms, i - 1) === "(" &&
    atoms[i - 2]?.end === last.end &&
    last.unit.kind === q.unit.kind &&
    last.unit.code !== q.unit.code &&
    q.unit.kind !== "count";
  if (!converted || last === undefined) return q;
  const shared = { of: last.of, change: last.change };
  const figure = q.hedge === "exact" ? q.value.best : null;
  if (figure === null || last.hedge === "exact" || last.hedge === "range") return { ...q, ...shared };
  return { ...q, ...shared, ...applyHedge(figure, boundOf(last)) };
}

const boundOf = ({ hedge }: Quantity): Bound | null =>
  hedge === "exact" || hedge === "range" || hedge === "order_of_magnitude" ? null : hedge;

interface Read {
  /** The scan goes on here. */
  readonly to: number;
  /** Null where the number turned out to be part of a name or a code. */
  readonly quantity: Quantity | null;
}

function readQuantity(doc: Doc, atoms: readonly Atom[], i: number, floor: number): Read | null {
  // "plus or minus 3": the sign belongs to the margin, not to the figure.
  if (isMarginSign(atoms, i)) return null;
  const decade = lifeDecade(doc.text, atoms, i);
  if (decade !== null) return decade;
  const single = readAmount(doc, atoms, i);
  if (single === null) return null;
  const spread = readRange(doc, atoms, single);
  const hasUnit = single.unit !== null || single.prefix !== null || spread !== null;
  const company = { hasUnit, hasPrefix: single.prefix !== null };
  if (isNoAmount(doc, atoms, single.figure, company)) return { to: single.to, quantity: null };
  const amount = spread?.amount ?? withFinerPart(doc, atoms, single);
  const to = spread?.to ?? amount.to;
  const before = hedgeBefore(atoms, spread?.from ?? amount.from);
  const bounded = before !== null && before.edge >= floor ? before : null;
  const after = hedgeAfter(atoms, to);
  const late = after === null ? lateHedge(doc, atoms, amount, to) : null;
  const bound =
    bounded?.bound === undefined || bounded.bound === "exactly"
      ? (after?.bound ?? late ?? bounded?.bound ?? null)
      : bounded.bound;
  const edges = { from: bounded?.edge ?? spread?.from ?? amount.from, to: after?.edge ?? to };
  const whole = { from: spread?.from ?? amount.from, to };
  return { to: edges.to, quantity: assemble(doc, atoms, amount, spread, bound, { edges, whole }) };
}

/** "50 people or more": the hedge stands behind what is counted. */
function lateHedge(doc: Doc, atoms: readonly Atom[], amount: Amount, to: number): Bound | null {
  if (amount.unit !== null) return null;
  const counted = countedPhrase(doc, atoms, amount.figure.to - 1, to);
  return counted === null ? null : (hedgeAfter(atoms, counted.to)?.bound ?? null);
}

interface Places {
  readonly edges: { readonly from: number; readonly to: number };
  readonly whole: { readonly from: number; readonly to: number };
}

function assemble(
  doc: Doc,
  atoms: readonly Atom[],
  amount: Amount,
  spread: RangeReading | null,
  bound: Bound | null,
  { edges, whole }: Places,
): Quantity | null {
  const { value, hedge } = valueWithHedge(amount, spread, bound);
  const ageFrom = amount.unit === null && amount.prefix === null ? bareAge(doc, atoms, amount.figure) : -1;
  const from = ageFrom >= 0 ? Math.min(ageFrom, edges.from) : edges.from;
  const [first, last] = [atoms[from], atoms[edges.to - 1]];
  if (first === undefined || last === undefined) return null;
  const { unit, of } = unitAndObject(doc, atoms, amount, {
    isAge: ageFrom >= 0,
    from: whole.from,
    to: edges.to,
  });
  return {
    start: first.start,
    end: last.end,
    text: doc.text.slice(first.start, last.end),
    value,
    hedge,
    unit,
    of,
    change:
      changeOf(atoms, edges.from, edges.to, unit.kind) ?? changeOf(atoms, whole.from, whole.to, unit.kind),
  };
}

function valueWithHedge(
  amount: Amount,
  spread: RangeReading | null,
  bound: Bound | null,
): { value: NumberSet; hedge: Hedge } {
  if (spread !== null) {
    const ends = boundRange(rangeSet(spread.low, spread.high), bound);
    const open = ends.min === null || ends.max === null;
    return { value: ends, hedge: open && bound !== null ? applyHedge(0, bound).hedge : "range" };
  }
  if (amount.figure.style === "magnitude")
    return { value: setOf(amount.figure), hedge: "order_of_magnitude" };
  return applyHedge(amountValue(amount), bound);
}
