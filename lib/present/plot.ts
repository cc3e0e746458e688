import type { Point } from "../model/index.ts";
import { type NumberPlot, numberPlot } from "./plot-number.ts";
import { type TimePlot, timePlot } from "./plot-time.ts";

/** The plot of a point where looking beats reading; null for what is neither numbers nor dates. */
export function plotOf(
  point: Point,
  sourcesOf: (positionId: string) => readonly string[],
): NumberPlot | TimePlot | null {
  return numberPlot(point, sourcesOf) ?? timePlot(point, sourcesOf);
}
