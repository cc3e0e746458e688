import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { AppError } from "../model/index.ts";

export interface ZipEntry {
  /** As the archive says it: a label, never a path on a disk. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipLimits {
  /** Files in the archive. */
  readonly entries: number;
  /** Bytes of all files that are wanted, unpacked. */
  readonly bytes: number;
  /** Whether only archives are taken in which nothing is compressed. */
  readonly stored?: boolean;
}

/** So much goes in at a time: what comes out is counted before the next, so that a bomb is stopped after a thousandfold of this. */
const PIECE = 16_384;

/**
 * The files of a ZIP archive that are wanted, in its order, in memory. Sizes that the archive claims are not believed:
 * what comes out is counted.
 * @param wanted by name; what is not wanted is not unpacked
 * @throws AppError `bad-input` (broken, encrypted, or packed in an unknown way), `too-large`, `too-many`
 */
export function unzip(
  archive: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): readonly ZipEntry[] {
  const found: { name: string; parts: Uint8Array[]; done: boolean }[] = [];
  let [total, count] = [0, 0];
  // What is thrown while a piece is unpacked comes back from the library as an error of its own.
  let refusal: AppError | null = null;
  const reader = new Unzip((file) => {
    count++;
    if (count > limits.entries) {
      refusal = new AppError("too-many", `The archive holds more than ${limits.entries} files.`);
      throw refusal;
    }
    if (file.name.endsWith("/") || !wanted(file.name)) return;
    if (limits.stored && file.compression !== 0) {
      refusal = new AppError("bad-input", `“${file.name}” in the archive is compressed.`);
      throw refusal;
    }
    const entry = { name: file.name, parts: [] as Uint8Array[], done: false };
    found.push(entry);
    file.ondata = (error, part, final) => {
      if (error) throw refusal ?? broken();
      total += part.byteLength;
      if (total > limits.bytes) {
        refusal = new AppError("too-large", `It unpacks to more than ${Math.round(limits.bytes / 1e6)} MB.`);
        throw refusal;
      }
      entry.parts.push(part);
      entry.done = final;
    };
    file.start();
  });
  reader.register(limits.stored ? UnzipPassThrough : UnzipInflate);
  try {
    for (let at = 0; at < archive.length; at += PIECE)
      reader.push(archive.subarray(at, at + PIECE), at + PIECE >= archive.length);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal ?? broken();
  }
  if (count === 0 || found.some(({ done }) => !done)) throw broken();
  return found.map(({ name, parts }) => ({ name, bytes: Buffer.concat(parts) }));
}

const broken = () =>
  new AppError(
    "bad-input",
    "The archive is broken, cut off or locked with a password; pack it again without one.",
  );
