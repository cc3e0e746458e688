import { displayWidth, graphemes } from "./width.ts";

/**
 * Breaks clean text into lines of at most `columns` display columns, at blanks where it can, inside a word only where
 * the word alone is too long. Always at least one line.
 */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(1, columns);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ").flatMap((whole) => cut(whole, room))) {
    const width = displayWidth(word);
    if (line !== "" && used + 1 + width > room) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line = line === "" ? word : `${line} ${word}`;
    used = used === 0 ? width : used + 1 + width;
  }
  lines.push(line);
  return lines;
}

/** A word cut into pieces that fit. A single character wider than the room stands alone and sticks out. */
function cut(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const { text, width } of graphemes(word)) {
    if (piece !== "" && used + width > room) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += text;
    used += width;
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
}
