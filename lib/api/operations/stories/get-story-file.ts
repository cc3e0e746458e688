import { z } from "zod";
import { gatherStory } from "../../../workspace/handover/gather.ts";
import { storyFileSchema } from "../../../workspace/handover/schema.ts";
import { operation } from "../../operation.ts";

export const getStoryFileOperation = operation({
  id: "getStoryFile",
  method: "GET",
  path: "/stories/{storyId}/file",
  tag: "stories",
  summary: "The whole story, to be restored in another Crossread",
  scope: "read",
  query: z.object({
    snapshots: z
      .enum(["true", "false"])
      .default("false")
      .describe("Whether pages go along as they came, and not their hashes alone."),
  }),
  answer: storyFileSchema,
  handle: async ({ context, story, query }) =>
    gatherStory(context, story(), { snapshots: query.snapshots === "true" }),
});
