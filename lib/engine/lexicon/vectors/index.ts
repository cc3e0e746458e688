/**
 * How near two words stand in what is written: cosine of their GloVe vectors, from the compact file that
 * `tools/lexicon/vectors.ts` makes. Source: Pennington, Socher and Manning, "GloVe: Global Vectors for Word
 * Representation", 2014; see NOTICE beside this file.
 */
import { readDataFile } from "../data-file.ts";

/** A word's vector, of unit length. */
export type WordVector = Float64Array;

const FILE = "lib/engine/lexicon/vectors/words.bin";
const HEAD_BYTES = 8;

interface Table {
  readonly index: ReadonlyMap<string, number>;
  readonly axes: number;
  readonly bytes: Int8Array;
}

let loaded: Table | null = null;
/** Only words of the file are kept, so hostile text cannot fill the memory. */
const known = new Map<string, WordVector>();

function load(): Table {
  const data = readDataFile(FILE);
  const listBytes = data.readUInt32LE(0);
  const axes = data.readUInt32LE(4);
  const words = data.toString("utf8", HEAD_BYTES, HEAD_BYTES + listBytes).split("\n");
  const start = HEAD_BYTES + listBytes;
  const bytes = new Int8Array(data.buffer, data.byteOffset + start, words.length * axes);
  return { index: new Map(words.map((word, i) => [word, i])), axes, bytes };
}

/** The vector of a lower-case lemma, null where the file has none. */
export function wordVector(lemma: string): WordVector | null {
  const before = known.get(lemma);
  if (before) return before;
  loaded ??= load();
  const { index, axes, bytes } = loaded;
  const at = index.get(lemma);
  if (at === undefined) return null;
  const vector = Float64Array.from(bytes.subarray(at * axes, (at + 1) * axes));
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  const unit = vector.map((x) => x / length);
  known.set(lemma, unit);
  return unit;
}

/** −1 to 1; 0 for vectors of which one is all zeros. */
export function vectorCosine(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
