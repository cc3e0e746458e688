import type { Comparison, Point } from "../../model/index.ts";
import { buildGrid, type GridGroup, type GridRow } from "../../present/grid.ts";
import { paragraph, piece, spaced } from "./blocks.ts";
import { conflictDetail } from "./conflict.ts";
import { header, legend } from "./header.ts";
import type { Line } from "./paint.ts";
import { type SourceName, sourceNames } from "./sources.ts";
import { loneRow, stackedRow } from "./stack.ts";
import { tableHead, tableRow, tableWidths } from "./table.ts";
import { clean, displayWidth } from "./width.ts";
import { wrap } from "./wrap.ts";

export interface ReportOptions {
  readonly title: string | null;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Narrower terminals get lines of this length: they break them themselves. */
const MIN_WIDTH = 32;
/** Longer lines are no pleasure to read, except where they hold columns. */
const MAX_TEXT_WIDTH = 110;

interface Context {
  readonly points: ReadonlyMap<string, Point>;
  readonly sources: ReadonlyMap<string, SourceName>;
  readonly order: readonly SourceName[];
  readonly width: number;
  /** Null: no room for columns. */
  readonly columns: readonly number[] | null;
}

/** A comparison as lines for the terminal: pure, and the same for the same comparison and width. */
export function buildReport(comparison: Comparison, options: ReportOptions): Line[] {
  const width = Math.max(MIN_WIDTH, options.width);
  const order = sourceNames(comparison.articles);
  // An article that was not analyzed is not silent: it has no column.
  const read = order.filter((source) => source.notice === null);
  const articles = read.flatMap(({ articleId }) => comparison.articles.filter(({ id }) => id === articleId));
  const grid = buildGrid({ ...comparison, articles });
  const context: Context = {
    points: new Map(comparison.points.map((point) => [point.id, point])),
    sources: new Map(order.map((source) => [source.articleId, source])),
    order: read,
    width,
    columns: tableWidths(read.length, width),
  };
  const text = Math.min(width, MAX_TEXT_WIDTH);
  if (grid.groups.length === 0) {
    const nothing = "No point of comparison: nothing in these articles answers the same question.";
    return spaced([header(comparison, options.title, order, text), paragraph(nothing, text)]);
  }
  const groups = grid.groups.map((group) => eventBlock(group, context));
  return spaced([header(comparison, options.title, order, text), ...groups, legend(text)]);
}

function eventBlock(group: GridGroup, context: Context): Line[] {
  const { order, columns } = context;
  const heading = eventHeading(group, context.width);
  const isCompared = group.rows.some((row) => row.status !== "single-source");
  const head = columns === null || !isCompared ? [] : tableHead(order, columns);
  return [...heading, ...head, ...rowBlocks(group.rows, context)];
}

/** "── The ferry's loss · Cauldron Sound ───────" */
function eventHeading(group: GridGroup, width: number): Line[] {
  const words = [group.label, group.detail].map(clean).filter(Boolean).join(" · ");
  return wrap(words, width - 4).map((line, index, lines): Line => {
    const lead = index === 0 ? "── " : "   ";
    const isLast = index === lines.length - 1;
    const rule = isLast ? ` ${"─".repeat(Math.max(0, width - lead.length - displayWidth(line) - 1))}` : "";
    return [piece(lead, "quiet"), piece(line, "title"), piece(rule, "quiet")];
  });
}

/** A blank line around points that are compared; what one source alone says stands close together. */
function rowBlocks(rows: readonly GridRow[], context: Context): Line[] {
  const compared = rows.filter((row) => row.status !== "single-source").map((row) => rowBlock(row, context));
  const alone = rows.filter((row) => row.status === "single-source").flatMap((row) => rowBlock(row, context));
  return spaced([...compared, alone]);
}

function rowBlock(row: GridRow, context: Context): Line[] {
  const { sources, width, columns, points } = context;
  if (row.status === "single-source") return loneRow(row, sources, width);
  const lines = columns === null ? stackedRow(row, sources, width) : tableRow(row, columns);
  const point = points.get(row.pointId);
  if (row.status !== "conflict" || !point) return lines;
  return [...lines, ...conflictDetail(row, point, sources, Math.min(width, MAX_TEXT_WIDTH), 4)];
}
