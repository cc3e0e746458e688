/** Whether two answers give one value, and whether that is more than chance. */
import type { AnswerValue } from "../../../model/index.ts";
import { durationDays, edtfGap } from "../../../text/edtf.ts";
import { vectorCosine, wordVector } from "../../lexicon/vectors/index.ts";

/** Small figures are everywhere. */
const LARGEST_COMMON = 12;

/** Whether one value told twice is hardly chance. */
export const isUnusual = (value: AnswerValue): boolean =>
  value.kind === "agent" ||
  (value.kind === "number" && value.set.best !== null && Math.abs(value.set.best) > LARGEST_COMMON);

export type SameValue = "unusual" | "common" | "no";

export function sameValue(a: AnswerValue, b: AnswerValue): SameValue {
  if (a.kind === "number" && b.kind === "number") {
    const [x, y] = [a.set.best, b.set.best];
    if (x === null || x !== y || a.unitCode !== b.unitCode) return "no";
    return Math.abs(x) > LARGEST_COMMON ? "unusual" : "common";
  }
  if (a.kind === "time" && b.kind === "time") {
    if (a.value === null || a.value !== b.value) return "no";
    return "common";
  }
  if (a.kind === "place" && b.kind === "place")
    return a.keys.some((key) => b.keys.includes(key)) ? "common" : "no";
  if (a.kind === "participants" && b.kind === "participants") {
    const shared = a.keys.filter((key) => b.keys.includes(key)).length;
    return shared >= 2 ? "unusual" : shared === 1 ? "common" : "no";
  }
  if (a.kind === "agent" && b.kind === "agent")
    return a.keys.some((key) => b.keys.includes(key)) ? "unusual" : "no";
  if (a.kind === "rank" && b.kind === "rank") return a.rank === b.rank && a.nth === b.nth ? "common" : "no";
  if (a.kind === "role" && b.kind === "role") return a.holder === b.holder ? "unusual" : "no";
  return "no";
}

/** How fast nearness falls with the ratio: two figures of which one is twice the other are near by a third. */
const RATIO_FALL = 1.5;

const nearInSize = (x: number, y: number) => Math.exp(-RATIO_FALL * Math.abs(Math.log(x / y)));

/** Days after which a date is no slip of another. */
const DATE_REACH = 4;

/** 0 to 1: two sources that differ on one figure or date mostly differ by little. 0 for values that have no measure. */
export function nearness(a: AnswerValue, b: AnswerValue): number {
  if (a.kind === "number" && b.kind === "number") {
    const x = Math.abs(a.set.best ?? a.set.min ?? a.set.max ?? 0);
    const y = Math.abs(b.set.best ?? b.set.min ?? b.set.max ?? 0);
    if (x === 0 || y === 0) return x === y ? 1 : 0;
    return nearInSize(x, y);
  }
  if (a.kind === "time" && b.kind === "time" && a.value !== null && b.value !== null) {
    if (a.duration || b.duration) {
      const [x, y] = [durationDays(a.value), durationDays(b.value)];
      return x && y ? nearInSize(x, y) : 0;
    }
    const gap = edtfGap(a.value, b.value);
    return gap === null ? 0 : Math.exp(-gap / DATE_REACH);
  }
  return 0;
}

/** The noun that a figure counts or measures, as its vector. */
function measuredNoun(value: AnswerValue) {
  if (value.kind !== "number") return null;
  const last = (value.counted ?? value.of)?.split(" ").at(-1);
  return last === undefined ? null : wordVector(last.toLowerCase());
}

/** 0 to 1: how near in use the nouns stand that two figures count or measure; 0 where one is open. */
export function nounsInUse(a: AnswerValue, b: AnswerValue): number {
  const x = measuredNoun(a);
  const y = x && measuredNoun(b);
  return x && y ? Math.max(0, vectorCosine(x, y)) : 0;
}
