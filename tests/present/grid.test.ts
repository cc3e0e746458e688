import { describe, expect, it } from "vitest";
import { buildGrid, countSources } from "../../lib/present/grid.ts";
import { answersOf } from "../../lib/present/grid-cell.ts";
import { detailsOf, selectedRow } from "../../lib/present/grid-details.ts";
import { packGrid, quotesOfGrid, unpackGrid } from "../../lib/present/grid-pack.ts";
import { sheetOf } from "../../lib/present/grid-sheet.ts";
import { positionStatus } from "../../lib/present/status.ts";
import { EVERYTHING, filterGrid } from "../../lib/present/view.ts";
import { COMPARISON, pointOf } from "./fixture/comparison.ts";

const grid = buildGrid(COMPARISON);

describe("the grid", () => {
  it("puts an event with a conflict before a bigger one without, and says nothing of it twice", () => {
    const points = COMPARISON.points.map((point) =>
      point.eventId === "fire" && point.status === "conflict"
        ? { ...point, status: "agree" as const }
        : point,
    );
    const events = COMPARISON.events.map((event) => ({ ...event, label: `${event.label}, Tolver` }));
    const groups = buildGrid({ ...COMPARISON, points, events }).groups;
    expect(groups.map((group) => [group.eventId, group.detail])).toEqual([
      ["inspection", "February 2025"],
      ["fire", "12 May 2025"],
      [null, ""],
    ]);
  });

  it("puts the bigger event first, conflicts first within it, and points without an event last", () => {
    expect(grid.groups.map((group) => [group.label, group.rows.map((row) => row.pointId)])).toEqual([
      ["The fire at the glassworks", ["p-dead", "p-workers", "p-time"]],
      ["The inspection of the plant", ["p-inspected"]],
      ["Other points", ["p-aid"]],
    ]);
  });

  it("has a column for each article, those not analyzed with the reason", () => {
    expect(grid.columns.map((column) => [column.name, column.notice])).toEqual([
      ["North Wire", null],
      ["Tolver Gazette", null],
      ["The Review", null],
      ["Das Echo", "not analyzed: the text is in German"],
    ]);
  });

  it("fills each cell with that article's position and leaves the silent ones empty", () => {
    const row = grid.groups[1]?.rows[0];
    expect(row?.cells.map((cell) => cell.positions.map((position) => position.label))).toEqual([
      [],
      ["in February"],
      ["not since 2019"],
      [],
    ]);
    expect(row?.sourceCount).toBe(2);
  });

  it("counts outlets, not articles: two articles of one outlet are one source", () => {
    const articles = COMPARISON.articles.map((article) => ({
      ...article,
      source: article.source === "The Review" ? "Tolver Gazette" : article.source,
    }));
    const row = buildGrid({ ...COMPARISON, articles }).groups[1]?.rows[0];
    expect([row?.articleCount, row?.sourceCount]).toEqual([2, 1]);
    expect(countSources([{ source: "A" }, { source: "A" }, { source: null }, { source: null }])).toBe(3);
  });

  it("names an answer for each wording: nobody is given another article's words", () => {
    const point = {
      ...pointOf("p-inspected"),
      facet: "state" as const,
      positions: [
        {
          id: "said",
          label: "its roof had not been inspected",
          value: null,
          claimIds: COMPARISON.claims.filter(({ id }) => /^(?:w|g)-dead$/u.test(id)).map(({ id }) => id),
        },
      ],
      relations: [],
    };
    const [row] = buildGrid({ ...COMPARISON, points: [point] }).groups.flatMap((group) => group.rows);
    const answers = row ? answersOf(row) : [];
    expect(answers.length).toBe(2);
    expect(answers.map(({ positionId, articleIds }) => [positionId, articleIds.length])).toEqual([
      ["said", 1],
      ["said", 1],
    ]);
    const shared = grid.groups[0]?.rows[0];
    expect(shared && answersOf(shared).length).toBe(
      new Set(shared?.cells.flatMap((cell) => cell.positions.map(({ positionId }) => positionId))).size,
    );
  });

  it("keeps the exact words and who said them", () => {
    const cell = grid.groups[0]?.rows[0]?.cells[1];
    expect(cell?.positions[0]?.quotes).toEqual([
      {
        claimId: "g-dead",
        quote: "Seven people lost their lives in the fire at the glassworks",
        statement: "Seven people lost their lives in the fire at the glassworks.",
        attribution: "police spokesman Ivo Render",
      },
    ]);
  });

  it("shows words within words once, and a heading's words not again in its questions", () => {
    const inner = COMPARISON.claims
      .filter((claim) => claim.id === "g-dead")
      .map((claim) => ({
        ...claim,
        id: "g-inner",
        end: claim.start + "Seven people".length,
        quote: "Seven people",
      }));
    const points = COMPARISON.points.map((point) => ({
      ...point,
      question: `${point.question} — the fire at the glassworks`,
      positions: point.positions.map((each) => ({
        ...each,
        claimIds: each.claimIds.includes("g-dead") ? ["g-inner", "g-dead"] : each.claimIds,
      })),
    }));
    const changed = buildGrid({ ...COMPARISON, points, claims: [...COMPARISON.claims, ...inner] });
    const row = changed.groups[0]?.rows[0];
    expect(row?.question).toBe("How many people were killed?");
    expect(row?.cells[1]?.positions[0]?.quotes.map((quote) => quote.claimId)).toEqual(["g-dead"]);
    expect(changed.groups[1]?.rows[0]?.question).toBe(
      "Had the plant been inspected? — the fire at the glassworks",
    );
  });

  it("says where and when an event was", () => {
    expect(grid.groups.map((group) => group.detail)).toEqual(["Tolver · 12 May 2025", "February 2025", ""]);
  });

  it("counts points by status and by facet", () => {
    expect(grid.counts).toEqual({ conflict: 2, compatible: 2, agree: 0, "single-source": 1 });
    expect(grid.facets[0]).toEqual({ facet: "count", count: 2 });
  });

  it("keeps an article's several answers to one question in one cell", () => {
    const claims = COMPARISON.claims.map((claim) =>
      claim.id === "r-dead" ? { ...claim, articleId: "gazette" } : claim,
    );
    const row = buildGrid({ ...COMPARISON, claims }).groups[0]?.rows[0];
    expect(row?.cells[1]?.positions.map((position) => position.label)).toEqual(["7", "9"]);
  });

  it("survives a comparison without anything in it", () => {
    const empty = { ...COMPARISON, articles: [], claims: [], events: [], points: [] };
    expect(buildGrid(empty).groups).toEqual([]);
  });
});

