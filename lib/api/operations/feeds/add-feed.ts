import { z } from "zod";
import { addFeed } from "../../../workspace/feeds/feeds.ts";
import { newFeedSchema } from "../../../workspace/feeds/schema.ts";
import { operation } from "../../operation.ts";

export const addFeedOperation = operation({
  id: "addFeed",
  method: "POST",
  path: "/stories/{storyId}/feeds",
  tag: "feeds",
  summary: "Have a story watch a feed; nothing is fetched before somebody looks, or an interval is set",
  scope: "write",
  body: newFeedSchema,
  answer: z.object({ id: z.string() }),
  status: 201,
  handle: async ({ context, story, body }) => ({ id: await addFeed(context, story(), body) }),
});
