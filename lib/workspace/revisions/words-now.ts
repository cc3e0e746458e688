import { resolve } from "../../anchor/resolve.ts";
import type { Anchor } from "../../anchor/selector.ts";
import { toWholeWords } from "../../anchor/whole-words.ts";
import type { ReadContext } from "../context.ts";
import { currentTexts } from "../story/articles.ts";
import type { StoryArticle } from "../story/schema.ts";

/** Words that something rests on, where the newest version has them no longer as they were. */
export interface WordsNow {
  /** As they read now; null where they are gone. */
  readonly now: string | null;
}

interface Resting {
  readonly key: string;
  readonly articleId: string;
  readonly anchor: Anchor;
}

/** By key, those alone whose words were edited or are gone. Articles of one version are not even read. */
export async function wordsNow(
  context: ReadContext,
  articles: readonly StoryArticle[],
  resting: readonly Resting[],
): Promise<Readonly<Record<string, WordsNow>>> {
  const named = new Set(resting.map(({ articleId }) => articleId));
  const revised = articles.filter(({ id, versionNumber }) => named.has(id) && versionNumber > 1);
  if (revised.length === 0) return {};
  const textOf = await currentTexts(context, revised, named);
  const changed = resting.flatMap(({ key, articleId, anchor }) => {
    const text = textOf.get(articleId);
    if (text === undefined) return [];
    const at = resolve(text, anchor);
    if (at !== null && at.how !== "approximate") return [];
    const words = at && toWholeWords(text, at);
    return [[key, { now: words && text.slice(words.start, words.end) }] as const];
  });
  return Object.fromEntries(changed);
}
