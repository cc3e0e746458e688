import { describe, expect, test } from "vitest";
import { readPage } from "../../lib/ingest/page/read.ts";
import { AppError } from "../../lib/model/index.ts";
import { cpuSeconds } from "../setup/cost.ts";
import { MILL, SAVED_PAGES, SAVED_URL, type SavedArticle } from "../setup/saved-pages.ts";
import { testWeb } from "../setup/web.ts";

const web = testWeb();

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

/** How many of two texts' words the two share, against the longer one: 1 where all do. */
function share(found: string, article: SavedArticle): number {
  const left = new Map<string, number>();
  const expected = words(article.paragraphs.join(" "));
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  const read = words(found);
  let both = 0;
  for (const word of read) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return both / Math.max(expected.length, read.length);
}

describe("a saved page", () => {
  test("comes in at least forty layouts", () => {
    expect(new Set(SAVED_PAGES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });

  test.each(SAVED_PAGES)("$name", async ({ bytes, contentType, article, expected }) => {
    // Over the network, as it would come.
    web.pages.set("/saved", (response) =>
      response.writeHead(200, { "Content-Type": contentType }).end(bytes),
    );
    const fetched = await web.fetcher().fetch(web.address("/saved"));
    const page = readPage(fetched.bytes, fetched.contentType, SAVED_URL);
    expect(page.title).toBe(article.title);
    expect(page.publishedAt).toBe(expected.published);
    expect(page.source).toBe(expected.source);
    expect(share(page.text, article)).toBeGreaterThanOrEqual(0.95);
  });
});

function refusal(html: string, contentType = "text/html"): string {
  try {
    readPage(new TextEncoder().encode(html), contentType, SAVED_URL);
    return "read";
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const paragraph = MILL.paragraphs[0];
const framed = (title: string, body: string, head = "") =>
  `<html><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;
const PAID =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","isAccessibleForFree":false}</script>';

describe("a page that is no article says what it is", () => {
  test.each([
    [
      "not there",
      framed("Page not found", "<p>We looked everywhere for it, but it is gone.</p>"),
      "error page",
    ],
    ["not there, by number", framed("404", "<p>Nothing here.</p>"), "error page"],
    ["not allowed", framed("Access Denied", "<p>You have no permission to see this.</p>"), "error page"],
    [
      "a riddle for robots",
      framed("Just a moment…", "<p>Checking your browser before you go on.</p>"),
      "whether a person asks",
    ],
    [
      "a wall of consent",
      framed("Your privacy", "<p>We use cookies and similar means. Accept all cookies to go on.</p>"),
      "consent",
    ],
    [
      "a wall of payment, in words",
      framed(MILL.title, `<p>${paragraph}</p><p>Subscribe to continue reading.</p>`),
      "paywall",
    ],
    ["a wall of payment, in metadata", framed(MILL.title, `<p>${paragraph}</p>`, PAID), "paywall"],
    [
      "a page of links",
      framed("News", "<ul><li><a href=/1>One</a></li><li><a href=/2>Two</a></li></ul>"),
      "no article",
    ],
    ["empty", "", "no article"],
    [
      "a program without words",
      framed("The Post", '<div id="root"></div><script>draw()</script>'),
      "no article",
    ],
  ])("%s", (_name, html, words) => {
    expect(refusal(html)).toContain(words);
  });

  test.each([
    ["application/pdf", "a PDF"],
    ["image/png", "no text"],
    ["application/zip", "application/zip"],
  ])("%s", (kind, words) => {
    expect(refusal("%PDF-1.7", kind)).toContain(words);
  });

  test("but an article about walls and cookies is one", () => {
    const about = `<p>${paragraph} The site said “we use cookies”; readers had to subscribe to continue reading.</p>`;
    const html = framed(
      "Access denied: how the town shut its archive",
      about +
        MILL.paragraphs
          .map((each) => `<p>${each}</p>`)
          .join("")
          .repeat(2),
    );
    expect(refusal(html)).toBe("read");
  });
});

describe("a page that means harm", () => {
  const deep = 100_000;
  test.each([
    ["nested deeper than any page", "<div>".repeat(deep), "too-large"],
    ["nested in tables", "<table><tr><td>".repeat(deep), "too-large"],
    ["of more elements than any page", "<p>a</p>".repeat(deep), "too-large"],
    ["with a tag that never ends", `<p ${"a".repeat(deep)}`, "no article"],
    [
      "with ten thousand attributes",
      `<p ${Array.from({ length: 10_000 }, (_, i) => `a${i}="b"`).join(" ")}>a</p>`,
      "no article",
    ],
    ["of end tags alone", "</div>".repeat(deep), "no article"],
    ["of comments", "<!-- a -->".repeat(deep), "too-large"],
    ["of control characters", "\u0000\u0007\u202e".repeat(deep), "no article"],
    [
      "with JSON nested deeper than a stack",
      `<script type="application/ld+json">${"[".repeat(deep)}</script>`,
      "no article",
    ],
  ])("%s, is refused in time", (_name, html, words) => {
    expect(cpuSeconds(() => expect(refusal(html)).toContain(words))).toBeLessThan(5);
  });

  test("as large as a page may be, is read in time", () => {
    const many = `<div><p>${paragraph}</p></div>`.repeat(15_000);
    const page = framed("Long", many);
    const cost = cpuSeconds(() => expect(["read", "too-large"]).toContain(refusal(page).split(":")[0]));
    expect(cost).toBeLessThan(20);
  });

  test("gives its scripts and its markup to nobody", () => {
    const html = framed(
      "Fire <img src=x onerror=alert(1)>",
      `<article>${MILL.paragraphs.map((each) => `<p>${each}<script>alert(1)</script><a href="javascript:alert(1)">here</a></p>`).join("")}</article>`,
    );
    const page = readPage(new TextEncoder().encode(html), "text/html", SAVED_URL);
    expect(page.text).not.toMatch(/<|alert|javascript/);
  });
});
