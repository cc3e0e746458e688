import type { Answer, NumberValue } from "../../../model/index.ts";
import { agreesWhenRounded, disjoint, entails, sameSet } from "../../../text/number-set.ts";
import { comparePublication } from "../../../text/publication-date.ts";
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
  const [early, late] = order < 0 ? [a.value.set, b.value.set] : [b.value.set, a.value.set];
  const from = early.best ?? early.max ?? early.min;
  const to = late.best ?? late.min ?? late.max;
  if (from === null || to === null) return false;
  return GROWING.test(slot) ? to > from : FALLING.test(slot) ? to < from : false;
}

function entailment(a: NumberAnswer, b: NumberAnswer): Verdict | null {
  const ab = entails(a.value.set, b.value.set);
  const ba = entails(b.value.set, a.value.set);
  if (!ab && !ba) return null;
  const wider = ab ? b.value : a.value;
  const direction = ab ? "a>b" : "b>a";
  return VAGUE.has(wider.hedge)
    ? compatible("precision", "less-precise-figure", direction)
    : compatible("bound", "within-bound", direction);
}

export const numberComparer: Comparer<"number"> = {
  kind: "number",
  compare(a, b, { question }) {
    if (a.value.unitKind !== b.value.unitKind) return null;
    if (a.value.unitCode !== b.value.unitCode) return compatible("precision", "other-unit");
    if (sameSet(a.value.set, b.value.set)) return same("same-figure");
    const entailed = entailment(a, b);
    if (entailed) return entailed;
    if (!disjoint(a.value.set, b.value.set)) return compatible("precision", "overlapping-ranges");
    if (agreesWhenRounded(a.value.set, b.value.set)) return compatible("precision", "rounded-figure");
    if (update(a, b, question.slot)) return compatible("update", "later-as-of");
    return conflict("disjoint-ranges");
  },
};
