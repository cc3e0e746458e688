import type { Answer, NumberSet, NumberValue } from "../../../model/index.ts";
import { agreesWhenRounded, disjoint, entails, sameSet } from "../../../text/number-set.ts";
import { comparePublication } from "../../../text/publication-date.ts";
import { table } from "../../../text/table.ts";
import { comparableSets, type Measured } from "../convert.ts";
import { type Comparer, compatible, conflict, same, type Verdict } from "../verdict.ts";

type NumberAnswer = Answer & { readonly value: NumberValue };

/** Counts that only grow while an event goes on: a later, higher figure brings an earlier one up to date. */
const GROWING = /^(?:kill|injure|hospitalize|rescue|evacuate|displace|detain|infect|destroy|damage|survive):/;
/** The missing are found: the figure falls. */
const FALLING = /^missing:/;
const VAGUE = new Set(["about", "nearly", "order_of_magnitude", "range"]);

function update(a: NumberAnswer, b: NumberAnswer, slot: string): boolean {
  const order = comparePublication(a.publishedAt, b.publishedAt);
  if (order === 0 || a.publishedAt === null || b.publishedAt === null) return false;
  if (a.publishedAt.slice(0, 10) === b.publishedAt.slice(0, 10)) return false;
  const [early, late] = order < 0 ? [a.value, b.value] : [b.value, a.value];
  const from = early.set.best ?? early.set.max ?? early.set.min;
  const to = late.set.best ?? late.set.min ?? late.set.max;
  if (from === null || to === null) return false;
  if (late.course === "revised") return true;
  if (early.course === "grows" && late.course === "grows") return to > from;
  return GROWING.test(slot) ? to >= from : FALLING.test(slot) ? to <= from : false;
}

const measured = ({ value }: NumberAnswer): Measured => ({
  value: value.set,
  unit: { kind: value.unitKind, code: value.unitCode },
});

function entailment(
  a: NumberAnswer,
  b: NumberAnswer,
  [x, y]: readonly [NumberSet, NumberSet],
): Verdict | null {
  const ab = entails(x, y);
  const ba = entails(y, x);
  if (!ab && !ba) return null;
  const wider = ab ? b.value : a.value;
  const direction = ab ? "a>b" : "b>a";
  return VAGUE.has(wider.hedge)
    ? compatible("precision", "less-precise-figure", direction)
    : compatible("bound", "within-bound", direction);
}

/** "Some 280" and "280" name one figure; only one of them says that it is round. */
const isSameAbout = (a: NumberValue, b: NumberValue): boolean =>
  a.set.best !== null &&
  a.set.best === b.set.best &&
  a.unitCode === b.unitCode &&
  [a, b].every(({ hedge }) => hedge === "about" || hedge === "exact");

/** Figures that exclude each other, by what they measure: each kind is settled by something else. */
const APART: Readonly<Record<string, string>> = table({ age: "other-age", currency: "other-sum" });

export const numberComparer: Comparer<"number"> = {
  kind: "number",
  compare(a, b, { question }) {
    if (a.value.unitKind !== b.value.unitKind) return null;
    const sets = comparableSets(measured(a), measured(b));
    if (sets === null) return compatible("precision", "other-unit");
    const [x, y] = sets;
    if (sameSet(x, y)) return same(a.value.unitCode === b.value.unitCode ? "same-figure" : "same-converted");
    if (isSameAbout(a.value, b.value)) return same("same-figure");
    const entailed = entailment(a, b, sets);
    if (entailed) return entailed;
    if (!disjoint(x, y)) return compatible("precision", "overlapping-ranges");
    if (agreesWhenRounded(x, y)) return compatible("precision", "rounded-figure");
    if (question.over !== true && update(a, b, question.slot)) return compatible("update", "later-as-of");
    return conflict(APART[a.value.unitKind] ?? "disjoint-ranges");
  },
};
