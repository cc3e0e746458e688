import { z } from "zod";

/** What the engine reads: one text with what is known about it. The engine never reads the clock. */
export const sourceDocumentSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().optional(),
  source: z.string().optional(),
  /** ISO date or date-time; without it relative dates stay unresolved. */
  publishedAt: z.string().optional(),
  file: z.string().optional(),
});
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;

export const manifestSchema = z.object({
  id: z.string().optional(),
  title: z.string(),
  articles: z.array(
    z.object({ file: z.string(), source: z.string().optional(), publishedAt: z.string().optional() }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
