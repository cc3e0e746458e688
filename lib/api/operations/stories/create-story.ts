import { getStorySummary } from "../../../workspace/story/loaders.ts";
import { createStory } from "../../../workspace/story/mutations.ts";
import { newStorySchema } from "../../../workspace/story/schema.ts";
import { operation } from "../../operation.ts";
import { storySchema } from "../../views/story.ts";

export const createStoryOperation = operation({
  id: "createStory",
  method: "POST",
  path: "/stories",
  tag: "stories",
  summary: "Begin a story",
  scope: "write",
  body: newStorySchema,
  answer: storySchema,
  status: 201,
  handle: async ({ context, body }) => getStorySummary(context, await createStory(context, body)),
});
