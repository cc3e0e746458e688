import type { DocumentReading, EntityMention, Span } from "../../model/index.ts";

/** The mention that a span of text ends in, else the first in it; null where it names and refers to nobody. */
export function mentionAt({ entities: { mentions } }: DocumentReading, span: Span): EntityMention | null {
  // Mentions come in text order: the search starts where the span does.
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let any: EntityMention | null = null;
  for (let m = low; (mentions[m]?.start ?? span.end) < span.end; m++) {
    const mention = mentions[m];
    if (mention && (any === null || mention.end >= span.end - 1)) any = mention;
  }
  return any;
}
