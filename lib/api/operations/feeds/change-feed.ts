import { changeFeed } from "../../../workspace/feeds/feeds.ts";
import { feedChangeSchema } from "../../../workspace/feeds/schema.ts";
import { operation } from "../../operation.ts";

export const changeFeedOperation = operation({
  id: "changeFeed",
  method: "PATCH",
  path: "/stories/{storyId}/feeds/{feedId}",
  tag: "feeds",
  summary: "Say how often a feed is looked at",
  scope: "write",
  body: feedChangeSchema,
  handle: async ({ context, story, param, body }) => changeFeed(context, story(), param("feedId"), body),
});
