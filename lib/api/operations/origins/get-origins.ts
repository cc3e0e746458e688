import { originsSchema } from "../../../model/index.ts";
import { loadStoryComparison } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";

export const getOriginsOperation = operation({
  id: "getOrigins",
  method: "GET",
  path: "/stories/{storyId}/origins",
  tag: "articles",
  summary: "Which articles go back to one report, and the passages that they share",
  scope: "read",
  answer: originsSchema,
  handle: async ({ context, story }) => (await loadStoryComparison(context, story())).comparison.origins,
});
