import type { Span } from "../model/index.ts";

/** Markdown's marks for headings, emphasis and quotation are no part of the words. */
const MARK_BEFORE = /[\s#>*_\uFEFF]/u;
const MARK_AFTER = /[\s*_]/u;

/**
 * The lines of a text that say something, in order, as spans without the spaces and Markdown marks around their words.
 * The lines of a CRLF, CR, LF or Unicode-separated text; a byte order mark is no word.
 */
export function* linesOf(text: string): Generator<Span> {
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const { start, end } = withoutMarks(line[0]);
    if (start < end) yield { start: line.index + start, end: line.index + end };
  }
}

/** The words of the first line, which is what an article calls itself; "" for a text that says nothing. */
export function headlineOf(text: string): string {
  const [first] = linesOf(text);
  return first ? text.slice(first.start, first.end) : "";
}

/** Loops, for `[\s*_]+$` looks at every run of spaces in a line from each of its characters on. */
function withoutMarks(line: string): Span {
  let [start, end] = [0, line.length];
  while (start < end && MARK_BEFORE.test(line.charAt(start))) start += 1;
  while (end > start && MARK_AFTER.test(line.charAt(end - 1))) end -= 1;
  return { start, end };
}
