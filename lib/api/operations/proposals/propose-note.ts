import { proposeNote } from "../../../workspace/proposals/propose.ts";
import { proposeNoteSchema } from "../../../workspace/proposals/schema.ts";
import { operation } from "../../operation.ts";
import { proposedSchema } from "../../views/proposal.ts";

export const proposeNoteOperation = operation({
  id: "proposeNote",
  method: "POST",
  path: "/stories/{storyId}/proposals/notes",
  tag: "proposals",
  summary: "Propose a note; a person accepts or declines it",
  scope: "propose",
  body: proposeNoteSchema,
  answer: proposedSchema,
  status: 201,
  handle: async ({ context, story, body }) => ({ id: await proposeNote(context, story(), body) }),
});
