import { reviseArticle } from "../../../workspace/revisions/revise.ts";
import { newerSchema } from "../../../workspace/revisions/schema.ts";
import { operation } from "../../operation.ts";
import { revisionSchema } from "../../views/story.ts";

export const addVersionOperation = operation({
  id: "addVersion",
  method: "POST",
  path: "/stories/{storyId}/articles/{articleId}/versions",
  tag: "articles",
  summary: "Add a newer text of an article",
  scope: "write",
  body: newerSchema.omit({ snapshotId: true }),
  answer: revisionSchema,
  handle: async ({ context, story, param, body }) =>
    reviseArticle(context, story(), param("articleId"), { ...body, snapshotId: null }),
});
