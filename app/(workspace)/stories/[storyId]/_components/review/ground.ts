import type { Claim } from "../../../../../../lib/model/index.ts";
import type { Ground } from "./origin-fields.tsx";

interface ArticleWords {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
}

/** What evidence can be taken from: these claims, and these articles. */
export function groundOf(claims: readonly Claim[], articles: readonly ArticleWords[]): Ground {
  const names = new Map(articles.map(({ id, source, title }) => [id, source ?? title]));
  return {
    claims: claims.map(({ id, quote, articleId }) => ({ id, quote, from: names.get(articleId) ?? "" })),
    articles: articles.map(({ id, title, source }) => ({
      id,
      name: source === null ? title : `${source}: ${title}`,
    })),
  };
}
