import { noteInputSchema } from "../../../workspace/notes/schema.ts";
import { note } from "../../../workspace/notes/write.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { notedSchema } from "../../views/review.ts";

export const writeNoteOperation = operation({
  id: "writeNote",
  method: "POST",
  path: "/stories/{storyId}/notes",
  tag: "notes",
  summary: "Start a thread, answer, edit, delete, restore, resolve or reopen",
  scope: "write",
  body: noteInputSchema,
  answer: notedSchema,
  handle: async ({ context, story, body }) => settled(await note(context, story(), body)),
});
