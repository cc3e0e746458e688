import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ArticleDraft } from "../../lib/ingest/draft.ts";
import { readHead } from "../../lib/ingest/header.ts";
import { draftFromText } from "../../lib/ingest/text.ts";
import addresses from "../cases/ingest/addresses.json" with { type: "json" };
import head from "../cases/ingest/head.json" with { type: "json" };

/** Every case file of the stage has a runner here. */
const RUNNERS = new Map<string, readonly object[]>([
  ["addresses.json", addresses], // run by addresses.test.ts
  ["head.json", head],
]);

test("no case file is left unread", () => {
  const files = readdirSync(path.join(import.meta.dirname, "../cases/ingest"));
  expect(files.sort()).toEqual([...RUNNERS.keys()].sort());
});

describe("the head of an article", () => {
  test.each(head)("$id", ({ input, expected }) => {
    const found = readHead(input);
    const values = Object.fromEntries(
      Object.entries(found).map(([name, guess]) => [name, guess?.value ?? null]),
    );
    expect(values).toEqual(expected);
  });

  test.each(head)("shows where it was found: $id", ({ input }) => {
    const { title, source, byline, dateline, publishedAt } = readHead(input);
    for (const guess of [title, source, byline, dateline]) {
      if (guess) expect(input.slice(guess.start, guess.end)).toBe(guess.value);
    }
    if (publishedAt) expect(input.slice(publishedAt.start, publishedAt.end)).toMatch(/\d/);
  });
});

describe("a draft", () => {
  const text = "Strike ends\n\n2025-01-05\n\nThe strike ended.";

  test("takes what is known over what is guessed", () => {
    const draft: ArticleDraft = draftFromText(text, {
      file: "a.txt",
      source: "The Post",
      publishedAt: "2025-01-06",
    });
    expect(draft).toMatchObject({
      title: "Strike ends",
      source: "The Post",
      publishedAt: "2025-01-06",
      text,
    });
    expect(draft.guesses).toMatchObject({ source: null, publishedAt: null });
  });

  test("is called as its file where it has no headline", () => {
    const long = "word ".repeat(100);
    expect(draftFromText(long, { file: "folder/third-article.md" }).title).toBe("third-article");
  });
});
