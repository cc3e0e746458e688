import type { GridRow } from "../../present/grid.ts";
import { SILENT, STATUS_WORDS } from "../../present/status.ts";
import { type Cell, type CellPart, sideBySide } from "./blocks.ts";
import type { Line } from "./paint.ts";
import type { SourceName } from "./sources.ts";
import { clean } from "./width.ts";

/** Narrower than this, questions break at every word. */
const MIN_QUESTION = 26;
/** Narrower than this, "at least 46 people" and dates take three lines. */
const MIN_COLUMN = 13;
const GAP = 2;

/** Column widths, the question's first; null where the terminal is too narrow for that many sources. */
export function tableWidths(sources: number, width: number): number[] | null {
  if (sources === 0) return null;
  const column = Math.floor((width - MIN_QUESTION) / sources) - GAP;
  if (column < MIN_COLUMN) return null;
  // What a few sources leave over goes to the question, up to as much as one source has.
  const own = Math.min(column, Math.floor((width - GAP * sources) / (sources + 1)));
  return [width - sources * (own + GAP), ...Array.from({ length: sources }, () => own)];
}

/** Heads of the columns: source and date. */
export function tableHead(sources: readonly SourceName[], widths: readonly number[]): Line[] {
  const heads = sources.map(({ name, date }): Cell => {
    const parts: CellPart[] = [{ mark: "", text: name, tone: "quiet" }];
    return date === "" ? parts : [...parts, { mark: "", text: date, tone: "quiet" }];
  });
  return sideBySide([[], ...heads], widths, GAP);
}

/** One point: its sign and question, then what each source answers. */
export function tableRow(row: GridRow, widths: readonly number[]): Line[] {
  const { sign } = STATUS_WORDS[row.status];
  const question: Cell = [{ mark: `${sign} `, text: clean(row.question), tone: row.status }];
  const cells = row.cells.map((cell): Cell => {
    if (cell.positions.length === 0) return [{ mark: "", text: SILENT.sign, tone: "quiet" }];
    return cell.positions.map((position) => ({
      // Beside a conflict, an answer that fits everybody else's must not look like a party to it.
      mark: row.status === "conflict" ? `${STATUS_WORDS[position.status].sign} ` : "",
      text: clean(position.label),
      tone: position.status,
    }));
  });
  return sideBySide([question, ...cells], widths, GAP);
}
