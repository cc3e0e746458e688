import { adjudicate } from "../../../workspace/review/moves.ts";
import { adjudicateSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const adjudicateOperation = operation({
  id: "adjudicate",
  method: "POST",
  path: "/stories/{storyId}/reviews/adjudicate",
  tag: "reviews",
  summary: "Settle a point that was assessed",
  scope: "write",
  body: adjudicateSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await adjudicate(context, story(), body)),
});
