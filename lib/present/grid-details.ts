import type { Point } from "../model/index.ts";
import type { Grid, GridRow } from "./grid.ts";
import { type GridQuotes, quotesOfGrid } from "./grid-pack.ts";
import type { FilteredGrid, GridView } from "./view.ts";

/** What is behind the cells of a grid: the points with all that relates their answers, and the exact words. */
export interface GridDetails {
  readonly points: readonly Point[];
  readonly quotes: GridQuotes;
}

/** The details of all points, or of those asked for. */
export function detailsOf(
  grid: Pick<Grid, "groups">,
  points: readonly Point[],
  wanted: (pointId: string) => boolean = () => true,
): GridDetails {
  return { points: points.filter((point) => wanted(point.id)), quotes: quotesOfGrid(grid, wanted) };
}

/** The point that a view shows beside the grid: the one chosen where it is among the rows, else the first. */
export function selectedRow({ groups }: Pick<FilteredGrid, "groups">, view: GridView): GridRow | null {
  const rows = groups.flatMap((group) => group.rows);
  return rows.find((row) => row.pointId === view.point) ?? rows[0] ?? null;
}
