import { startAnalysis } from "../../../workspace/story/mutations.ts";
import { operation } from "../../operation.ts";
import { progressSchema } from "../../views/story.ts";

export const startAnalysisOperation = operation({
  id: "startAnalysis",
  method: "POST",
  path: "/stories/{storyId}/analysis",
  tag: "analysis",
  summary: "Compare again; gives back what is waiting or under way already",
  scope: "write",
  answer: progressSchema,
  status: 202,
  handle: async ({ context, story }) => startAnalysis(context, story()),
});
