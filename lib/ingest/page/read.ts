import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { AppError } from "../../model/index.ts";
import { paragraphsOf } from "./blocks.ts";
import { decodePage } from "./decode.ts";
import { judgePage } from "./judge.ts";
import { type PageMetadata, readMetadata } from "./metadata.ts";
import { checkSize, MOST_ELEMENTS } from "./size.ts";

/** The article on a page, and what the page says of it. */
export interface PageArticle extends Omit<PageMetadata, "article" | "title"> {
  readonly title: string;
  /** Paragraphs with an empty line between, without the headline. */
  readonly text: string;
}

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;

/**
 * Reads the article off a page's bytes.
 * @throws AppError `too-large`; `bad-input` where there is none: a wall of consent or payment, an error page, a page of links, no HTML
 */
export function readPage(bytes: Uint8Array, contentType: string, url: string): PageArticle {
  const kind = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain|)$/.test(kind)) throw notAPage(kind);
  const text = decodePage(bytes, contentType);
  return kind === "text/plain" ? plainArticle(text, url) : htmlArticle(text, url);
}

function notAPage(kind: string): AppError {
  const what =
    kind === "application/pdf" ? "a PDF" : /^(?:image|video|audio)\//.test(kind) ? "no text" : kind;
  return new AppError(
    "bad-input",
    `There is ${what} at this address, not a page. Copy its text and paste it.`,
  );
}

function plainArticle(text: string, url: string): PageArticle {
  const lines = text.trim().split(/\r\n|\r|\n/u);
  return {
    title: lines[0]?.trim() ?? "",
    text: lines.slice(1).join("\n").trim(),
    source: new URL(url).hostname.replace(/^www\./, ""),
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    language: null,
    canonical: null,
  };
}

function htmlArticle(html: string, url: string): PageArticle {
  try {
    checkSize(html);
    const { document } = parseHTML(framed(html));
    const { article, title, ...metadata } = readMetadata(document, url);
    const found = mainText(document);
    // Pages that are drawn by programs hold their words for machines alone.
    const body = article?.body ? paragraphsOf(article.body) || article.body : "";
    const text = wordsIn(body) > 2 * wordsIn(found.text) ? body : found.text;
    const headline = title ?? found.title ?? "";
    judgePage({ title: headline, text, words: wordsIn(text), free: article?.free ?? true });
    return { ...metadata, title: headline, text: withoutHeadline(text, headline) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Hostile pages are nested deeper than the libraries' stacks, or hold more elements than they go through.
    throw new AppError(
      "bad-input",
      "The page is built in a way that cannot be read. Paste its text instead.",
      {
        cause: error,
      },
    );
  }
}

/** The library takes a page that leaves its frame out, as it may, for a piece of one. */
const framed = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;

function mainText(document: Document): { title: string | null; text: string } {
  const parsed = new Readability(document, {
    maxElemsToParse: MOST_ELEMENTS,
    disableJSONLD: true,
  }).parse();
  return { title: parsed?.title?.trim() || null, text: paragraphsOf(parsed?.content ?? "") };
}

/** Pages repeat their headline above the text. */
function withoutHeadline(text: string, headline: string): string {
  const [first = "", ...rest] = text.split("\n\n");
  return first.trim().toLowerCase() === headline.trim().toLowerCase() ? rest.join("\n\n") : text;
}
