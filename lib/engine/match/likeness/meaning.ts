import { vectorCosine, type WordVector, wordVector } from "../../lexicon/vectors/index.ts";

/** The weighted mean of the words' vectors, of unit length; null where no word is known. */
export function meaningOf(
  words: Iterable<{ readonly id: string; readonly weight: number }>,
): WordVector | null {
  let sum: Float64Array | null = null;
  for (const { id, weight } of words) {
    const vector = wordVector(id);
    if (!vector) continue;
    sum ??= new Float64Array(vector.length);
    for (let i = 0; i < vector.length; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number);
  }
  if (!sum) return null;
  let square = 0;
  for (const x of sum) square += x * x;
  const length = Math.sqrt(square);
  if (length === 0) return null;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) / length;
  return sum;
}

/** 0 to 1; 0 where one of the two is unknown. */
export const nearInMeaning = (a: WordVector | null, b: WordVector | null): number =>
  a && b ? Math.max(0, vectorCosine(a, b)) : 0;
