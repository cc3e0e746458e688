import { z } from "zod";
import { listStories } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { storySchema } from "../../views/story.ts";

export const listStoriesOperation = operation({
  id: "listStories",
  method: "GET",
  path: "/stories",
  tag: "stories",
  summary: "Stories, the last changed first",
  scope: "read",
  query: z.object({ query: z.string().max(200).optional().describe("Words of the title."), ...pagingFields }),
  answer: pageOf(storySchema),
  handle: async ({ context, query }) => {
    const words = query.query?.toLowerCase() ?? "";
    const stories = (await listStories(context)).filter(({ title }) => title.toLowerCase().includes(words));
    return paged(stories, query, ({ id }) => id);
  },
});
