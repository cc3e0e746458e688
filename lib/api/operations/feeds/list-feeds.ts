import { z } from "zod";
import { listFeeds } from "../../../workspace/feeds/feeds.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { feedSchema } from "../../views/feed.ts";

export const listFeedsOperation = operation({
  id: "listFeeds",
  method: "GET",
  path: "/stories/{storyId}/feeds",
  tag: "feeds",
  summary: "The feeds that a story watches",
  scope: "read",
  query: z.object(pagingFields),
  answer: pageOf(feedSchema),
  handle: async ({ context, story, query }) =>
    paged(await listFeeds(context, story()), query, ({ id }) => id),
});
