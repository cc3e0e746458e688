/** Finds what stands between quotation marks, over sentences and paragraphs. */
import type { Block, Quotation, TokenSpan } from "../../model/syntax.ts";

/** A quotation with straight marks that does not close within so many units was not one. */
const LONGEST_QUOTATION = 20_000;

type Side = "open" | "close" | null;

/** Which side a mark is on, from its form and what it touches. */
function sideOf(text: string, token: TokenSpan, open: boolean): Side {
  switch (token.text) {
    case "“":
    case "``":
    case "«":
    case "„":
      return "open";
    case "”":
    case "''":
    case "»":
      return "close";
    case '"': {
      const before = text.charAt(token.start - 1);
      const after = text.charAt(token.end);
      const touchesBefore = before !== "" && /[^\s([{“‘—–-]/.test(before);
      const touchesAfter = after !== "" && /[^\s)\]},.;:!?”’—–-]/.test(after);
      if (touchesBefore !== touchesAfter) return touchesAfter ? "open" : "close";
      return open ? "close" : "open";
    }
    default:
      return null;
  }
}

/**
 * Quotations in the order of their ends. A quotation that is open at the end of a paragraph ends
 * there, not closed, and goes on if the next paragraph begins with an opening mark (as newspapers print it).
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  tokensOf: (block: number) => readonly TokenSpan[],
): Quotation[] {
  const found: Quotation[] = [];
  blocks.forEach((block, index) => {
    const open: number[] = [];
    for (const token of tokensOf(index)) {
      const side = sideOf(text, token, open.length > 0);
      if (side === "open") open.push(token.end);
      else if (side === "close") {
        const start = open.pop();
        if (start !== undefined && token.start > start && token.start - start <= LONGEST_QUOTATION) {
          found.push({ start, end: token.start, closed: true });
        }
      }
    }
    const left = open[0];
    if (left !== undefined && left < block.end) found.push({ start: left, end: block.end, closed: false });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
