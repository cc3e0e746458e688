import type { RawPage } from "./raw.ts";

/** A stretch of words on one line that no gap parts. Places in points from the upper left corner of the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  /** The font that most of its letters are in. */
  readonly font: string;
}

/** Pieces stand on one line where their base lines are nearer than so many sizes. */
const SAME_LINE = 0.35;
/** A gap as wide as a letter stands between columns or cells; between words it is a third of that, stretched a half. */
export const COLUMN_GAP = 1;
/** Between letters of a word there is less. */
const WORD_GAP = 0.15;
/** Each is looked for among all lines of its page. */
const MOST_DROP_CAPS = 20;
/** Of a drop cap its size, against that of the line it begins. */
const DROP_CAP = 1.8;

/** The lines of a page, cut where a gap is wider than one between words; from above, then from the left. */
export function linesOf({ width, height, pieces }: RawPage): readonly Line[] {
  const shown = pieces
    .map(([text, left, y, wide, size, font]): Line => ({ text, left, right: left + wide, y, size, font }))
    // What lies beside the page is seen by nobody.
    .filter(
      ({ text, left, y, size }) =>
        text.trim() !== "" && size > 0 && left > -1 && left < width && y > 0 && y <= height + 1,
    );
  const lines = rowsOf(shown).flatMap(cutAtGaps);
  return withDropCaps(lines);
}

/** Pieces with a common base line. A raised figure stands a little higher: it goes with its line. */
function rowsOf(pieces: readonly Line[]): readonly (readonly Line[])[] {
  const rows: { y: number; size: number; pieces: Line[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y <= SAME_LINE * Math.min(piece.size, row.size)) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.toSorted((a, b) => a.left - b.left));
}

function cutAtGaps(row: readonly Line[]): readonly Line[] {
  const lines: Line[][] = [];
  for (const piece of row) {
    const last = lines.at(-1)?.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.left - last.right;
    const isCap = last !== undefined && last.size > DROP_CAP * piece.size;
    if (last === undefined || isCap || gap > COLUMN_GAP * Math.min(last.size, piece.size))
      lines.push([piece]);
    // Drawn twice in one place, a shade apart, to look bold.
    else if (piece.text === last.text && Math.abs(piece.left - last.left) < 0.2 * piece.size) continue;
    else lines.at(-1)?.push(piece);
  }
  return lines.map(joined);
}

function joined(pieces: readonly Line[]): Line {
  let text = "";
  let end: number | null = null;
  const letters = new Map<string, { count: number; size: number }>();
  for (const piece of pieces) {
    const isApart = end !== null && piece.left - end > WORD_GAP * piece.size;
    text += isApart && !/\s$/u.test(text) && !/^\s/u.test(piece.text) ? ` ${piece.text}` : piece.text;
    end = piece.right;
    const before = letters.get(piece.font)?.count ?? 0;
    letters.set(piece.font, { count: before + piece.text.length, size: piece.size });
  }
  const [font, { size }] = [...letters].toSorted(([, a], [, b]) => b.count - a.count)[0] ?? ["", { size: 1 }];
  return {
    text: text.replace(/\s+/gu, " ").trim(),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: pieces[0]?.y ?? 0,
    size,
    font,
  };
}

/** A large first letter stands on a later line's base line: it goes before the line that it begins. */
function withDropCaps(lines: readonly Line[]): readonly Line[] {
  const taken = new Map<Line, Line>();
  for (const cap of lines.filter(({ text }) => /^\p{Lu}$/u.test(text)).slice(0, MOST_DROP_CAPS)) {
    const first = lines.find(
      (line) =>
        cap.size > DROP_CAP * line.size &&
        line.y > cap.y - cap.size &&
        line.y < cap.y + 1 &&
        line.left >= cap.left &&
        line.left - cap.right < cap.size,
    );
    if (first) taken.set(first, cap);
  }
  const caps = new Set(taken.values());
  return lines
    .filter((line) => !caps.has(line))
    .map((line) => {
      const cap = taken.get(line);
      return cap ? { ...line, text: `${cap.text}${line.text}`, left: cap.left } : line;
    });
}
