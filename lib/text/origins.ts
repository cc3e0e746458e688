import type { Origins, Span } from "../model/index.ts";

/** Words of an article: a claim, or an answer. */
export interface Said extends Span {
  readonly articleId: string;
}

type Passage = Origins["passages"][number];

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Most of what is said lies in the passage. */
const liesIn = (said: Said, passage: Span): boolean =>
  2 * overlap(said, passage) > said.end - said.start && said.end > said.start;

/**
 * How many origins stand behind what articles say. Articles of one outlet are one origin, so are those that go back to one
 * report, and so is what two articles say within a passage that they share. Built once for a story.
 */
export class OriginCount {
  /** For each article, what stands for its origin. */
  private readonly keys: ReadonlyMap<string, string>;
  private readonly passages = new Map<string, Passage[]>();

  /** @param outletOf the outlet of an article; an article without a named one is its own */
  constructor(
    origins: Origins,
    private readonly outletOf: (articleId: string) => string,
  ) {
    this.keys = keysOf(origins);
    for (const passage of origins.passages) {
      if (passage.quoted) continue;
      const key = pairOf(passage.a.articleId, passage.b.articleId);
      this.passages.set(key, [...(this.passages.get(key) ?? []), passage]);
    }
  }

  /** What stands for the origin of a whole article. */
  keyOf(articleId: string): string {
    return this.keys.get(articleId) ?? `outlet:${this.outletOf(articleId)}`;
  }

  /** The number of origins behind claims. */
  of(said: readonly Said[]): number {
    const parent = new Map<string, string>();
    const top = (key: string): string => {
      let at = key;
      for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
      return at;
    };
    const byArticle = new Map<string, Said[]>();
    for (const each of said) {
      byArticle.set(each.articleId, [...(byArticle.get(each.articleId) ?? []), each]);
      const key = this.keyOf(each.articleId);
      if (!parent.has(key)) parent.set(key, key);
    }
    // Few passages join what a point's claims say; pairs of articles without one cost a look-up.
    const articles = [...byArticle.keys()];
    articles.forEach((a, i) => {
      for (const b of articles.slice(i + 1)) {
        const [x, y] = [top(this.keyOf(a)), top(this.keyOf(b))];
        if (x !== y && this.share(byArticle.get(a) ?? [], byArticle.get(b) ?? [])) parent.set(y, x);
      }
    });
    return new Set([...parent.keys()].map(top)).size;
  }

  private share(a: readonly Said[], b: readonly Said[]): boolean {
    const [first, second] = [a[0]?.articleId ?? "", b[0]?.articleId ?? ""];
    const inside = (said: readonly Said[], spans: Passage) => {
      const span = spans.a.articleId === said[0]?.articleId ? spans.a : spans.b;
      return said.some((each) => liesIn(each, span));
    };
    return (this.passages.get(pairOf(first, second)) ?? []).some((p) => inside(a, p) && inside(b, p));
  }
}

const pairOf = (a: string, b: string): string => (a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]));

/** What stands for the origin of each article of a group. */
const keysOf = ({ groups }: Origins): Map<string, string> =>
  new Map(groups.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id] as const)));

/** Counts origins among a story's articles. */
export function originCount(
  origins: Origins,
  articles: readonly { readonly id: string; readonly source: string | null }[],
): OriginCount {
  const outlets = new Map(articles.map(({ id, source }) => [id, source ?? `#${id}`]));
  return new OriginCount(origins, (id) => outlets.get(id) ?? id);
}
