import { loadArticleTexts } from "../../../workspace/story/loaders.ts";
import { updateArticleMeta } from "../../../workspace/story/mutations.ts";
import { articleMetaSchema } from "../../../workspace/story/schema.ts";
import { operation } from "../../operation.ts";
import { articleTextSchema } from "../../views/story.ts";

export const updateArticleOperation = operation({
  id: "updateArticle",
  method: "PATCH",
  path: "/stories/{storyId}/articles/{articleId}",
  tag: "articles",
  summary: "Title, outlet, date of publication",
  scope: "write",
  body: articleMetaSchema,
  answer: articleTextSchema,
  edits: "getArticle",
  handle: async ({ context, story, param, body }) => {
    await updateArticleMeta(context, story(), param("articleId"), body);
    return (await loadArticleTexts(context, story(), [param("articleId")]))[0];
  },
});
