import { z } from "zod";
import { listFeedItems } from "../../../workspace/feeds/feeds.ts";
import { ITEM_STATES } from "../../../workspace/feeds/schema.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { feedItemSchema } from "../../views/feed.ts";

export const listFeedItemsOperation = operation({
  id: "listFeedItems",
  method: "GET",
  path: "/stories/{storyId}/feed-items",
  tag: "feeds",
  summary: "What the feeds of a story listed, what was found last first",
  scope: "read",
  query: z.object({ state: z.enum(ITEM_STATES).optional(), ...pagingFields }),
  answer: pageOf(feedItemSchema),
  handle: async ({ context, story, query }) =>
    paged(await listFeedItems(context, story(), query.state), query, ({ id }) => id),
});
