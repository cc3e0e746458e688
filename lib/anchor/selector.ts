import { z } from "zod";

/** Where the words stood: W3C Web Annotation, TextPositionSelector, in UTF-16 code units. */
export const textPositionSchema = z.object({
  type: z.literal("TextPositionSelector"),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** Which words they were, with their neighbors: W3C Web Annotation, TextQuoteSelector. */
export const textQuoteSchema = z.object({
  type: z.literal("TextQuoteSelector"),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

/** Both ways to find the words again: the position is exact while the text is unchanged, the quote survives edits. */
export const anchorSchema = z.object({ position: textPositionSchema, quote: textQuoteSchema });
export type Anchor = z.infer<typeof anchorSchema>;
