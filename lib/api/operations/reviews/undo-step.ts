import { undoStep } from "../../../workspace/review/moves.ts";
import { operation } from "../../operation.ts";

export const undoStepOperation = operation({
  id: "undoStep",
  method: "POST",
  path: "/stories/{storyId}/review-steps/{stepId}/undo",
  tag: "reviews",
  summary: "Take a step of a review back",
  scope: "write",
  handle: async ({ context, story, param }) => undoStep(context, story(), param("stepId")),
});
