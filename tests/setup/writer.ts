/** A process of its own that writes until it is killed: prints an article's id once its import is acknowledged. */
import { connectStore } from "../../lib/store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE } from "../../lib/workspace/context.ts";
import { addArticles, createStory } from "../../lib/workspace/story/mutations.ts";
import { article } from "./stories.ts";

const store = connectStore(process.env.DATABASE_URL ?? "");
const context = {
  store,
  workspaceId: LOCAL_WORKSPACE,
  actorId: LOCAL_OWNER,
  now: new Date("2025-01-01T00:00:00Z"),
};
const storyId = await createStory(context, { title: "Written until the end" });
process.stdout.write(`story ${storyId}\n`);
for (let index = 0; ; index += 1) {
  const { added } = await addArticles(context, storyId, [article(`Article ${index}`)]);
  process.stdout.write(`article ${added[0]?.articleId}\n`);
}
