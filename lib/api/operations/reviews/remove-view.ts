import { removeView } from "../../../workspace/review/queue.ts";
import { operation } from "../../operation.ts";

export const removeViewOperation = operation({
  id: "removeView",
  method: "DELETE",
  path: "/stories/{storyId}/views/{viewId}",
  tag: "reviews",
  summary: "Forget saved filters",
  scope: "write",
  handle: async ({ context, story, param }) => removeView(context, story(), param("viewId")),
});
