import type { Grid, GridColumn, GridGroup, GridRow } from "./grid.ts";
import { searchOf } from "./grid.ts";
import type { GridCell } from "./grid-cell.ts";

type PackedRow = Omit<GridRow, "cells" | "search"> & { readonly spoken: readonly GridCell[] };
type PackedGroup = Omit<GridGroup, "rows"> & { readonly rows: readonly PackedRow[] };

/**
 * A grid on its way to the browser: without the silent cells and the words to search in, which can be told from the
 * rest. Of a hundred articles nearly all cells are silent, and they were two thirds of what was sent.
 */
export type PackedGrid = Omit<Grid, "groups"> & { readonly groups: readonly PackedGroup[] };

export function packGrid({ groups, ...grid }: Grid): PackedGrid {
  return {
    ...grid,
    groups: groups.map(({ rows, ...group }) => ({
      ...group,
      rows: rows.map(({ cells, search: _search, ...row }) => ({
        ...row,
        spoken: cells.filter((cell) => cell.positions.length > 0),
      })),
    })),
  };
}

/** `unpackGrid(packGrid(grid))` is the grid. */
export function unpackGrid({ groups, ...grid }: PackedGrid): Grid {
  return {
    ...grid,
    groups: groups.map(({ rows, ...group }) => ({
      ...group,
      rows: rows.map((row) => unpackRow(row, group.eventId === null ? "" : group.label, grid.columns)),
    })),
  };
}

function unpackRow({ spoken, ...row }: PackedRow, event: string, columns: readonly GridColumn[]): GridRow {
  const byArticle = new Map(spoken.map((cell) => [cell.articleId, cell]));
  const cells = columns.map(({ articleId }) => byArticle.get(articleId) ?? { articleId, positions: [] });
  return { ...row, cells, search: searchOf(row.question, event, cells) };
}
