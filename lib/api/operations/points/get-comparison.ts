import { comparisonSchema } from "../../../model/index.ts";
import { loadStoryComparison } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";

export const getComparisonOperation = operation({
  id: "getComparison",
  method: "GET",
  path: "/stories/{storyId}/comparison",
  tag: "points",
  summary: "The whole comparison, in the words of `crossread compare --json`",
  scope: "read",
  answer: comparisonSchema,
  handle: async ({ context, story }) => (await loadStoryComparison(context, story())).comparison,
});
