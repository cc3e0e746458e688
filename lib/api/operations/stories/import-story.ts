import { z } from "zod";
import { restoreParsed } from "../../../workspace/handover/restore.ts";
import { storyFileSchema } from "../../../workspace/handover/schema.ts";
import { operation } from "../../operation.ts";

export const importStoryOperation = operation({
  id: "importStory",
  method: "POST",
  path: "/stories/import",
  tag: "stories",
  summary: "Restore a whole story out of the file that getStoryFile gave elsewhere",
  // Its findings stand here as published ones.
  scope: "publish",
  // The form is told; what is read is the file as it came: its digest is over all that stands there, and what is wrong with
  // it is said in words of its own.
  body: z.union([z.unknown(), storyFileSchema]),
  answer: z.object({
    storyId: z.string(),
    title: z.string(),
    digest: z.string(),
    articles: z.int(),
    claims: z.int(),
    points: z.int(),
    pagesElsewhere: z.int().describe("Pages of which the hashes alone came along."),
  }),
  status: 201,
  handle: async ({ context, body }) => restoreParsed(context, body),
});
