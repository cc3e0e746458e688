import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { comparisonSchema } from "../../lib/model/index.ts";
import { findDossiers } from "../../scripts/bench/dossier/gold.ts";
import { DOSSIER_FOLDERS, halfOf, SPLIT } from "../../scripts/bench/dossier/split.ts";
import {
  compareDossier,
  pooledFigures,
  type ScoredDossier,
  scoreFolders,
} from "../../scripts/bench/dossiers.ts";
import { checkFloors, floorsReport, readFloors } from "../../scripts/bench/floors.ts";

let scored: readonly ScoredDossier[];

beforeAll(() => {
  scored = scoreFolders(DOSSIER_FOLDERS);
}, 120_000);

describe("the project's dossiers", () => {
  test("stand in one half each, and the README lists them all", () => {
    const names = DOSSIER_FOLDERS.flatMap(findDossiers).map((folder) => path.basename(folder));
    expect([...names].sort()).toEqual(Object.values(SPLIT).flat().sort());
    const readme = readFileSync("tests/corpus/README.md", "utf8");
    for (const name of names) {
      // Left column: development; right column: held out.
      const row = halfOf(name) === "development" ? `\n| ${name}` : `| ${name} |`;
      expect(readme, name).toContain(row);
    }
  });

  test("are compared in the contract's form", () => {
    for (const { dossier } of scored.slice(0, 2)) comparisonSchema.parse(compareDossier(dossier));
  });

  test("keep their floors", () => {
    const figures = pooledFigures(scored);
    const results = checkFloors(readFloors(), {
      "dossiers/development": { ...figures.development },
      "dossiers/held-out": { ...figures["held-out"] },
    });
    expect(results.length).toBeGreaterThan(10);
    expect(
      results.filter(({ passed }) => !passed),
      floorsReport(results),
    ).toEqual([]);
  });
});

describe("checking floors", () => {
  const floors = { "dossiers/x": { macroF1: 50, falseAlarms: 5 }, "equate/y": { accuracy: 60 } };
  const failed = (figures: Parameters<typeof checkFloors>[1]) =>
    checkFloors(floors, figures)
      .filter(({ passed }) => !passed)
      .map(({ group, figure }) => `${group} ${figure}`);

  test.each([
    ["at the floor passes", { "dossiers/x": { macroF1: 50, falseAlarms: 5 } }, []],
    ["below the floor fails", { "dossiers/x": { macroF1: 49.9, falseAlarms: 5 } }, ["dossiers/x macroF1"]],
    ["as printed, to one decimal", { "dossiers/x": { macroF1: 49.96, falseAlarms: 5.04 } }, []],
    [
      "false alarms have a ceiling",
      { "dossiers/x": { macroF1: 99, falseAlarms: 5.1 } },
      ["dossiers/x falseAlarms"],
    ],
    ["a figure that is gone fails", { "dossiers/x": { macroF1: 50 } }, ["dossiers/x falseAlarms"]],
    [
      "a figure of nothing fails",
      { "dossiers/x": { macroF1: null, falseAlarms: 0 } },
      ["dossiers/x macroF1"],
    ],
    ["a group without data is left out", {}, []],
  ])("%s", (_, figures, expected) => expect(failed(figures)).toEqual(expected));

  test("says what fell and how many passed", () => {
    const results = checkFloors(floors, { "dossiers/x": { macroF1: 12.34, falseAlarms: 0 } });
    expect(floorsReport(results)).toBe("✗ dossiers/x macroF1: 12.3, floor 50\n1 passed, 1 failed");
  });
});
