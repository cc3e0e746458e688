import { describe, expect, it } from "vitest";
import { numberPlot, readNumberSet } from "../../lib/present/plot-number.ts";
import { readEdtf, timePlot } from "../../lib/present/plot-time.ts";
import { linearAxis, numberInWords } from "../../lib/present/ticks.ts";
import { pointOf } from "./fixture/comparison.ts";

describe("the plot of numbers", () => {
  const plot = numberPlot(pointOf("p-dead"), (id) => [id]);

  it("draws an open end to the edge, a figure as a closed point", () => {
    expect(plot?.bars.map((bar) => [bar.from.kind, bar.to.kind, bar.best === bar.from.at])).toEqual([
      ["closed", "open", true],
      ["closed", "closed", true],
      ["closed", "closed", true],
    ]);
    expect(plot?.bars[0]?.to.at).toBe(1);
  });

  it("puts larger figures further along, on an axis with zero", () => {
    const at = plot?.bars.map((bar) => bar.from.at) ?? [];
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(plot?.ticks[0]?.label).toBe("0");
  });

  it("marks an end whose value is not in the set", () => {
    const point = pointOf("p-dead");
    const [first, ...rest] = point.positions;
    if (!first) throw new Error("The fixture's point has no position.");
    const moreThan = { min: 5, max: null, minInclusive: false, maxInclusive: false, best: null };
    const changed = numberPlot({ ...point, positions: [{ ...first, value: moreThan }, ...rest] }, () => []);
    expect(changed?.bars[0]?.from.kind).toBe("excluded");
    expect(changed?.bars[0]?.best).toBeNull();
  });

  it("is null for numbers of different units: they have no common scale", () => {
    const point = pointOf("p-dead");
    const set = { min: 3, max: 3, minInclusive: true, maxInclusive: true, best: 3 };
    const inUnits = (codes: readonly string[]) => ({
      ...point,
      positions: point.positions.map((each, index) => ({
        ...each,
        value: { kind: "number", set, unitKind: "duration", unitCode: codes[index] ?? "d" },
      })),
    });
    expect(numberPlot(inUnits(["d", "mo", "d"]), () => [])).toBeNull();
    expect(numberPlot(inUnits(["d", "d", "d"]), () => [])).not.toBeNull();
  });

  it("is null where there are no two numbers to look at", () => {
    expect(numberPlot(pointOf("p-aid"), () => [])).toBeNull();
    expect(numberPlot(pointOf("p-time"), () => [])).toBeNull();
  });

  it("finds the set beside other fields, and nothing in other values", () => {
    const set = { min: 1, max: 2, minInclusive: true, maxInclusive: true, best: null };
    expect(readNumberSet({ value: set, unit: "people" })).toEqual(set);
    expect(readNumberSet("2025-01-01")).toBeNull();
    expect(readNumberSet(null)).toBeNull();
  });
});

describe("the plot of times", () => {
  it("draws a bar as long as the date is imprecise, within the same scale", () => {
    const plot = timePlot(pointOf("p-time"), (id) => [id]);
    const [day, minute] = plot?.bars ?? [];
    expect([day?.from.at, day?.to.at]).toEqual([0, 1]);
    expect(minute?.from.at).toBeCloseTo(22.25 / 24, 5);
    expect(minute?.reading).toBe("12 May 2025, 22:15");
    expect(plot?.ticks.map((tick) => tick.label)).toEqual(["12 May", "06:00", "12:00", "18:00", "13 May"]);
  });

  it.each([
    ["days", "2025-05-02", "2025-05-05", ["2 May", "3 May", "4 May", "5 May", "6 May"]],
    ["months", "2025-02", "2025-04", ["Feb 2025", "Mar 2025", "Apr 2025", "May 2025"]],
    ["years", "2019", "2021", ["2019", "2020", "2021", "2022"]],
    ["decades", "1968", "2004", ["1960", "1970", "1980", "1990", "2000", "2010"]],
  ])("marks %s", (_name, a, b, labels) => {
    const point = pointOf("p-time");
    const positions = point.positions.map((each, index) => ({ ...each, value: index === 0 ? a : b }));
    const plot = timePlot({ ...point, positions }, () => []);
    expect(plot?.ticks.map((tick) => tick.label)).toEqual(labels);
    for (const bar of plot?.bars ?? []) expect(bar.from.at >= 0 && bar.to.at <= 1).toBe(true);
  });

  it("leaves an open end open", () => {
    const point = pointOf("p-time");
    const positions = point.positions.map((each, index) => ({
      ...each,
      value: index === 0 ? "2019/.." : "2021",
    }));
    const plot = timePlot({ ...point, positions }, () => []);
    expect(plot?.bars[0]?.to).toEqual({ at: 1, kind: "open" });
  });

  it("is null where there are no two dates, and for durations", () => {
    expect(timePlot(pointOf("p-dead"), () => [])).toBeNull();
    expect(readEdtf("P3D")).toBeNull();
    expect(readEdtf({ edtf: "2025-05" })).toBe("2025-05");
  });
});

describe("axes", () => {
  it.each([
    [[7, 9], true, [7, 8, 9]],
    [[5, 9], true, [0, 2, 4, 6, 8, 10]],
    [[17, 21], true, [17, 18, 19, 20, 21]],
    [[1_500_000, 1_600_000], true, [1_500_000, 1_520_000, 1_540_000, 1_560_000, 1_580_000, 1_600_000]],
    [[0.1, 0.3], false, [0, 0.1, 0.2, 0.3]],
    [[12], true, [11, 12, 13]],
  ])("of %j", (values, whole, expected) => {
    const axis = linearAxis(values, whole);
    expect(axis?.ticks).toEqual(expected);
    for (const value of values) expect(axis && axis.min <= value && value <= axis.max).toBe(true);
  });

  it("are null without a number", () => {
    expect(linearAxis([], true)).toBeNull();
  });

  it.each([
    [2_400, "2,400"],
    [1_500_000, "1.5 million"],
    [3_000_000_000, "3 billion"],
    [0.25, "0.25"],
  ])("%d reads %s", (value, expected) => {
    expect(numberInWords(value)).toBe(expected);
  });
});
