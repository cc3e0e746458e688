/** How wide text stands in a terminal, and what of it may be sent there at all. */

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What takes two columns: East Asian wide and full-width forms (Unicode Annex 11), emoji. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FB}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;

/** What takes no column of its own: marks, joiners. */
const ZERO_WIDTH = /^[\p{M}\p{Cf}]+$/u;

const PLAIN = /^[\x20-\x7E]*$/;

/** Columns that one user-perceived character takes. */
function graphemeWidth(grapheme: string): number {
  if (ZERO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** User-perceived characters with the columns each takes. */
export function graphemes(text: string): { readonly text: string; readonly width: number }[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => ({
    text: segment,
    width: graphemeWidth(segment),
  }));
}

/** Columns that a text takes, control characters not counted on: clean it first. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + grapheme.width, 0);
}

/** The text, filled up with blanks to so many columns. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** More marks on one letter than any language stacks: they would paint over the lines above. */
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;
/** Format characters that turn the writing direction or hide text. Joiners (U+200C, U+200D) stay: scripts and emoji need them. */
const HIDDEN = /(?![\u200C\u200D])\p{Cf}/gu;

/**
 * Text that came from outside, fit to stand in a line of the terminal: no control character survives, so no
 * escape code can color, move or retitle anything; line breaks and runs of blanks become one blank.
 */
export function clean(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(HIDDEN, "")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(STACKED_MARKS, "$1")
    .trim();
}
