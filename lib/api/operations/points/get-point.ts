import { loadPointDetail } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { pointDetailSchema } from "../../views/comparison.ts";

export const getPointOperation = operation({
  id: "getPoint",
  method: "GET",
  path: "/stories/{storyId}/points/{pointId}",
  tag: "points",
  summary: "A point with its answers, their claims and how they stand to each other",
  scope: "read",
  answer: pointDetailSchema,
  handle: async ({ context, story, param }) => loadPointDetail(context, story(), param("pointId")),
});
