/**
 * A request may carry this many bytes. The server takes a little more (`serverActions.bodySizeLimit`);
 * one article of the greatest length fits with room for its frame.
 */
const REQUEST_BYTES = 2_500_000;

/** Cuts a list into batches that fit a request each, in order; something larger than a request goes alone. */
export function inBatches<T>(items: readonly T[], sizeOf: (item: T) => number): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = batches.at(-1);
    if (last && size <= room) {
      last.push(item);
      room -= size;
    } else {
      batches.push([item]);
      room = REQUEST_BYTES - size;
    }
  }
  return batches;
}

const encoder = new TextEncoder();

/** Bytes of a text on its way to the server. */
export const sizeOfText = (text: string): number => encoder.encode(text).length;
