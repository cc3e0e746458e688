import { describe, expect, it } from "vitest";
import type { Comparison, Point } from "../../lib/model/index.ts";
import { figureSeries } from "../../lib/present/views/figures.ts";
import { meetingsOf } from "../../lib/present/views/meetings.ts";
import { coverageRows, sourcesOf } from "../../lib/present/views/sources.ts";
import { timelineOf } from "../../lib/present/views/timeline.ts";
import { COMPARISON, pointOf } from "./fixture/comparison.ts";

const withPoints = (points: readonly Point[]): Comparison => ({ ...COMPARISON, points: [...points] });

describe("figures from article to article", () => {
  const series = figureSeries(COMPARISON);

  it("has the questions that figures of several articles answer, conflicts first", () => {
    expect(series.map(({ pointId }) => pointId)).toEqual(["p-dead", "p-workers"]);
  });

  it("goes from the first article to the last, and tells a contradiction from another wording", () => {
    expect(series[0]?.rows.map(({ source, label, step }) => [source, label, step])).toEqual([
      ["North Wire", "at least 5", null],
      ["Tolver Gazette", "7", "other"],
      ["The Review", "9", "conflict"],
    ]);
  });

  it("tells a contradiction of any figure told before, not of the last one alone", () => {
    const dead = pointOf("p-dead");
    const said: Readonly<Record<string, string>> = { "7": "w-dead", "at least 5": "g-dead", "9": "r-dead" };
    const turned = dead.positions.map((position) => ({
      ...position,
      claimIds: [said[position.label] ?? ""],
    }));
    const [changed] = figureSeries(withPoints([{ ...dead, positions: turned }]));
    expect(changed?.rows.map(({ label, step, against }) => [label, step, against])).toEqual([
      ["7", null, []],
      ["at least 5", "other", []],
      ["9", "conflict", ["North Wire"]],
    ]);
  });

  it("tells a later figure from a contradiction", () => {
    const dead = pointOf("p-dead");
    const later = dead.relations.map((relation) =>
      relation.relation === "conflict"
        ? ({ ...relation, relation: "compatible", difference: "update" } as const)
        : relation,
    );
    const [changed] = figureSeries(withPoints([{ ...dead, relations: later }]));
    expect(changed?.rows.at(-1)?.step).toBe("update");
  });

  it("leaves out what one article alone gives figures for", () => {
    const dead = pointOf("p-dead");
    const alone = dead.positions.map((position) => ({ ...position, claimIds: ["g-dead"] }));
    expect(figureSeries(withPoints([{ ...dead, positions: alone }]))).toEqual([]);
  });
});

describe("the timeline", () => {
  it("puts dates in order, as long as they are vague", () => {
    const moments = timelineOf(COMPARISON)?.moments ?? [];
    expect(moments.map(({ reading, sources }) => [reading, sources])).toEqual([
      ["12 May 2025", ["North Wire"]],
      ["12 May 2025, 22:15", ["Tolver Gazette"]],
    ]);
    const lengths = moments.map(({ from, to }) => to.at - from.at);
    expect(lengths[0]).toBeGreaterThan(lengths[1] ?? 1);
  });

  it("sets dates far from the articles apart, where they would press the others together", () => {
    const time = pointOf("p-time");
    const old = time.positions.map((position, at) => (at === 0 ? { ...position, value: "1987" } : position));
    const timeline = timelineOf(withPoints([{ ...time, positions: old }]));
    expect(timeline?.far.map(({ reading, side }) => [reading, side])).toEqual([["1987", "before"]]);
    expect(timeline?.moments).toHaveLength(1);
  });

  it("is null without dates", () => {
    expect(timelineOf(withPoints([pointOf("p-dead")]))).toBeNull();
  });
});

describe("who met whom", () => {
  const talk: Comparison = {
    ...withPoints([
      {
        ...pointOf("p-dead"),
        id: "p-met",
        facet: "participants",
        eventId: "talks",
        positions: [
          {
            id: "m1",
            label: "A, B",
            value: { kind: "participants", keys: ["e1", "e2"], labels: ["Ada Brenn", "Bo Lind"] },
            claimIds: ["w-dead"],
          },
          {
            id: "m2",
            label: "A, B, C, Star",
            value: {
              kind: "participants",
              keys: ["e1", "e2", "e3", "n:star"],
              labels: ["Ada Brenn", "Bo Lind", "Cy Moe", "Star"],
            },
            claimIds: ["g-dead"],
          },
        ],
        relations: [],
      },
    ]),
    events: [
      { id: "talks", type: "talk", label: "talks", participants: [], place: null, time: null, claimIds: [] },
    ],
  };

  it("joins each two, with the sources that say so; a ship meets nobody", () => {
    const meetings = meetingsOf(talk);
    const names = meetings?.people.map(({ name }) => name) ?? [];
    expect(names).toEqual(["Ada Brenn", "Bo Lind", "Cy Moe"]);
    expect(
      meetings?.meetings.map(({ a, b, sources }) => [names[a - 1], names[b - 1], sources.length]),
    ).toEqual([
      ["Ada Brenn", "Bo Lind", 2],
      ["Ada Brenn", "Cy Moe", 1],
      ["Bo Lind", "Cy Moe", 1],
    ]);
  });

  it("tells who denies a meeting from who tells of it", () => {
    const [told] = talk.points[0]?.positions ?? [];
    const claims = talk.claims.map((claim) =>
      claim.id === "g-dead"
        ? { ...claim, proposition: { ...claim.proposition, polarity: "denied" as const } }
        : claim,
    );
    const positions =
      talk.points[0]?.positions.map((position) => ({ ...position, value: told?.value })) ?? [];
    const [meeting] =
      meetingsOf({ ...talk, claims, points: talk.points.map((point) => ({ ...point, positions })) })
        ?.meetings ?? [];
    expect(meeting?.deniers).toEqual(["Tolver Gazette"]);
    expect(meeting?.sources).not.toContain("Tolver Gazette");
  });

  it("is null where nobody met, and where the value names nobody", () => {
    expect(meetingsOf(COMPARISON)).toBeNull();
    const broken = talk.points.map((point) => ({
      ...point,
      positions: point.positions.map((position) => ({
        ...position,
        value: { kind: "participants", keys: "x", labels: [1, null] },
      })),
    }));
    expect(meetingsOf({ ...talk, points: broken })).toBeNull();
  });
});

describe("sources against sources", () => {
  const sources = sourcesOf(COMPARISON);

  it("counts each point once for two who speak of it, the same either way round", () => {
    expect(sources.between(1, 2)).toEqual({ agree: 0, compatible: 1, conflict: 2 });
    expect(sources.between(2, 1)).toEqual(sources.between(1, 2));
    expect(sources.between(0, 3)).toEqual({ agree: 0, compatible: 0, conflict: 0 });
  });

  it("says how much each tells, and what it alone tells", () => {
    expect(sources.coverage.map(({ source, told, alone }) => [source, told, alone])).toEqual([
      ["North Wire", 3, 0],
      ["Tolver Gazette", 4, 0],
      ["The Review", 4, 1],
      ["Das Echo", 0, 0],
    ]);
  });

  it("shows silence as silence, and who stands where", () => {
    const [first] = coverageRows(withPoints([pointOf("p-dead")]), 5);
    expect(first?.cells).toEqual(["compatible", "conflict", "conflict", null]);
    expect(coverageRows(COMPARISON, 2)).toHaveLength(2);
  });
});
