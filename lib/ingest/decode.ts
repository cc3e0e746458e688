import { AppError } from "../model/index.ts";

/** UTF-8 bytes: a long feature is 60 KB; past a megabyte it is a book or a mistake. */
export const MAX_TEXT_BYTES = 1_000_000;

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], "UTF-16"],
  [[0xfe, 0xff], "UTF-16"],
];

/** Beginnings of files that people drop by mistake, by what they are. */
const BINARY: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a Word or other zipped document"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word document"],
  ["{\\rtf", "a rich-text document"],
];

/**
 * The text of a file, to the code unit; a byte order mark is no part of it.
 * @throws AppError `too-large`, `bad-input` (no text, or not UTF-8), with a sentence that says what to do
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_TEXT_BYTES) {
    throw new AppError("too-large", "It is larger than 1 MB; import the part that matters.");
  }
  refuseBinary(bytes);
  const wide = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (wide) throw new AppError("bad-input", `It is in ${wide[1]}. Save it as UTF-8 and import it again.`);
  return strictUtf8(bytes);
}

/** Refuses what is another kind of file, whatever its name says. @throws AppError `bad-input` */
export function refuseBinary(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const binary = BINARY.find(([mark]) => start.startsWith(mark));
  if (binary) {
    throw new AppError("bad-input", `It is ${binary[1]}, not a text file. Copy its text and paste it.`);
  }
}

function strictUtf8(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const place = firstBad(bytes);
    throw new AppError(
      "bad-input",
      `It is not UTF-8 (byte ${place + 1} fits no character); it may be in an older encoding such as Windows-1252. Save it as UTF-8 and import it again.`,
      { cause },
    );
  }
  // Texts have line breaks and tabs; anything else below a space in numbers is another kind of file.
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length / 100) throw new AppError("bad-input", "It is not a text file.");
  return text;
}

/** Where the first character that is none begins. */
function firstBad(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low), false)) low -= 1;
  return low;
}

/** @param open whether the last character may be cut off */
function isUtf8(bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}
