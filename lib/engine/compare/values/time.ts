import type { TimeValue } from "../../../model/index.ts";
import { durationDays, edtfGap, edtfRelation, granularityOf } from "../../../text/edtf.ts";
import { disjoint, entails, sameSet } from "../../../text/number-set.ts";
import { type Comparer, compatible, conflict, same, type Verdict } from "../verdict.ts";

const ROUGH =
  /\b(?:about|around|some|shortly|just|nearly|almost|roughly|approximately|early|late|before|after|by|since|until)\b/i;
/** "Shortly before seven" may be 6.40: so far a rough time of day reaches, in days. */
const ROUGH_REACH = 45 / 1440;
const SAME_LENGTH = 0.02;
/** Characters of "2025-03-06". */
const DAY_LENGTH = 10;
const FINE = new Set(["second", "minute", "hour"]);

/** "In force since 3 p.m." names the hour at which it was issued. */
const isSince = (open: string, date: string): boolean => open === `${date}/..`;

function dates(a: TimeValue, b: TimeValue): Verdict | null {
  if (a.value === null || b.value === null) return null;
  const relation = edtfRelation(a.value, b.value);
  if (relation === null) return null;
  if (relation === "same" || isSince(a.value, b.value) || isSince(b.value, a.value)) return same("same-date");
  if (relation === "a-within-b") return compatible("precision", "less-precise-date", "a>b");
  if (relation === "b-within-a") return compatible("precision", "less-precise-date", "b>a");
  if (relation === "overlap") return compatible("precision", "overlapping-dates");
  if (ROUGH.test(a.text) || ROUGH.test(b.text)) {
    const gap = edtfGap(a.value, b.value);
    if (gap !== null && gap <= ROUGH_REACH) return compatible("precision", "rough-time");
  }
  const fine = FINE.has(granularityOf(a.value) ?? "") && FINE.has(granularityOf(b.value) ?? "");
  const sameDay = fine && a.value.slice(0, DAY_LENGTH) === b.value.slice(0, DAY_LENGTH);
  if (!sameDay && (a.implied || b.implied)) return compatible("scope", "other-day+implied");
  return conflict(fine ? "other-time-of-day" : "other-day");
}

function durations(a: TimeValue, b: TimeValue): Verdict | null {
  const x = a.value === null ? null : durationDays(a.value);
  const y = b.value === null ? null : durationDays(b.value);
  if (x === null || y === null) return null;
  if (Math.abs(x - y) <= SAME_LENGTH * Math.max(x, y)) return same("same-length");
  if (ROUGH.test(a.text) || ROUGH.test(b.text)) return compatible("precision", "rough-length");
  return conflict("other-length");
}

export const timeComparer: Comparer<"time"> = {
  kind: "time",
  compare(a, b) {
    if (a.value.duration !== b.value.duration) return null;
    return a.value.duration ? durations(a.value, b.value) : dates(a.value, b.value);
  },
};

export const offsetComparer: Comparer<"offset"> = {
  kind: "offset",
  compare(a, b) {
    if (sameSet(a.value.days, b.value.days)) return same("same-length");
    if (disjoint(a.value.days, b.value.days)) return conflict("other-length");
    if (entails(a.value.days, b.value.days)) return compatible("precision", "rough-length", "a>b");
    if (entails(b.value.days, a.value.days)) return compatible("precision", "rough-length", "b>a");
    return compatible("precision", "rough-length");
  },
};
