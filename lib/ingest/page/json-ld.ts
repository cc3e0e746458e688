/** What an article says of itself in schema.org's words, as far as it is text. */
export interface StatedArticle {
  readonly headline: string | null;
  readonly body: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  /** False where the page says that one must pay. */
  readonly free: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

/** Kinds of pages that are an article: NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, … */
const ARTICLE = /(?:Article|BlogPosting|Report)$/;
/** Deeper than this nobody nests; hostile text does. */
const DEEPEST = 6;
const MOST_THINGS = 500;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every thing in a page's scripts, outermost first. What is no JSON is passed over: half of the web's is broken. */
function thingsIn(scripts: readonly string[]): Thing[] {
  const things: Thing[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || things.length >= MOST_THINGS) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    else if (isThing(value)) {
      things.push(value);
      for (const each of Object.values(value)) if (typeof each === "object") visit(each, depth + 1);
    }
  };
  for (const script of scripts) visit(parsed(script), 0);
  return things;
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ""));
  } catch {
    return null;
  }
}

const typesOf = (thing: Thing): string[] =>
  [thing["@type"]].flat().filter((type) => typeof type === "string");

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() ? value.trim() : null;

/** Names of people or bodies: plain, as things, or in a list. */
function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((each) => textOf(isThing(each) ? each.name : each) ?? []);
}

/** The article that a page's scripts state first; null where they state none. */
export function statedArticle(scripts: readonly string[]): StatedArticle | null {
  const article = thingsIn(scripts).find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  if (!article) return null;
  const free = article.isAccessibleForFree;
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    body: bodyOf(article),
    datePublished: textOf(article.datePublished) ?? textOf(article.dateCreated),
    dateModified: textOf(article.dateModified),
    publisher: namesOf(article.publisher)[0] ?? null,
    authors: namesOf(article.author),
    language: textOf(article.inLanguage),
    free: !(free === false || (typeof free === "string" && free.toLowerCase() === "false")),
  };
}

/** A live blog's text is that of its posts, in the order of the page. */
function bodyOf(article: Thing): string | null {
  const posts = [article.liveBlogUpdate].flat().filter(isThing);
  const told = posts.flatMap((post) => [textOf(post.headline) ?? [], textOf(post.articleBody) ?? []].flat());
  return textOf(article.articleBody) ?? textOf(told.join("\n\n"));
}
