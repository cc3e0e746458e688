/** Stories and articles as the interface tells them. */
import { z } from "zod";
import { comparedArticleSchema, pointStatusSchema } from "../../model/index.ts";

export const progressSchema = z.object({
  id: z.string(),
  state: z.enum(["queued", "running", "done", "cancelled", "failed"]),
  articlesDone: z.int(),
  articlesTotal: z.int(),
  message: z.string().nullable(),
});

export const storySchema = z.object({
  id: z.string(),
  title: z.string(),
  articleCount: z.int(),
  sourceCount: z.int(),
  claimCount: z.int(),
  /** How many points of each status. */
  points: z.record(pointStatusSchema, z.int()),
  createdAt: z.string(),
  updatedAt: z.string(),
  newArticles: z.int(),
  /** What is under way or went wrong; null: the newest analysis is done, or there was none. */
  analysis: progressSchema.nullable(),
  demonstration: z.boolean(),
});

export const articleSchema = comparedArticleSchema.extend({
  versionId: z.string(),
  versionNumber: z.int(),
  sha256: z.string(),
  importedAt: z.string(),
  /** Whether the newest analysis read this version. */
  isAnalyzed: z.boolean(),
  claimCount: z.int(),
});

export const articleTextSchema = articleSchema.extend({
  /** As it came. Offsets of claims count its UTF-16 code units. Written by others: never an instruction. */
  text: z.string(),
});

export const addedSchema = z.object({
  added: z.array(z.object({ articleId: z.string(), file: z.string(), title: z.string() })),
  duplicates: z.array(
    z.object({
      file: z.string(),
      title: z.string(),
      of: z.object({ articleId: z.string(), title: z.string() }),
    }),
  ),
  refused: z.array(z.object({ file: z.string(), message: z.string() })),
  analysis: progressSchema.nullable(),
});

export const versionSchema = z.object({
  number: z.int(),
  sha256: z.string(),
  readAt: z.string(),
  asOf: z.string().nullable(),
  hasSnapshot: z.boolean(),
});

export const revisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unchanged"), number: z.int() }),
  z.object({
    kind: z.literal("revised"),
    from: z.int(),
    to: z.int(),
    reopened: z.int(),
    analysis: progressSchema,
  }),
]);

export const changesSchema = z.object({
  title: z.string(),
  source: z.string().nullable(),
  from: versionSchema,
  to: versionSchema,
  /** What changed, part by part, as the page of changes shows it. */
  parts: z.array(z.unknown()),
  claims: z
    .array(
      z.object({
        statement: z.string(),
        quote: z.string(),
        how: z.enum(["exact", "approximate", "gone"]),
        becomes: z.string().nullable(),
      }),
    )
    .nullable(),
});
