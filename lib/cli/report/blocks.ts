import { BLANK, type Line, type Piece, type Tone } from "./paint.ts";
import { displayWidth, padTo } from "./width.ts";
import { wrap } from "./wrap.ts";

/** Text in so many columns, every line under `indent` blanks. */
export function paragraph(text: string, columns: number, indent = 0, tone?: Tone): Line[] {
  return hanging("", text, columns, indent, tone);
}

/** Text behind a mark; its further lines stand under its first word. */
export function hanging(mark: string, text: string, columns: number, indent = 0, tone?: Tone): Line[] {
  const from = indent + displayWidth(mark);
  return wrap(text, columns - from).map((words, index): Line => {
    const lead = index === 0 ? " ".repeat(indent) + mark : " ".repeat(from);
    return [piece(lead, tone), piece(words, tone)];
  });
}

/** A paragraph whose further lines stand two blanks further in. */
export function outdented(text: string, columns: number, indent: number, tone?: Tone): Line[] {
  return paragraph(text, columns - 2, indent, tone).map((line, index) =>
    index === 0 ? line : [{ text: "  " }, ...line],
  );
}

/** Cells side by side, each wrapped in its own column; `widths` in columns, `gap` blanks between. */
export function sideBySide(cells: readonly Cell[], widths: readonly number[], gap: number): Line[] {
  const blocks = cells.map((cell, index) => cell.flatMap((part) => cellLines(part, widths[index] ?? 1)));
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row): Line => {
    return blocks.flatMap((block, index): Piece[] => {
      const width = (widths[index] ?? 1) + (index < blocks.length - 1 ? gap : 0);
      const { text, tone } = block[row] ?? { text: "", tone: undefined };
      return [piece(padTo(text, width), tone)];
    });
  });
}

/** One paragraph of a cell; further lines stand under the text, not under the mark. */
export interface CellPart {
  readonly mark: string;
  readonly text: string;
  readonly tone?: Tone;
}
export type Cell = readonly CellPart[];

function cellLines({ mark, text, tone }: CellPart, width: number): Piece[] {
  const from = displayWidth(mark);
  return wrap(text, width - from).map((words, index) =>
    piece((index === 0 ? mark : " ".repeat(from)) + words, tone),
  );
}

export function piece(text: string, tone?: Tone): Piece {
  return tone === undefined ? { text } : { text, tone };
}

/** Pieces one behind the other, as many a line as fit, none of them broken. */
export function flow(pieces: readonly Piece[], gap: string, width: number): Line[] {
  const lines: Piece[][] = [];
  let used = 0;
  for (const part of pieces) {
    const own = displayWidth(part.text);
    const line = lines.at(-1);
    if (line && used + displayWidth(gap) + own <= width) {
      line.push({ text: gap }, part);
      used += displayWidth(gap) + own;
    } else {
      lines.push([part]);
      used = own;
    }
  }
  return lines;
}

/** Blocks with one blank line between them. */
export function spaced(blocks: readonly (readonly Line[])[]): Line[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [BLANK, ...block]));
}
