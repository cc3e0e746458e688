import { saveEvidence } from "../../../workspace/review/evidence.ts";
import { evidenceInputSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const saveEvidenceOperation = operation({
  id: "saveEvidence",
  method: "POST",
  path: "/stories/{storyId}/evidence",
  tag: "evidence",
  summary: "Attach evidence to a point, or change what is attached",
  scope: "write",
  body: evidenceInputSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await saveEvidence(context, story(), body)),
});
