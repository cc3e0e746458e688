import { z } from "zod";

/** A stretch of a document's text: UTF-16 code units, `end` exclusive. */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof spanSchema>;

/** A span with its own words: `document.slice(start, end) === text`. */
export const anchoredSchema = spanSchema.extend({ text: z.string() });
export type Anchored = z.infer<typeof anchoredSchema>;

/** Words that may be implied: without offsets they do not stand in the text. */
export const phraseSchema = z.object({
  text: z.string(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});
export type Phrase = z.infer<typeof phraseSchema>;
