import { deleteStory } from "../../../workspace/story/mutations.ts";
import { operation } from "../../operation.ts";

export const deleteStoryOperation = operation({
  id: "deleteStory",
  method: "DELETE",
  path: "/stories/{storyId}",
  tag: "stories",
  summary: "Hide a story; nothing is erased",
  scope: "write",
  handle: async ({ context, story }) => deleteStory(context, story()),
});
