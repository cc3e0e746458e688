import { getStorySummary } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { storySchema } from "../../views/story.ts";

export const getStoryOperation = operation({
  id: "getStory",
  method: "GET",
  path: "/stories/{storyId}",
  tag: "stories",
  summary: "A story with its counts",
  scope: "read",
  answer: storySchema,
  handle: async ({ context, story }) => getStorySummary(context, story()),
});
