import type { PointStatus } from "../../model/index.ts";

/** What a piece of text is; how that looks is decided last. Signs and words tell the same without color. */
export type Tone = PointStatus | "title" | "quiet";

export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
}

/** One line of the terminal. */
export type Line = readonly Piece[];

/** Codes of "Select Graphic Rendition": 16-color codes follow the reader's own theme, light or dark. */
const CODES: Readonly<Record<Tone, string>> = {
  title: "1",
  quiet: "2",
  conflict: "1;31",
  compatible: "34",
  agree: "32",
  "single-source": "2",
};

export const BLANK: Line = [];

/** The lines as text without any codes, blanks at the ends of lines left off. */
export function inPlain(lines: readonly Line[]): string {
  return lines.map((line) => `${textOf(line).trimEnd()}\n`).join("");
}

/** The lines with color. */
export function inAnsi(lines: readonly Line[]): string {
  return lines.map((line) => `${line.map(paint).join("").trimEnd()}\n`).join("");
}

export function textOf(line: Line): string {
  return line.map((piece) => piece.text).join("");
}

function paint({ text, tone }: Piece): string {
  return tone === undefined || text.trim() === "" ? text : `\u001B[${CODES[tone]}m${text}\u001B[0m`;
}
