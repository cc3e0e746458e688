import { getStorySummary } from "../../../workspace/story/loaders.ts";
import { renameStory } from "../../../workspace/story/mutations.ts";
import { newStorySchema } from "../../../workspace/story/schema.ts";
import { operation } from "../../operation.ts";
import { storySchema } from "../../views/story.ts";

export const renameStoryOperation = operation({
  id: "renameStory",
  method: "PATCH",
  path: "/stories/{storyId}",
  tag: "stories",
  summary: "Give a story another title",
  scope: "write",
  body: newStorySchema,
  answer: storySchema,
  edits: "getStory",
  handle: async ({ context, story, body }) => {
    await renameStory(context, story(), body.title);
    return getStorySummary(context, story());
  },
});
