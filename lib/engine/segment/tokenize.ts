/** Cuts a stretch of text into tokens: at white space first, then each run by the patterns of `tokens.ts`. */
import type { TokenSpan } from "../../model/syntax.ts";
import { cutRun } from "./tokens.ts";

/** White space, control characters and characters of no width: none is part of a token. */
const GAP = /[\s\p{Cc}\u200B\u2060\uFEFF]/u;

/** Tokens of `text[start, end)`, in order. */
export function tokenize(text: string, start: number, end: number): TokenSpan[] {
  const tokens: TokenSpan[] = [];
  let at = start;
  while (at < end) {
    while (at < end && GAP.test(text.charAt(at))) at++;
    let to = at;
    while (to < end && !GAP.test(text.charAt(to))) to++;
    if (to === at) break;
    let next = to;
    while (next < end && GAP.test(text.charAt(next))) next++;
    const context = { next: next < end ? text.charAt(next) : "", previous: tokens.at(-1)?.text ?? "" };
    cutRun(text, at, to, context, tokens);
    at = to;
  }
  return tokens;
}
