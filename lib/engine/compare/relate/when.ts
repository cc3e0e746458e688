import type { Time } from "../../../model/index.ts";
import { edtfRelation } from "../../../text/edtf.ts";
import { compatible, conflict, same, type Verdict } from "../verdict.ts";
import type { Finding } from "./finding.ts";
import { pairOff } from "./pairing.ts";
import type { Side } from "./side.ts";

/** Times looked at in each text; pairs grow with their product. */
const MOST_TIMES = 12;
const ROUGH =
  /\b(?:about|around|some|shortly|nearly|almost|roughly|early|late|before|after|by|since|until)\b/iu;

const pointsOf = ({ reading }: Side): Time[] =>
  reading.times
    .filter((t) => (t.type === "date" || t.type === "time") && t.value !== null)
    .slice(0, MOST_TIMES);

/** Whether a text says when. */
export const isDated = ({ reading }: Side): boolean =>
  reading.times.some((t) => t.type === "date" || t.type === "time");

/** "Since 2008": the day from which it holds. */
const START = /^([^/]+)\/\.\.$/u;

/** Two open stretches of time are one only if they begin together: "since 2008" does not make "since 2006" so. */
function sinceVerdict(a: Time, b: Time): Verdict | null {
  const [x, y] = [START.exec(a.value ?? "")?.[1], START.exec(b.value ?? "")?.[1]];
  if (x === undefined || y === undefined) return null;
  const relation = edtfRelation(x, y);
  return relation === "disjoint" ? compatible("scope", "other-since") : null;
}

/** How two dates or times of day stand to each other; null where nothing can be said. */
export function timeVerdict(a: Time, b: Time): Verdict | null {
  const since = sinceVerdict(a, b);
  if (since !== null) return since;
  switch (edtfRelation(a.value ?? "", b.value ?? "")) {
    case "same":
      return same("same-date");
    case "a-within-b":
      return compatible("precision", "less-precise-date", "a>b");
    case "b-within-a":
      return compatible("precision", "less-precise-date", "b>a");
    case "overlap":
      return compatible("precision", "overlapping-dates");
    case "disjoint":
      if (ROUGH.test(a.text) || ROUGH.test(b.text)) return null;
      return a.type === b.type ? conflict(a.type === "time" ? "other-time-of-day" : "other-day") : null;
    default:
      return null;
  }
}

/** Dates that agree are paired off first. */
const SCORE = { same: 2, compatible: 1, conflict: 0 } as const;

/** When it was. Two dates exclude each other only where each text names a single one. */
export function whenItWas(a: Side, b: Side): Finding[] {
  const [as, bs] = [pointsOf(a), pointsOf(b)];
  const lone = as.length === 1 && bs.length === 1;
  const fits = as.flatMap((x, i) =>
    bs.flatMap((y, j) => {
      const verdict = timeVerdict(x, y);
      if (verdict === null || (verdict.relation === "conflict" && !lone)) return [];
      return [{ a: x, b: y, i, j, verdict, score: SCORE[verdict.relation] }];
    }),
  );
  return pairOff(fits).map((fit) => ({ facet: "time", verdict: fit.verdict, a: fit.a, b: fit.b }));
}
