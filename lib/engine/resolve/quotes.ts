import type { ParsedText, Quotation, Span } from "../../model/index.ts";

/** For any offset, the quotation around it. Quotations come in text order; nested ones count as their outer one. */
export class QuoteIndex {
  private readonly quotes: readonly Quotation[];

  constructor(parsed: ParsedText) {
    const outer: Quotation[] = [];
    for (const quote of parsed.quotations) {
      const last = outer.at(-1);
      if (!last || quote.start >= last.end) outer.push(quote);
    }
    this.quotes = outer;
  }

  get size(): number {
    return this.quotes.length;
  }

  at(index: number): Quotation | undefined {
    return this.quotes[index];
  }

  /** Whether a quotation begins, ends or goes on in the span. */
  meets({ start, end }: Span): boolean {
    let low = 0;
    let high = this.quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quotes[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.quotes[low]?.start ?? end) < end;
  }

  /** Index of the quotation that holds the offset, -1 outside of all. Binary search. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.quotes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const quote = this.quotes[middle];
      if (!quote) return -1;
      if (offset < quote.start) high = middle - 1;
      else if (offset >= quote.end) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}
