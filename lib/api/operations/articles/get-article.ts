import { loadArticleTexts } from "../../../workspace/story/loaders.ts";
import { operation } from "../../operation.ts";
import { articleTextSchema } from "../../views/story.ts";

export const getArticleOperation = operation({
  id: "getArticle",
  method: "GET",
  path: "/stories/{storyId}/articles/{articleId}",
  tag: "articles",
  summary: "An article with its text",
  scope: "read",
  answer: articleTextSchema,
  handle: async ({ context, story, param }) =>
    (await loadArticleTexts(context, story(), [param("articleId")]))[0],
});
