import { saveView, viewSchema } from "../../../workspace/review/queue.ts";
import { operation } from "../../operation.ts";

export const saveViewOperation = operation({
  id: "saveView",
  method: "POST",
  path: "/stories/{storyId}/views",
  tag: "reviews",
  summary: "Save filters of the queue under a name",
  scope: "write",
  body: viewSchema,
  handle: async ({ context, story, body }) => saveView(context, story(), body),
});
