import { type Block, CELL } from "./columns.ts";
import { endsParted, runningText, vocabularyOf } from "./hyphens.ts";
import type { Line } from "./lines.ts";

/** A gap so much wider than the usual one between lines is one between paragraphs. */
const WIDE_GAP = 1.3;
/** An indent is at least so wide, in sizes; a sloping edge is not. */
const INDENT = 0.6;
/** Type that differs by so much is a heading's or a caption's. */
const OTHER_SIZE = 0.12;
/** A last line ends so much before the edge of its column. */
const SHORT = 0.2;
const ENDS = /[.!?:…]["'”’)\]]*$/u;

/** A line with what its column tells of it. */
interface Placed extends Line {
  readonly column: { readonly left: number; readonly right: number; readonly pitch: number };
  readonly isFirst: boolean;
}

/** The paragraphs of a document, out of its columns in order; one may run on from a column or a page to the next. */
export function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  const vocabulary = vocabularyOf(blocks.flat().map(({ text }) => text));
  const paragraphs: string[][] = [];
  let last: Placed | null = null;
  for (const line of blocks.flatMap(placed)) {
    if (last !== null && runsOn(last, line)) paragraphs.at(-1)?.push(line.text);
    else paragraphs.push([line.text]);
    last = line;
  }
  return paragraphs.map((lines) => runningText(lines, vocabulary));
}

function placed(block: Block): readonly Placed[] {
  const column = {
    left: block.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: block.reduce((most, { right }) => Math.max(most, right), 0),
    pitch: usualPitch(block),
  };
  return block.map((line, at) => ({ ...line, column, isFirst: at === 0 }));
}

/** The usual distance of base lines, in sizes of the type. */
function usualPitch(block: Block): number {
  const pitches = block
    .slice(1)
    .map((line, at) => (line.y - (block[at]?.y ?? 0)) / line.size)
    .filter((pitch) => pitch > 0.8 && pitch < 3)
    .toSorted((a, b) => a - b);
  // Gaps between paragraphs are fewer than lines, or the paragraphs are single lines.
  return pitches[Math.floor(pitches.length * 0.4)] ?? 1.2;
}

function runsOn(before: Placed, line: Placed): boolean {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * line.size) return false;
  if (before.text.includes(CELL) || line.text.includes(CELL)) return false;
  if (endsParted(before.text) && /^\p{Ll}/u.test(line.text)) return true;
  const indent = line.left - line.column.left > INDENT * line.size;
  const wasShort = before.column.right - before.right > SHORT * (before.column.right - before.column.left);
  if (line.isFirst) {
    if (ENDS.test(before.text) || wasShort) return /^\p{Ll}/u.test(line.text) && !ENDS.test(before.text);
    return !indent;
  }
  const gap = (line.y - before.y) / line.size;
  if (gap > WIDE_GAP * before.column.pitch || gap <= 0) return false;
  if (before.font !== line.font && wasShort) return false;
  const wasIndented = before.left - before.column.left > INDENT * before.size;
  if (indent && (!wasIndented || wasShort)) return false;
  return !(wasShort && ENDS.test(before.text));
}
