import { renamePoint } from "../../../workspace/story/decide-points.ts";
import { renamePointSchema } from "../../../workspace/story/decision-schema.ts";
import { loadPointDetail } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const renamePointOperation = operation({
  id: "renamePoint",
  method: "PATCH",
  path: "/stories/{storyId}/points/{pointId}",
  tag: "points",
  summary: "Put a point's question otherwise",
  scope: "write",
  body: renamePointSchema.omit({ pointId: true, base: true }),
  answer: decidedSchema,
  edits: "getPoint",
  handle: async ({ context, story, param, body }) => {
    const { point } = await loadPointDetail(context, story(), param("pointId"));
    return settled(await renamePoint(context, story(), { ...body, pointId: point.id, base: point.question }));
  },
});
