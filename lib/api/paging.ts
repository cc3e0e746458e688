/** Lists in pages: a cursor names the last entry of the page before, so that entries which come or go shift nothing. */
import { z } from "zod";
import { AppError } from "../model/index.ts";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
const MAX_CURSOR = 300;

/** What every list may be asked. */
export const pagingFields = {
  cursor: z.string().max(MAX_CURSOR).optional().describe("`nextCursor` of the page before."),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .describe(`At most so many entries; ${DEFAULT_LIMIT} where nothing is said.`),
};

/** A page of entries of a form. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    /** What to send as `cursor` for the next page; null: this is the last. */
    nextCursor: z.string().nullable(),
    /** How many fit the filters in all. */
    total: z.int(),
  });
}

/** @param keyOf what tells entries of this list apart. @throws AppError `stale` where the entry a cursor names is gone */
export function paged<T>(
  entries: readonly T[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  keyOf: (entry: T) => string,
) {
  let from = 0;
  if (cursor !== undefined) {
    const key = Buffer.from(cursor, "base64url").toString();
    const index = entries.findIndex((entry) => keyOf(entry) === key);
    if (index < 0) {
      throw new AppError("stale", "The list has changed where this page began; start from the first page.");
    }
    from = index + 1;
  }
  const items = entries.slice(from, from + limit);
  const last = items.at(-1);
  const more = last !== undefined && from + items.length < entries.length;
  const nextCursor = more ? Buffer.from(keyOf(last)).toString("base64url") : null;
  return { items, nextCursor, total: entries.length };
}
