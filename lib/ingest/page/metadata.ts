import { statedDate } from "./date.ts";
import { type StatedArticle, statedArticle } from "./json-ld.ts";

/** What a page says of the article on it. */
export interface PageMetadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly language: string | null;
  /** The address that the page gives as its own; null where it gives none. */
  readonly canonical: string | null;
  readonly article: StatedArticle | null;
}

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "citation_publication_date",
];
const MODIFIED = ["article:modified_time", "og:updated_time", "lastmod", "last-modified", "dcterms.modified"];
const TITLES = ["og:title", "twitter:title", "dc.title", "headline", "parsely-title"];
const SITES = ["og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site"];
const AUTHORS = ["author", "article:author", "parsely-author", "dc.creator", "byl", "citation_author"];

const clean = (text: string | null | undefined): string | null => text?.replace(/\s+/g, " ").trim() || null;

/** By name or property, in small letters: the first of each. */
function metaOf(document: Document): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = clean(element.getAttribute("content"));
    if (content === null) continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

const firstOf = (meta: ReadonlyMap<string, string>, names: readonly string[]): string | null =>
  names.flatMap((name) => meta.get(name) ?? [])[0] ?? null;

/** Reads what a page says of itself: JSON-LD first, then meta elements, then what its markup marks. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const article = statedArticle(scripts.map((script) => script.textContent ?? ""));
  const meta = metaOf(document);
  const source = article?.publisher ?? firstOf(meta, SITES)?.replace(/^@/, "") ?? null;
  return {
    title: withoutSite(article?.headline ?? firstOf(meta, TITLES) ?? headingOf(document), source),
    source: clean(source) ?? new URL(url).hostname.replace(/^www\./, ""),
    authors: authorsOf(document, meta, article),
    publishedAt:
      statedDate(article?.datePublished) ??
      firstDateOf(meta, PUBLISHED) ??
      markedDate(document, "datePublished"),
    modifiedAt:
      statedDate(article?.dateModified) ??
      firstDateOf(meta, MODIFIED) ??
      markedDate(document, "dateModified"),
    language: languageOf(document, meta, article),
    canonical: canonicalOf(document, meta, url),
    article,
  };
}

/** The page's only main heading, else its title. */
function headingOf(document: Document): string | null {
  const headings = [...document.querySelectorAll("h1")].flatMap((each) => clean(each.textContent) ?? []);
  return (headings.length === 1 ? headings[0] : undefined) ?? clean(document.title);
}

/** "Two hurt in fire - The Post", "Two hurt in fire | The Post": the outlet's name is no part of a headline. */
function withoutSite(title: string | null, source: string | null): string | null {
  const text = clean(title);
  if (text === null || source === null) return text;
  const end = /\s+[|–—:·-]\s+/gu;
  const cuts = [...text.matchAll(end)];
  const last = cuts.at(-1);
  const tail = last ? text.slice(last.index + last[0].length) : "";
  return last && last.index > 0 && tail.toLowerCase() === source.toLowerCase()
    ? text.slice(0, last.index)
    : text;
}

function firstDateOf(meta: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  return names.flatMap((name) => statedDate(meta.get(name)) ?? [])[0] ?? null;
}

/** A date that the page's markup marks; a `time` of no stated kind counts where the article or its head holds one. */
function markedDate(document: Document, property: string): string | null {
  const marked = document.querySelector(`[itemprop~="${property}"]`);
  const own = marked?.getAttribute("datetime") ?? marked?.getAttribute("content") ?? marked?.textContent;
  const stated = statedDate(own);
  if (stated !== null || property !== "datePublished") return stated;
  const times = [
    ...document.querySelectorAll(
      "time[pubdate], time.published, time.entry-date, article time[datetime], main time[datetime], time[datetime]",
    ),
  ];
  return (
    times.flatMap((time) => statedDate(time.getAttribute("datetime") ?? time.textContent) ?? [])[0] ?? null
  );
}

function authorsOf(
  document: Document,
  meta: ReadonlyMap<string, string>,
  article: StatedArticle | null,
): readonly string[] {
  if (article && article.authors.length > 0) return article.authors;
  const stated = firstOf(meta, AUTHORS);
  // Some give their author's address instead of a name.
  if (stated !== null && !URL.canParse(stated)) return [stated];
  const marked = document.querySelector('[rel~="author"], [itemprop~="author"], .byline, .author');
  const name = clean(marked?.textContent)?.replace(/^by\s+/i, "");
  return name ? [name] : [];
}

function languageOf(
  document: Document,
  meta: ReadonlyMap<string, string>,
  article: StatedArticle | null,
): string | null {
  const stated =
    clean(document.documentElement?.getAttribute("lang")) ?? article?.language ?? meta.get("og:locale");
  return stated?.replace("_", "-") ?? null;
}

function canonicalOf(document: Document, meta: ReadonlyMap<string, string>, url: string): string | null {
  const stated = document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? meta.get("og:url");
  if (!stated || !URL.canParse(stated, url)) return null;
  const canonical = new URL(stated, url);
  // What a page says of itself leads to a page of the same site, or it is somebody else's word.
  return canonical.protocol.startsWith("http") && canonical.hostname === new URL(url).hostname
    ? canonical.href
    : null;
}
