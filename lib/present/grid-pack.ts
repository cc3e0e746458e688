import type { PointStatus } from "../model/index.ts";
import { type Grid, type GridGroup, type GridRow, silentCell } from "./grid.ts";
import type { GridCell, GridPosition, GridQuote } from "./grid-cell.ts";

/** An answer as it is shown in a cell; many cells of a row share one. */
type PackedAnswer = readonly [positionId: string, label: string, status: PointStatus, voice: string | null];
/** The number of an article's column, and the numbers of its answers. */
type PackedCell = readonly [column: number, answers: readonly number[]];

interface PackedRow extends Omit<GridRow, "cells"> {
  readonly answers: readonly PackedAnswer[];
  readonly spoken: readonly PackedCell[];
}
type PackedGroup = Omit<GridGroup, "rows"> & { readonly rows: readonly PackedRow[] };

/**
 * A grid on its way to the browser: what its cells show, without those that are silent and without the words behind
 * them. Of a hundred articles nearly all cells are silent, and the quotes are nine tenths of the rest.
 */
export type PackedGrid = Omit<Grid, "groups"> & { readonly groups: readonly PackedGroup[] };

/** By point: the quotes behind each answer of each cell that speaks, in the order of columns, then of answers. */
export type GridQuotes = Readonly<Record<string, readonly (readonly GridQuote[])[]>>;

const rowsOf = (groups: Grid["groups"]): readonly GridRow[] => groups.flatMap((group) => group.rows);

/** What cells show. `unpackGrid(packGrid(grid), quotesOfGrid(grid))` is the grid. */
export function packGrid({ groups, ...grid }: Grid): PackedGrid {
  return {
    ...grid,
    groups: groups.map(({ rows, ...group }) => ({ ...group, rows: rows.map(packRow) })),
  };
}

/** The words behind the cells, of all points or of those asked for. */
export function quotesOfGrid(
  grid: Pick<Grid, "groups">,
  wanted: (pointId: string) => boolean = () => true,
): GridQuotes {
  return Object.fromEntries(
    rowsOf(grid.groups)
      .filter((row) => wanted(row.pointId))
      .map((row) => [
        row.pointId,
        row.cells.flatMap((cell) => cell.positions.map((position) => position.quotes)),
      ]),
  );
}

function packRow({ cells, ...row }: GridRow): PackedRow {
  const answers: PackedAnswer[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ positionId, label, status, voice }: GridPosition): number => {
    const key = JSON.stringify([positionId, label, voice]);
    const number = numbers.get(key) ?? answers.length;
    if (number === answers.length) answers.push([positionId, label, status, voice]);
    numbers.set(key, number);
    return number;
  };
  const spoken = cells.flatMap((cell, column): PackedCell[] =>
    cell.positions.length === 0 ? [] : [[column, cell.positions.map(numberOf)]],
  );
  return { ...row, answers, spoken };
}

/** The grid; cells of points whose quotes are not given have none. */
export function unpackGrid({ groups, ...grid }: PackedGrid, quotes: GridQuotes): Grid {
  const silent = grid.columns.map(({ articleId }) => silentCell(articleId));
  return {
    ...grid,
    groups: groups.map(({ rows, ...group }) => ({
      ...group,
      rows: rows.map((row) => unpackRow(row, silent, quotes[row.pointId] ?? [])),
    })),
  };
}

function unpackRow(
  { answers, spoken, ...row }: PackedRow,
  silent: readonly GridCell[],
  quotes: readonly (readonly GridQuote[])[],
): GridRow {
  const cells = [...silent];
  let at = 0;
  for (const [column, numbers] of spoken) {
    const cell = silent[column];
    if (!cell) continue;
    const positions = numbers.flatMap((number): GridPosition[] => {
      const own = quotes[at++] ?? [];
      const answer = answers[number];
      if (!answer) return [];
      const [positionId, label, status, voice] = answer;
      return [{ positionId, label, status, voice, quotes: own }];
    });
    cells[column] = { ...cell, positions };
  }
  return { ...row, cells };
}
