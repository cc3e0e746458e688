import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACETS } from "../../lib/model/index.ts";
import { buildGrid } from "../../lib/present/grid.ts";
import { STATUS_ORDER } from "../../lib/present/status.ts";
import {
  EVERYTHING,
  filterGrid,
  type GridView,
  parseView,
  serializeView,
  shownStatuses,
  toggleStatus,
} from "../../lib/present/view.ts";
import { COMPARISON } from "./fixture/comparison.ts";

const grid = buildGrid(COMPARISON);

function shown(view: Partial<GridView>): string[] {
  return filterGrid(grid, { ...EVERYTHING, ...view }).groups.flatMap((group) =>
    group.rows.map((row) => row.pointId),
  );
}

describe("filters", () => {
  it("show what is compared, and hide what one source alone says", () => {
    expect(shown({})).toEqual(["p-dead", "p-workers", "p-time", "p-inspected"]);
  });

  it("show single sources where there is nothing else", () => {
    const counts = { conflict: 0, compatible: 0, agree: 0, "single-source": 3 };
    expect(shownStatuses(EVERYTHING, counts)).toContain("single-source");
  });

  it.each([
    ["status", { statuses: ["single-source"] as const }, ["p-aid"]],
    ["no status at all", { statuses: [] }, []],
    ["facet", { facets: ["state"] as const }, ["p-inspected"]],
    ["source", { articles: ["wire"] }, ["p-dead", "p-workers", "p-time"]],
    ["words of a quote, accents and case aside", { query: "LÓST lives" }, ["p-dead"]],
    ["words of the question", { query: "inspected" }, ["p-inspected"]],
    ["words that stand nowhere", { query: "zeppelin" }, []],
  ])("by %s", (_name, view, expected) => {
    expect(shown(view)).toEqual(expected);
  });

  it("leave the columns of the chosen sources, and cells that still match them", () => {
    const filtered = filterGrid(grid, { ...EVERYTHING, articles: ["wire", "review"] });
    expect(filtered.columns.map((column) => column.articleId)).toEqual(["wire", "review"]);
    for (const row of filtered.groups.flatMap((group) => group.rows)) {
      expect(row.cells.map((cell) => cell.articleId)).toEqual(["wire", "review"]);
    }
  });

  it("ignore a source that the story no longer has", () => {
    expect(shown({ articles: ["gone"] })).toEqual(shown({}));
  });

  it("count what the other filters leave for each status", () => {
    expect(filterGrid(grid, { ...EVERYTHING, query: "inspected" }).counts).toEqual({
      conflict: 1,
      compatible: 0,
      agree: 0,
      "single-source": 0,
    });
  });

  it("toggle a status against what is shown", () => {
    expect(toggleStatus(EVERYTHING, grid.counts, "agree")).toEqual(["conflict", "compatible"]);
    expect(toggleStatus(EVERYTHING, grid.counts, "single-source")).toEqual([...STATUS_ORDER]);
  });
});

describe("the address", () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  const views: fc.Arbitrary<GridView> = fc.record({
    statuses: fc.option(fc.subarray([...STATUS_ORDER])),
    facets: fc.subarray([...FACETS]),
    articles: fc.uniqueArray(id).map((ids) => ids.sort()),
    query: fc.string({ unit: "grapheme" }),
    point: fc.option(id),
    panel: fc.boolean(),
  });

  it("round-trips every view", () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = serializeView(view).toString();
        expect(parseView(new URLSearchParams(address))).toEqual(view);
      }),
    );
  });

  it("is empty for the plain view", () => {
    expect(serializeView(EVERYTHING).toString()).toBe("");
  });

  it("leaves out words it does not know", () => {
    const view = parseView(new URLSearchParams("status=conflict,loud&facet=count,smell"));
    expect(view.statuses).toEqual(["conflict"]);
    expect(view.facets).toEqual(["count"]);
  });
});