describe("the status of a position", () => {
  it("is that of its strongest relation: a bound that fits everything is not in conflict", () => {
    const point = pointOf("p-dead");
    expect(point.positions.map((position) => positionStatus(point, position))).toEqual([
      "compatible",
      "conflict",
      "conflict",
    ]);
  });

  it("is no agreement where nothing could be told between the answers", () => {
    const point = { ...pointOf("p-dead"), status: "compatible" as const, relations: [] };
    expect(point.positions.map((position) => positionStatus(point, position))).toEqual([
      "compatible",
      "compatible",
      "compatible",
    ]);
  });

  it("is the point's own where there is one answer", () => {
    const point = pointOf("p-aid");
    expect(point.positions.map((position) => positionStatus(point, position))).toEqual(["single-source"]);
    const agreed = { ...point, status: "agree" as const };
    expect(agreed.positions.map((position) => positionStatus(agreed, position))).toEqual(["agree"]);
  });
});

describe("a grid on its way to the browser", () => {
  it("comes out as it went in", () => {
    expect(unpackGrid(packGrid(grid), quotesOfGrid(grid))).toEqual(grid);
  });

  it("is sent without what is silent, and without the words behind the cells", () => {
    const packed = packGrid(grid);
    const sent = packed.groups.flatMap((group) => group.rows);
    expect(sent.some((row) => row.spoken.length < grid.columns.length)).toBe(true);
    expect(sent.every((row) => row.spoken.every(([, answers]) => answers.length > 0))).toBe(true);
    const quote = grid.groups[0]?.rows[0]?.cells.flatMap((cell) => cell.positions)[0]?.quotes[0]?.quote;
    expect(quote).toBeTruthy();
    expect(JSON.stringify(packed)).not.toContain(quote);
  });

  it("shows every answer before its words are there", () => {
    const bare = unpackGrid(packGrid(grid), {});
    const labels = (from: typeof grid) =>
      from.groups.flatMap((group) =>
        group.rows.map((row) => row.cells.map((cell) => cell.positions.map(({ label }) => label))),
      );
    expect(labels(bare)).toEqual(labels(grid));
    const cells = bare.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
    expect(cells.flatMap((cell) => cell.positions).every((position) => position.quotes.length === 0)).toBe(
      true,
    );
  });

  it("brings the details of the points asked for, and no others", () => {
    const { points, quotes } = detailsOf(grid, COMPARISON.points, (id) => id === "p-dead");
    expect(points.map((point) => point.id)).toEqual(["p-dead"]);
    expect(Object.keys(quotes)).toEqual(["p-dead"]);
    const row = unpackGrid(packGrid(grid), quotes).groups.flatMap((group) => group.rows);
    expect(row.find(({ pointId }) => pointId === "p-dead")).toEqual(
      grid.groups.flatMap((group) => group.rows).find(({ pointId }) => pointId === "p-dead"),
    );
  });

  it("has one point beside it: the one of the address where it is shown, else the first", () => {
    const shown = filterGrid(grid, EVERYTHING);
    const first = shown.groups[0]?.rows[0]?.pointId;
    expect(selectedRow(shown, { ...EVERYTHING, point: "p-time" })?.pointId).toBe("p-time");
    expect(selectedRow(shown, { ...EVERYTHING, point: "p-gone" })?.pointId).toBe(first);
    expect(selectedRow({ groups: [] }, EVERYTHING)).toBeNull();
  });
});

describe("the grid as a sheet", () => {
  it("has the contract's words and a column for each article, and quotes what a cell rests on", () => {
    const [head, ...rows] = sheetOf(filterGrid(grid, EVERYTHING));
    expect(head?.slice(0, 6)).toEqual([
      "point",
      "event",
      "facet",
      "status",
      "question",
      "North Wire, 2025-05-12T23:40",
    ]);
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
    const dead = rows.find(([point]) => point === "p-dead");
    expect(dead?.slice(2, 4)).toEqual(["count", "conflict"]);
    expect(dead?.[5]).toContain("[“At least five people died”]");
    expect(dead?.at(-1)).toBe("");
  });

  it("holds what the view shows", () => {
    const sheet = sheetOf(filterGrid(grid, { ...EVERYTHING, articles: ["gazette"], statuses: ["conflict"] }));
    expect(sheet[0]?.slice(5)).toEqual(["Tolver Gazette, 2025-05-13"]);
    expect(sheet.slice(1).map((row) => row[3])).toEqual(sheet.slice(1).map(() => "conflict"));
    expect(sheet.length).toBeGreaterThan(1);
  });
});
