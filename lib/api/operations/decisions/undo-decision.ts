import { undoDecision } from "../../../workspace/story/decide.ts";
import { operation } from "../../operation.ts";

export const undoDecisionOperation = operation({
  id: "undoDecision",
  method: "POST",
  path: "/stories/{storyId}/decisions/{decisionId}/undo",
  tag: "decisions",
  summary: "Take a decision back",
  scope: "write",
  handle: async ({ context, story, param }) => undoDecision(context, story(), param("decisionId")),
});
