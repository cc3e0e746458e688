import { z } from "zod";
import { tellApart } from "../../../workspace/story/decide.ts";
import { reasonSchema } from "../../../workspace/story/decision-schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const tellApartOperation = operation({
  id: "tellApart",
  method: "POST",
  path: "/stories/{storyId}/points/{pointId}/tell-apart",
  tag: "points",
  summary: "Take a claim out of a point: it is about something else",
  scope: "write",
  body: z.object({ claimId: z.string().min(1).max(200), reason: reasonSchema }),
  answer: decidedSchema,
  handle: async ({ context, story, param, body }) =>
    settled(await tellApart(context, story(), { ...body, pointId: param("pointId") })),
});
