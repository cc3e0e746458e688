import type { Claim, Position } from "../../../../../../../lib/model/index.ts";
import { withoutNested } from "../../../../../../../lib/present/nested.ts";
import { bySentence } from "../../../../../../../lib/present/paragraphs.ts";
import type { StoryArticleText } from "../../../../../../../lib/workspace/story/schema.ts";

export interface Voice {
  /** The claims of one sentence. */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly article: StoryArticleText;
}

/** Who gives a position, in the order of publication and then of the text. */
export function voicesOf(
  position: Position | undefined,
  claims: ReadonlyMap<string, Claim>,
  articles: ReadonlyMap<string, StoryArticleText>,
): readonly Voice[] {
  const given = (position?.claimIds ?? []).flatMap((id) => claims.get(id) ?? []);
  return [...articles.values()].flatMap((article) =>
    bySentence(article.text, withoutNested(given.filter((claim) => claim.articleId === article.id))).flatMap(
      ([first, ...more]) => (first ? [{ claims: [first, ...more] as const, article }] : []),
    ),
  );
}
