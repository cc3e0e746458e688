import { z } from "zod";
import { awaitProgress, MOST_WAIT_MS } from "../../../workspace/story/await-progress.ts";
import { operation } from "../../operation.ts";
import { progressSchema } from "../../views/story.ts";

export const getAnalysisOperation = operation({
  id: "getAnalysis",
  method: "GET",
  path: "/stories/{storyId}/analysis",
  tag: "analysis",
  summary: "The newest analysis; waits for news of it where asked to",
  scope: "read",
  query: z.object({
    wait: z.coerce
      .number()
      .catch(0)
      .describe(
        `Milliseconds to wait at most, ${MOST_WAIT_MS} at the utmost, until there is something else than \`known\`.`,
      ),
    known: z.string().max(200).default("").describe("`id.state.articlesDone` of what the asker knows of."),
  }),
  answer: progressSchema.nullable(),
  handle: async ({ context, story, query, signal }) =>
    awaitProgress(context, story(), { known: query.known, waitMs: query.wait, signal }),
});
