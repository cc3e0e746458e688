const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
const UNSAFE_IN_LINES = /(?:(?!\n)[\p{Cc}\p{Cf}\u2028\u2029])+/gu;

/** Messages name files and titles, which may hold anything: no line breaks, no escape codes to the terminal. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, "\uFFFD");
}

/** The same for a message of several lines. */
export function safeLines(text: string): string {
  return text.replace(UNSAFE_IN_LINES, "\uFFFD");
}
