import { z } from "zod";
import { lookNow } from "../../../workspace/feeds/feeds.ts";
import { operation } from "../../operation.ts";

export const lookAtFeedOperation = operation({
  id: "lookAtFeed",
  method: "POST",
  path: "/stories/{storyId}/feeds/{feedId}/look",
  tag: "feeds",
  summary: "Look at a feed now; what is new in it waits to be taken",
  scope: "write",
  answer: z.object({
    found: z.int(),
    leftOut: z.int().describe("Listed, but not proposed: too many wait already."),
  }),
  handle: async ({ context, story, param }) => lookNow(context, story(), param("feedId")),
});
