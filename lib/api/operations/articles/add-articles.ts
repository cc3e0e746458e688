import { z } from "zod";
import { addArticles } from "../../../workspace/story/mutations.ts";
import { newArticleSchema } from "../../../workspace/story/schema.ts";
import { operation } from "../../operation.ts";
import { addedSchema } from "../../views/story.ts";

export const addArticlesOperation = operation({
  id: "addArticles",
  method: "POST",
  path: "/stories/{storyId}/articles",
  tag: "articles",
  summary: "Add articles out of their texts, and compare",
  scope: "write",
  body: z.object({ articles: z.array(newArticleSchema).min(1, "Send at least one article.") }),
  answer: addedSchema,
  status: 201,
  handle: async ({ context, story, body }) => addArticles(context, story(), body.articles),
});
