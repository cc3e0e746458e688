/**
 * The weights file: Brotli over "CRR1", the length of a JSON header, the header, then sections of bytes.
 * The header names the sections in order with their lengths.
 */

import { createHash } from "node:crypto";
import { brotliDecompressSync } from "node:zlib";
import { AppError } from "../../model/error.ts";
import type { SparseRows } from "./linear.ts";
import type { MoveRows } from "./move-model.ts";

const MAGIC = "CRR1";

/** Thrown where the weights are missing, changed or of another format. */
export class ModelFileError extends AppError {
  constructor(message: string) {
    super("broken-model", message);
    this.name = "ModelFileError";
  }
}

/** An opened weights file. */
export interface ModelFile {
  readonly meta: Readonly<Record<string, unknown>>;
  /** Bytes of a section, aligned copies so that typed arrays can be laid on them. */
  section(name: string): Uint8Array;
}

/**
 * Checks and unpacks the file.
 * @param sha256 expected SHA-256 of the file's bytes, in hexadecimal
 * @throws ModelFileError where the sum or the format is wrong
 */
export function openModelFile(bytes: Uint8Array, sha256: string): ModelFile {
  const sum = createHash("sha256").update(bytes).digest("hex");
  if (sum !== sha256) {
    throw new ModelFileError(
      `The parser's weights are damaged: SHA-256 is ${sum}, expected ${sha256}. Restore the file or train anew.`,
    );
  }
  const data = brotliDecompressSync(bytes);
  if (data.toString("latin1", 0, 4) !== MAGIC)
    throw new ModelFileError("The parser's weights have an unknown format.");
  const length = data.readUInt32LE(4);
  const header = JSON.parse(data.toString("utf8", 8, 8 + length)) as {
    meta: Record<string, unknown>;
    sections: { name: string; bytes: number }[];
  };
  const places = new Map<string, [number, number]>();
  let at = 8 + length;
  for (const { name, bytes: size } of header.sections) {
    places.set(name, [at, at + size]);
    at += size;
  }
  return {
    meta: header.meta,
    section(name) {
      const place = places.get(name);
      if (!place) throw new ModelFileError(`The parser's weights lack the section "${name}".`);
      return new Uint8Array(data.subarray(place[0], place[1]));
    },
  };
}

/** Ascending unsigned integers from four planes of their differences' bytes (low bytes first). */
export function keysFromPlanes(planes: Uint8Array): Int32Array {
  const n = planes.length / 4;
  const keys = new Int32Array(n);
  let last = 0;
  for (let i = 0; i < n; i++) {
    last =
      (last +
        (planes[i]! | (planes[n + i]! << 8) | (planes[2 * n + i]! << 16) | (planes[3 * n + i]! << 24))) |
      0;
    keys[i] = last;
  }
  return keys;
}

/** Weights from their levels on the companded scale. */
function weightsOf(file: ModelFile, levelSection: string, scaleSection: string): Int32Array {
  const scale = new Int32Array(file.section(scaleSection).buffer);
  const levels = new Int8Array(file.section(levelSection).buffer);
  const weights = new Int32Array(levels.length);
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i]!;
    weights[i] = level < 0 ? -scale[-level]! : scale[level]!;
  }
  return weights;
}

/** The rows of the model of moves: sections "NAME.bits", ".slots", ".left", ".right" and ".scale". */
export function readMoves(file: ModelFile, name: string): MoveRows {
  return {
    bits: file.section(`${name}.bits`)[0]!,
    slots: keysFromPlanes(file.section(`${name}.slots`)),
    leftLevels: new Int8Array(file.section(`${name}.left`).buffer),
    rightLevels: new Int8Array(file.section(`${name}.right`).buffer),
    scale: new Int32Array(file.section(`${name}.scale`).buffer),
  };
}

/** A linear model's rows: sections "NAME.bits", ".slots", ".lengths", ".labels", ".levels", and ".scale". */
export function readRows(file: ModelFile, name: string, classes: number): SparseRows {
  return {
    classes,
    bits: file.section(`${name}.bits`)[0]!,
    slots: keysFromPlanes(file.section(`${name}.slots`)),
    lengths: file.section(`${name}.lengths`),
    labels: file.section(`${name}.labels`),
    weights: weightsOf(file, `${name}.levels`, `${name}.scale`),
  };
}
