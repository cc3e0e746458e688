import type { Span } from "../model/index.ts";
import type { Anchor } from "./selector.ts";

/** Enough to tell repeated phrases apart; Web Annotation clients use 32 as well, so anchors travel. */
const NEIGHBOR_CHARACTERS = 32;

function isLowSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * Selectors for a stretch of a text. Neighbors never begin or end within a character.
 * @throws RangeError where the span does not lie in the text: an anchor without words is a broken contract.
 */
export function describe(text: string, span: Span): Anchor {
  if (span.start > span.end || span.end > text.length) {
    throw new RangeError(
      `The span ${span.start} to ${span.end} is not in a text of ${text.length} characters.`,
    );
  }
  let from = Math.max(0, span.start - NEIGHBOR_CHARACTERS);
  if (from > 0 && isLowSurrogate(text, from)) from += 1;
  let to = Math.min(text.length, span.end + NEIGHBOR_CHARACTERS);
  if (to < text.length && isLowSurrogate(text, to)) to -= 1;
  return {
    position: { type: "TextPositionSelector", start: span.start, end: span.end },
    quote: {
      type: "TextQuoteSelector",
      exact: text.slice(span.start, span.end),
      prefix: text.slice(from, span.start),
      suffix: text.slice(span.end, Math.max(to, span.end)),
    },
  };
}
