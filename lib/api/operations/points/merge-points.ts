import { mergePoints } from "../../../workspace/story/decide-points.ts";
import { mergePointsSchema } from "../../../workspace/story/decision-schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const mergePointsOperation = operation({
  id: "mergePoints",
  method: "POST",
  path: "/stories/{storyId}/points/{pointId}/merge",
  tag: "points",
  summary: "Say that two points ask the same; this one goes into the other",
  scope: "write",
  body: mergePointsSchema.omit({ pointId: true }),
  answer: decidedSchema,
  handle: async ({ context, story, param, body }) =>
    settled(await mergePoints(context, story(), { ...body, pointId: param("pointId") })),
});
