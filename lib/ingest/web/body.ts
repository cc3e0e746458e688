import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "../../model/index.ts";

/** What servers may pack a page with; whatever else they send is refused. */
export const ENCODINGS = "gzip, deflate, br";

function unpacked(body: Readable, encoding: string): Readable {
  const packed = encoding.trim().toLowerCase();
  if (packed === "" || packed === "identity") return body;
  const unpack = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[packed];
  if (!unpack)
    throw new AppError("fetch-failed", `The server packed the page in a way not known: ${packed}.`);
  const stream = unpack();
  body.on("error", (error) => stream.destroy(error));
  return body.pipe(stream);
}

/**
 * The bytes of an answer, unpacked. Counted after unpacking, a piece at a time: a small answer may unpack to gigabytes.
 * @throws AppError `too-large`, `fetch-failed` (packed in an unknown way, or broken)
 */
export async function readBody(body: Readable, encoding: string, mostBytes: number): Promise<Uint8Array> {
  const stream = unpacked(body, encoding);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      if (size > mostBytes) {
        const megabytes = (mostBytes / 1_000_000).toFixed(0);
        throw new AppError("too-large", `The page is larger than ${megabytes} MB. Paste its text instead.`);
      }
      pieces.push(piece);
    }
  } finally {
    body.destroy();
    stream.destroy();
  }
  return new Uint8Array(Buffer.concat(pieces));
}
