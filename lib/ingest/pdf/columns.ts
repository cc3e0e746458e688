import { COLUMN_GAP, type Line } from "./lines.ts";

/** Lines that follow one another in one column. */
export type Block = readonly Line[];

/** Fewer lines on a side are a caption or a cell. */
const LEAST_LINES = 3;
/** Shorter lines are a table's cells, which are read row by row; in sizes of their type, half as many as letters. */
const LEAST_WIDTH = 7;
/** Columns within columns: a page of news has three or four beside one another. */
const MOST_DEPTH = 5;
/** Between cells of a table; a badly justified line has narrower gaps. */
const CELL_GAP = 2;
export const CELL = "\t";
/** Base lines that differ by less of a size are one. */
const SAME_ROW = 0.2;
/** Left edges tried as a column's beginning. */
const MOST_EDGES = 30;

/**
 * Lines in the order in which they are read: down a column, then the next. A line that reaches over columns parts what stands above
 * it from what stands below.
 */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  return cut(
    lines.toSorted((a, b) => a.y - b.y || a.left - b.left),
    0,
  );
}

/** @param lines from above, here and in all that follows: they are sorted once */
function cut(lines: readonly Line[], depth: number): readonly Block[] {
  const edge = depth < MOST_DEPTH ? columnEdge(lines) : null;
  if (edge === null) return lines.length === 0 ? [] : [byRows(lines)];
  return bandsOf(lines, edge).flatMap(({ across, left, right }) =>
    across.length > 0 ? [byRows(across)] : [...cut(left, depth + 1), ...cut(right, depth + 1)],
  );
}

interface Band {
  readonly across: Line[];
  readonly left: Line[];
  readonly right: Line[];
}

/** From above: lines across the edge, then what stands on both sides until the next such line. */
function bandsOf(lines: readonly Line[], edge: number): readonly Band[] {
  const bands: Band[] = [];
  for (const line of lines) {
    const side = sideOf(line, edge);
    const last = bands.at(-1);
    const fits = last && (side === "across") === last.across.length > 0;
    const band: Band = fits ? last : { across: [], left: [], right: [] };
    if (!fits) bands.push(band);
    band[side].push(line);
  }
  return bands;
}

/** @param edge where the column on the right begins */
function sideOf({ left, right, size }: Line, edge: number): keyof Band {
  // Justified lines reach a shade over their edge.
  if (left >= edge - size * 0.3) return "right";
  return right <= edge - size * COLUMN_GAP * 0.5 ? "left" : "across";
}

/** Where the right one of two columns begins; null where the lines stand in one. */
function columnEdge(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const edges = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MOST_EDGES);
  let best: { edge: number; lines: number } | null = null;
  for (const [edge] of edges) {
    const beside = bandsOf(lines, edge).filter(areColumns);
    const count = beside.reduce((sum, { left, right }) => sum + Math.min(left.length, right.length), 0);
    if (count > 0 && (best === null || count > best.lines)) best = { edge, lines: count };
  }
  return best?.edge ?? null;
}

/** Two columns of prose, beside one another. */
function areColumns({ left, right }: Band): boolean {
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return false;
  const [a, b] = [rangeOf(left), rangeOf(right)];
  return isProse(left) && isProse(right) && a.top < b.bottom && b.top < a.bottom;
}

function isProse(lines: readonly Line[]): boolean {
  const widths = lines.map(({ left, right, size }) => (right - left) / size).toSorted((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= LEAST_WIDTH;
}

function rangeOf(lines: readonly Line[]): { top: number; bottom: number } {
  return { top: lines[0]?.y ?? 0, bottom: lines.at(-1)?.y ?? 0 };
}

/** From above; what stands on one base line becomes one line, with tabs between what may be a table's cells. */
function byRows(lines: readonly Line[]): Block {
  const rows: Line[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - line.y) < SAME_ROW * line.size) {
      const between = line.left - row.right > CELL_GAP * line.size ? CELL : " ";
      rows[rows.length - 1] = { ...row, text: `${row.text}${between}${line.text}`, right: line.right };
    } else rows.push(line);
  }
  return rows;
}
