import type { Time } from "../../../model/index.ts";
import { edtfRelation } from "../../../text/edtf.ts";
import { compatible, conflict, same, type Verdict } from "../verdict.ts";
import type { Finding } from "./finding.ts";
import type { Side } from "./side.ts";

/** Times looked at in each text; pairs grow with their product. */
const MOST_TIMES = 12;
const ROUGH = /\b(?:about|around|some|shortly|nearly|almost|roughly|early|late|before|after|by|since|until)\b/iu;

const pointsOf = ({ reading }: Side): Time[] =>
  reading.times.filter((t) => (t.type === "date" || t.type === "time") && t.value !== null).slice(0, MOST_TIMES);

function verdictOf(a: Time, b: Time): Verdict | null {
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

/** Which verdict is kept where a date can be held against several: the one that agrees most. */
const RANK = { same: 0, compatible: 1, conflict: 2 } as const;

/** When it was. Two dates exclude each other only where each text names a single one. */
export function whenItWas(a: Side, b: Side): Finding[] {
  const [as, bs] = [pointsOf(a), pointsOf(b)];
  return bs.flatMap((y): Finding[] => {
    const found = as
      .flatMap((x) => {
        const verdict = verdictOf(x, y);
        return verdict === null ? [] : [{ facet: "time" as const, verdict, a: x, b: y }];
      })
      .sort((p, q) => RANK[p.verdict.relation] - RANK[q.verdict.relation]);
    const best = found[0];
    if (best === undefined) return [];
    const lone = as.length === 1 && bs.length === 1;
    return best.verdict.relation === "conflict" && !lone ? [] : [best];
  });
}
