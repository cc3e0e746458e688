import { z } from "zod";
import { dismissSchema } from "../../../workspace/feeds/schema.ts";
import { dismissItems } from "../../../workspace/feeds/take.ts";
import { operation } from "../../operation.ts";

export const dismissFeedItemsOperation = operation({
  id: "dismissFeedItems",
  method: "POST",
  path: "/stories/{storyId}/feed-items/dismiss",
  tag: "feeds",
  summary: "Dismiss items that wait; they are not proposed again",
  scope: "write",
  body: dismissSchema,
  answer: z.object({ dismissed: z.int() }),
  handle: async ({ context, story, body }) => ({ dismissed: await dismissItems(context, story(), body) }),
});
