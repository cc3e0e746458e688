/** What a story's articles have from one another, as people corrected it. */
import { AppError, type OriginGroup, type SharedPassage, type StoryId } from "../../model/index.ts";
import type { ReadContext } from "../context.ts";
import { currentTexts } from "./articles.ts";
import { loadCorrected } from "./corrected.ts";
import type { StoryArticle, StorySummary } from "./schema.ts";

/** Two articles that share words, or were said to go back to one report. */
export interface OriginPair {
  readonly a: StoryArticle;
  readonly b: StoryArticle;
  readonly passages: number;
  /** Words that stand in both, what others are quoted with left out. */
  readonly words: number;
  /** The same within quotations. */
  readonly quotedWords: number;
  readonly isOne: boolean;
}

export interface StoryOrigins {
  readonly story: StorySummary;
  readonly articles: readonly StoryArticle[];
  readonly groups: readonly OriginGroup[];
  /** Those that share most first. */
  readonly pairs: readonly OriginPair[];
}

/** A passage as it stands in each of two articles. */
export interface PassageTexts extends SharedPassage {
  readonly textA: string;
  readonly textB: string;
}

/** Groups of articles that go back to one report, and who shares how much with whom. @throws AppError `not-found` */
export async function loadOrigins(context: ReadContext, storyId: StoryId): Promise<StoryOrigins> {
  const { summary, articles, results } = await loadCorrected(context, storyId);
  const { groups, passages } = results.origins;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const groupOf = new Map(groups.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id])));
  const shared = new Map<string, SharedPassage[]>();
  for (const passage of passages) {
    const key = JSON.stringify([passage.a.articleId, passage.b.articleId]);
    shared.set(key, [...(shared.get(key) ?? []), passage]);
  }
  const pairs = [...shared.values()].flatMap((list): OriginPair[] => {
    const [a, b] = [byId.get(list[0]?.a.articleId ?? ""), byId.get(list[0]?.b.articleId ?? "")];
    if (!a || !b) return [];
    const wordsOf = (quoted: boolean) =>
      list.filter((each) => each.quoted === quoted).reduce((sum, { words }) => sum + words, 0);
    const isOne = groupOf.has(a.id) && groupOf.get(a.id) === groupOf.get(b.id);
    return [{ a, b, passages: list.length, words: wordsOf(false), quotedWords: wordsOf(true), isOne }];
  });
  return {
    story: summary,
    articles,
    groups,
    pairs: pairs.sort((x, y) => y.words + y.quotedWords - (x.words + x.quotedWords)),
  };
}

/** The passages that two articles share, in the order of the first. @throws AppError `not-found` */
export async function loadPassages(
  context: ReadContext,
  storyId: StoryId,
  [a, b]: readonly [string, string],
): Promise<readonly PassageTexts[]> {
  const { articles, results } = await loadCorrected(context, storyId);
  if (![a, b].every((id) => articles.some((article) => article.id === id)))
    throw new AppError("not-found", "There is no such article in this story.");
  const texts = await currentTexts(context, articles, new Set([a, b]));
  return results.origins.passages
    .filter((passage) => passage.a.articleId === a && passage.b.articleId === b)
    .map((passage) => ({
      ...passage,
      textA: (texts.get(a) ?? "").slice(passage.a.start, passage.a.end),
      textB: (texts.get(b) ?? "").slice(passage.b.start, passage.b.end),
    }))
    .sort((x, y) => x.a.start - y.a.start);
}
