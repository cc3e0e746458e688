import { z } from "zod";
import { spanSchema } from "./span.ts";

const placedSchema = spanSchema.extend({ articleId: z.string() });

/** Words that two articles have in common, exactly or lightly edited, where they stand in each. */
export const sharedPassageSchema = z.object({
  a: placedSchema,
  b: placedSchema,
  /** Words that stand in both. */
  words: z.int(),
  /** Mostly the words of somebody quoted: two reporters who heard one speech share it without sharing an origin. */
  quoted: z.boolean(),
});
export type SharedPassage = z.infer<typeof sharedPassageSchema>;

/** An article that says whose report it is. */
export const agencyCreditSchema = placedSchema.extend({ agency: z.string() });

/** Articles that go back to one report. */
export const originGroupSchema = z.object({
  id: z.string(),
  /** In the order of the story's articles. */
  articleIds: z.array(z.string()),
  /** The agency that its articles credit, null where none does or they credit several. */
  agency: z.string().nullable(),
});
export type OriginGroup = z.infer<typeof originGroupSchema>;

/** What articles of a story have from one another or from an agency. */
export const originsSchema = z.object({
  groups: z.array(originGroupSchema),
  passages: z.array(sharedPassageSchema),
  credits: z.array(agencyCreditSchema),
});
export type Origins = z.infer<typeof originsSchema>;

export const NO_ORIGINS: Origins = { groups: [], passages: [], credits: [] };
