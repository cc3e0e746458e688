import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { LESS_IS_BETTER } from "./dossier/figures.ts";

/** Measured figures by group ("dossiers/development", "equate/newsnli") and name; null: there was nothing to measure. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

const floorsSchema = z.record(z.string(), z.record(z.string(), z.number()));
export type Floors = z.infer<typeof floorsSchema>;

export interface FloorResult {
  readonly group: string;
  readonly figure: string;
  readonly floor: number;
  readonly value: number | null;
  readonly passed: boolean;
}

const FLOORS_FILE = path.join(import.meta.dirname, "floors.json");

/** Figures are compared as they are printed, to one decimal. */
const PRINTED = 10;

export function readFloors(): Floors {
  return floorsSchema.parse(JSON.parse(readFileSync(FLOORS_FILE, "utf8")));
}

/**
 * Compares figures with their floors (ceilings for figures where less is better). A group that was not measured at all is
 * left out: its data is not on this machine. A figure that is missing in a measured group has failed.
 */
export function checkFloors(floors: Floors, measured: Figures): FloorResult[] {
  return Object.entries(floors).flatMap(([group, figures]) => {
    const values = measured[group];
    if (values === undefined) return [];
    return Object.entries(figures).map(([figure, floor]): FloorResult => {
      const value = values[figure] ?? null;
      const printed = value === null ? null : Math.round(value * PRINTED) / PRINTED;
      const passed =
        printed !== null &&
        (LESS_IS_BETTER.has(figure) || /less is better/u.test(figure) ? printed <= floor : printed >= floor);
      return { group, figure, floor, value, passed };
    });
  });
}

/** One line for each figure that fell, then "N passed, N failed". */
export function floorsReport(results: readonly FloorResult[]): string {
  const failed = results.filter((result) => !result.passed);
  return [
    ...failed.map(({ group, figure, floor, value }) => {
      return `✗ ${group} ${figure}: ${value?.toFixed(1) ?? "not measured"}, floor ${floor}`;
    }),
    `${results.length - failed.length} passed, ${failed.length} failed`,
  ].join("\n");
}
