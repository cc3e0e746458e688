import { z } from "zod";
import { loadVersionChanges } from "../../../workspace/revisions/loaders.ts";
import { operation } from "../../operation.ts";
import { changesSchema } from "../../views/story.ts";

export const getChangesOperation = operation({
  id: "getChanges",
  method: "GET",
  path: "/stories/{storyId}/articles/{articleId}/changes",
  tag: "articles",
  summary: "What changed between two versions; the newest two where none are named",
  scope: "read",
  query: z.object({ from: z.coerce.number().int().optional(), to: z.coerce.number().int().optional() }),
  answer: changesSchema,
  handle: async ({ context, story, param, query }) =>
    loadVersionChanges(context, story(), param("articleId"), {
      from: query.from ?? null,
      to: query.to ?? null,
    }),
});
