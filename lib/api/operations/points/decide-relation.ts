import { pairKey } from "../../../text/decided.ts";
import { decideRelation } from "../../../workspace/story/decide-points.ts";
import { relationDecisionFields } from "../../../workspace/story/decision-schema.ts";
import { loadPointDetail } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const decideRelationOperation = operation({
  id: "decideRelation",
  method: "PUT",
  path: "/stories/{storyId}/points/{pointId}/relations",
  tag: "points",
  summary: "Decide how two answers of a point stand to each other",
  scope: "write",
  body: relationDecisionFields.omit({ pointId: true, base: true }),
  answer: decidedSchema,
  edits: "getPoint",
  handle: async ({ context, story, param, body }) => {
    const { point } = await loadPointDetail(context, story(), param("pointId"));
    const key = pairKey(body.a, body.b);
    const known = point.relations.find(({ a, b }) => pairKey(a, b) === key);
    const base = known
      ? { relation: known.relation, difference: known.difference, explanation: known.explanation }
      : null;
    return settled(await decideRelation(context, story(), { ...body, pointId: point.id, base }));
  },
});
