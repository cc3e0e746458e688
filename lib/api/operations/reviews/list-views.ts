import { z } from "zod";
import { loadQueue } from "../../../workspace/review/queue.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { savedViewSchema } from "../../views/review.ts";

export const listViewsOperation = operation({
  id: "listViews",
  method: "GET",
  path: "/stories/{storyId}/views",
  tag: "reviews",
  summary: "The saved filters of a story's queue",
  scope: "read",
  query: z.object(pagingFields),
  answer: pageOf(savedViewSchema),
  handle: async ({ context, story, query }) => {
    const { views } = await loadQueue(context, story());
    return paged(views, query, ({ id }) => id);
  },
});
