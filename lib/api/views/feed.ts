/** Feeds and what they list, as the interface tells them. */
import { z } from "zod";
import { ITEM_STATES } from "../../workspace/feeds/schema.ts";

export const feedSchema = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  everyMinutes: z.int().nullable().describe("Null: looked at only when somebody asks for it."),
  lookedAt: z.string().nullable(),
  problem: z.string().nullable().describe("What went wrong the last time."),
});

export const feedItemSchema = z.object({
  id: z.string(),
  feedId: z.string(),
  url: z.string(),
  title: z.string().describe("The feed's words, without markup."),
  summary: z.string().nullable(),
  publishedAt: z.string().nullable(),
  foundAt: z.string(),
  state: z.enum(ITEM_STATES),
  articleId: z.string().nullable(),
  problem: z.string().nullable().describe("Why it could not be taken the last time."),
});
