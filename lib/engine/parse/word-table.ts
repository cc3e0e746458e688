/** Look-ups in the tables of words: a search by halves costs nothing at loading, and answers are remembered by form. */

/**
 * Place of a word's hash among `words`, -1 where it is missing.
 * @param words ascending as unsigned integers
 */
export function placeOf(words: Int32Array, word: number): number {
  const wanted = word >>> 0;
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (words[middle]! >>> 0 < wanted) from = middle + 1;
    else to = middle;
  }
  return words[from] === word ? from : -1;
}
