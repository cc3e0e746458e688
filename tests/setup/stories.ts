import type { StoryId } from "../../lib/model/index.ts";
import { openQueueLine } from "../../lib/store/index.ts";
import type { WriteContext } from "../../lib/workspace/context.ts";
import type { AnalysisEngine } from "../../lib/workspace/jobs/engine.ts";
import { drainQueue } from "../../lib/workspace/jobs/worker.ts";
import { addArticles, createStory } from "../../lib/workspace/story/mutations.ts";
import type { NewArticle } from "../../lib/workspace/story/schema.ts";

/** An article whose text nobody else has. */
export function article(line: string, more: Partial<NewArticle> = {}): NewArticle {
  return {
    title: line,
    text: `${line}\n\nThe harbor office gave no further details.\n`,
    file: `${line}.txt`,
    ...more,
  };
}

export async function storyWith(
  context: WriteContext,
  articles: readonly NewArticle[],
  title = "A story",
): Promise<{ storyId: StoryId; articleIds: string[] }> {
  const storyId = await createStory(context, { title });
  const { added } = await addArticles(context, storyId, articles);
  return { storyId, articleIds: added.map(({ articleId }) => articleId) };
}

/** Carries out every open analysis in this process. */
export async function analyzeAll(
  context: WriteContext,
  engine: AnalysisEngine,
  stop?: AbortSignal,
): Promise<number> {
  const nothing = (): void => undefined;
  const line = await openQueueLine(context.store.url, { onAnnounced: nothing, onLost: nothing });
  try {
    const tools = { store: context.store, engine, now: () => context.now, ...(stop ? { stop } : {}) };
    return await drainQueue(tools, line);
  } finally {
    await line.close();
  }
}
