import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilFromDays, daysFromCivil, isoWeekOf, isoWeekStart, weekdayOf } from "../../lib/text/civil.ts";
import {
  durationDays,
  type EdtfRelation,
  edtfGap,
  edtfInterval,
  edtfLabel,
  edtfRelation,
  granularityOf,
} from "../../lib/text/edtf.ts";

const DAY_MS = 86_400_000;

const anyValue = fc.oneof(
  fc.integer({ min: 1000, max: 2999 }).map(String),
  fc.integer({ min: 100, max: 299 }).map((n) => `${n}X`),
  fc
    .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
  fc.integer({ min: -300_000, max: 300_000 }).map((n) => {
    const { year, month, day } = civilFromDays(n);
    const y = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
    return `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }),
  fc.constantFrom(
    "2025-W02",
    "2024-21",
    "2024-34",
    "2024-12-10/2025-01-10",
    "2021-08/..",
    "../2030",
    "-0430",
  ),
);

describe("the civil calendar", () => {
  it("agrees with the platform's", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (n) => {
        const { year, month, day } = civilFromDays(n);
        const date = new Date(n * DAY_MS);
        expect([year, month, day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(daysFromCivil(year, month, day)).toBe(n);
        expect(weekdayOf(n) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it("finds a week again by its Monday", () => {
    expect(isoWeekOf(daysFromCivil(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
    expect(isoWeekStart(2025, 1)).toBe(daysFromCivil(2024, 12, 30));
  });
});

describe("EDTF values", () => {
  it.each<[string, string, EdtfRelation]>([
    ["2025-01-08", "2025-01-08", "same"],
    ["2025-01-08", "2025-01", "a-within-b"],
    ["2025", "2025-01", "b-within-a"],
    ["2025-01-08", "2025-01-09", "disjoint"],
    ["2025-01-08", "2025-W02", "a-within-b"],
    ["2025-W05", "2025-02", "overlap"],
    ["2024-12-10/2025-01-10", "2025-01", "overlap"],
    ["2024-02-29", "2024-33", "a-within-b"],
    ["1994", "199X", "a-within-b"],
    ["1994", "19XX", "a-within-b"],
    ["2021-08/..", "2023", "b-within-a"],
    ["../2021", "2023", "disjoint"],
    ["2025-01-08T10:30", "2025-01-08", "a-within-b"],
    ["2025-01-08T10:30Z", "2025-01-08T12:30+02:00", "same"],
    ["2025-01-08T14:00", "2025-01-08T12:00/2025-01-08T18:00", "a-within-b"],
    ["-0430", "-043X", "a-within-b"],
    ["-0430", "0430", "disjoint"],
    ["2023-12", "2024-24", "a-within-b"],
    ["P1W", "P7D", "same"],
    ["P3D", "P4D", "disjoint"],
    ["2025-01~", "2025-01", "same"],
  ])("%s and %s: %s", (a, b, expected) => expect(edtfRelation(a, b)).toBe(expected));

  it.each(["", "2025-13", "2025-02-30", "XXXX-WXX-5", "PXD", "R/P1W", "../..", "2025/2024", "9".repeat(1e6)])(
    "does not read %.12s",
    (value) => {
      expect(edtfInterval(value)).toBeNull();
      expect(edtfRelation(value, "2025")).toBeNull();
    },
  );

  it.each([
    ["2025-03-06", "2025-03-07", 0],
    ["2025-03-06", "2025-03-08", 1],
    ["2025-03", "2025-03-08", 0],
    ["2025-03-06T18:00", "2025-03-06T20:01", 2 / 24],
    ["../2025-03-01", "2025-03-11", 9],
    ["soon", "2025-03-11", null],
    ["P3D", "2025-03-11", null],
  ])("between %s and %s lie %s days", (a, b, days) => {
    for (const gap of [edtfGap(a, b), edtfGap(b, a)])
      if (days === null) expect(gap).toBeNull();
      else expect(gap).toBeCloseTo(days, 6);
  });

  it("relates symmetrically", () => {
    const mirror = { "a-within-b": "b-within-a", "b-within-a": "a-within-b" } as const;
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const ab = edtfRelation(a, b);
        expect(ab).not.toBeNull();
        const mirrored = ab === "a-within-b" || ab === "b-within-a" ? mirror[ab] : ab;
        expect(edtfRelation(b, a)).toBe(mirrored);
        expect(edtfRelation(a, a)).toBe("same");
      }),
    );
  });

  it("measures durations and says how precise a value is", () => {
    expect(durationDays("P2DT12H")).toBeCloseTo(2.5);
    expect(durationDays("P1Y")).toBeCloseTo(365.2425);
    expect(durationDays("PT")).toBeNull();
    expect(granularityOf("2025-W02")).toBe("week");
    expect(granularityOf("2025-01-08T10:30")).toBe("minute");
    expect(granularityOf("199X")).toBe("decade");
    expect(granularityOf("soon")).toBeNull();
  });

  it.each([
    ["2025-01-08", "8 January 2025"],
    ["2025-01", "January 2025"],
    ["-0430", "431 BC"],
    ["199X", "the 1990s"],
    ["2025-W02", "week of 6 January 2025"],
    ["2024-33", "first quarter of 2024"],
    ["2024-05-03/2024-05-05", "3–5 May 2024"],
    ["2021-08/..", "since August 2021"],
    ["../2024-05-09", "until 9 May 2024"],
    ["2025-01-08T10:30", "8 January 2025, 10:30"],
    ["P3D", "3 days"],
    ["P1Y", "1 year"],
    ["PXM", "some months"],
    ["R/P1W", "every week"],
    ["XXXX-WXX-5", "every Friday"],
    ["2025-01~", "about January 2025"],
    ["2025-03-06T17/2025-03-06T23", "6 March 2025, 17:00–23:00"],
    ["2025-03-06T18/2025-03-07T05", "6 March 2025, 18:00 – 7 March 2025, 05:00"],
  ])("%s reads %s", (value, words) => expect(edtfLabel(value)).toBe(words));
});
