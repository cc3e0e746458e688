import type { Span } from "../model/index.ts";

const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;
/** No word is longer: a text without spaces is not widened to its ends. */
const LONGEST_WORD = 60;

/** A span widened to the words that it begins and ends in: the fewest edits may well cut "Eight" to "ight". */
export function toWholeWords(text: string, { start, end }: Span): Span {
  const isPart = (at: number) => at >= 0 && at < text.length && PART_OF_WORD.test(text.charAt(at));
  let [from, to] = [start, end];
  while (start - from < LONGEST_WORD && isPart(from - 1) && isPart(from)) from -= 1;
  while (to - end < LONGEST_WORD && isPart(to - 1) && isPart(to)) to += 1;
  return { start: from, end: to };
}
