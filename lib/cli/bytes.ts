import { AppError } from "../model/index.ts";

const NEWLINE = 0x0a;

/** One line of a byte stream, its line break left off. */
export type ByteLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  /** Longer than the limit: its bytes were let go. */
  | { readonly number: number; readonly bytes: null };

/**
 * Cuts a stream of bytes into lines, in constant memory: a line over `limit` bytes is reported and forgotten.
 * Line breaks are found before decoding, so that one line that is no UTF-8 spoils no other.
 * A last line without a break counts; nothing after the last break is no line.
 */
export async function* byteLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let number = 1;
  const take = (piece: Uint8Array) => {
    held += piece.length;
    if (held > limit) parts = [];
    else if (piece.length > 0) parts.push(piece);
  };
  const close = (): ByteLine => {
    const bytes = held > limit ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    held = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield close();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (held > 0) yield close();
}

/** Keeps a byte order mark: offsets count the text exactly as given. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws AppError `bad-input` where the bytes are no UTF-8; the message begins with "is". */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch (cause) {
    throw new AppError("bad-input", `is not UTF-8 text${hintOf(bytes)}`, { cause });
  }
}

function hintOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? " (it looks like UTF-16: save it as UTF-8)" : "";
}

/** The text without a leading byte order mark: for JSON and CoNLL-U, where it is no content. */
export function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
