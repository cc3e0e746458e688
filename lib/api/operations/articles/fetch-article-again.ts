import { z } from "zod";
import { fetchAgain } from "../../../workspace/revisions/fetch-again.ts";
import { operation } from "../../operation.ts";
import { revisionSchema } from "../../views/story.ts";

export const fetchArticleAgainOperation = operation({
  id: "fetchArticleAgain",
  method: "POST",
  path: "/stories/{storyId}/articles/{articleId}/fetch",
  tag: "articles",
  summary: "Fetch an article's page again; a new version where it changed",
  scope: "write",
  body: z.object({ ignoreRobots: z.boolean().default(false) }),
  answer: revisionSchema,
  handle: async ({ context, story, param, body }) =>
    fetchAgain(context, story(), param("articleId"), { ignoreRobots: body.ignoreRobots }),
});
