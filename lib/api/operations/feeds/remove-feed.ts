import { removeFeed } from "../../../workspace/feeds/feeds.ts";
import { operation } from "../../operation.ts";

export const removeFeedOperation = operation({
  id: "removeFeed",
  method: "DELETE",
  path: "/stories/{storyId}/feeds/{feedId}",
  tag: "feeds",
  summary: "Watch a feed no longer; what was taken in stays",
  scope: "write",
  handle: async ({ context, story, param }) => removeFeed(context, story(), param("feedId")),
});
