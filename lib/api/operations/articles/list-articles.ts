import { z } from "zod";
import { loadOutline } from "../../../workspace/story/corrected.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { articleSchema } from "../../views/story.ts";

export const listArticlesOperation = operation({
  id: "listArticles",
  method: "GET",
  path: "/stories/{storyId}/articles",
  tag: "articles",
  summary: "The articles of a story, without their texts",
  scope: "read",
  query: z.object({ source: z.string().max(300).optional().describe("The outlet."), ...pagingFields }),
  answer: pageOf(articleSchema),
  handle: async ({ context, story, query }) => {
    const { articles } = await loadOutline(context, story());
    const wanted = articles.filter(({ source }) => query.source === undefined || source === query.source);
    return paged(wanted, query, ({ id }) => id);
  },
});
