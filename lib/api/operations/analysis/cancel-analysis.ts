import { cancelAnalysis } from "../../../workspace/story/mutations.ts";
import { operation } from "../../operation.ts";
import { progressSchema } from "../../views/story.ts";

export const cancelAnalysisOperation = operation({
  id: "cancelAnalysis",
  method: "DELETE",
  path: "/stories/{storyId}/analysis",
  tag: "analysis",
  summary: "Cancel what is waiting or under way; null where nothing was",
  scope: "write",
  answer: progressSchema.nullable(),
  handle: async ({ context, story }) => cancelAnalysis(context, story()),
});
