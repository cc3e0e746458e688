import { removeArticle } from "../../../workspace/story/mutations.ts";
import { operation } from "../../operation.ts";

export const removeArticleOperation = operation({
  id: "removeArticle",
  method: "DELETE",
  path: "/stories/{storyId}/articles/{articleId}",
  tag: "articles",
  summary: "Take an article out of its story",
  scope: "write",
  handle: async ({ context, story, param }) => removeArticle(context, story(), param("articleId")),
});
