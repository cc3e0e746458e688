import { takeSchema } from "../../../workspace/feeds/schema.ts";
import { takeItems } from "../../../workspace/feeds/take.ts";
import { operation } from "../../operation.ts";
import { addedSchema } from "../../views/story.ts";

export const takeFeedItemsOperation = operation({
  id: "takeFeedItems",
  method: "POST",
  path: "/stories/{storyId}/feed-items/take",
  tag: "feeds",
  summary: "Fetch the pages of items that wait, add their articles, and compare",
  scope: "write",
  body: takeSchema,
  answer: addedSchema,
  status: 201,
  handle: async ({ context, story, body, signal }) => takeItems(context, story(), body, { signal }),
});
