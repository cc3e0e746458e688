import { markStorySeen } from "../../../workspace/story/mutations.ts";
import { operation } from "../../operation.ts";

export const markStorySeenOperation = operation({
  id: "markStorySeen",
  method: "POST",
  path: "/stories/{storyId}/seen",
  tag: "stories",
  summary: "Note that what is new in a story was seen",
  scope: "read",
  handle: async ({ context, story }) => markStorySeen(context, story()),
});
