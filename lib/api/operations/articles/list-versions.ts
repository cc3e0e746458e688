import { z } from "zod";
import { loadVersions } from "../../../workspace/revisions/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { versionSchema } from "../../views/story.ts";

export const listVersionsOperation = operation({
  id: "listVersions",
  method: "GET",
  path: "/stories/{storyId}/articles/{articleId}/versions",
  tag: "articles",
  summary: "The versions of an article, the newest first",
  scope: "read",
  query: z.object(pagingFields),
  answer: pageOf(versionSchema),
  handle: async ({ context, story, param, query }) =>
    paged(await loadVersions(context, story(), param("articleId")), query, ({ number }) => String(number)),
});
