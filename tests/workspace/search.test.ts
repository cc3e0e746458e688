import { describe, expect, test } from "vitest";
import { searchTerms } from "../../lib/store/index.ts";
import { loadNotes } from "../../lib/workspace/notes/loaders.ts";
import { note } from "../../lib/workspace/notes/write.ts";
import type { HitKind } from "../../lib/workspace/search/schema.ts";
import { searchWorkspace } from "../../lib/workspace/search/search.ts";
import { rejectClaim } from "../../lib/workspace/story/decide.ts";
import { renamePoint } from "../../lib/workspace/story/decide-points.ts";
import { loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { deleteStory } from "../../lib/workspace/story/mutations.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing after the storm at Kellhaven", {
    source: "The Early",
    publishedAt: "2025-01-08",
  }),
  article("Ten \uD800 are \0 missing after the storm", { source: "The Late", publishedAt: "2025-01-09" }),
];

async function searched() {
  const context = database.at();
  const { storyId } = await storyWith(context, ARTICLES);
  await analyzeAll(context, lineEngine());
  const find = async (query: string) => {
    const { hits, names } = await searchWorkspace(context, { query });
    const own = hits.filter(({ story }) => story.id === storyId);
    return { hits: own, names, kinds: [...new Set(own.map(({ kind }) => kind))] as HitKind[] };
  };
  return { context, storyId, find, comparison: (await loadStoryComparison(context, storyId)).comparison };
}

describe("a query's words", () => {
  test.each([
    ["ferry fire", "ferry & fire:*"],
    ["  ", ""],
    ["!!! & | ( ) ' \\", ""],
    ["it's 5:40", "it & s & 5 & 40:*"],
    ["Žižkov \u0000 x", "Žižkov & x:*"],
  ])("%j is asked for as %j", (query, terms) => {
    expect(searchTerms(query)).toBe(terms);
  });
});

describe("search", () => {
  test("finds articles and claims by any form of their words, with the words marked", async () => {
    const { find } = await searched();
    const { hits, kinds } = await find("storms kellhaven");
    expect(kinds).toContain("article");
    const article = hits.find(({ kind }) => kind === "article");
    expect(article?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["storm", "Kellhaven"]),
    );
    expect((await find("kellhaven earthquake")).hits).toEqual([]);
  });

  test("what is typed halfway is found, and nothing typed can break the query", async () => {
    const { find } = await searched();
    expect((await find("kellha")).hits.length).toBeGreaterThan(0);
    for (const hostile of [
      "'",
      "a' OR 1=1 --",
      "%_\\",
      "((((",
      ":*",
      "\u0000",
      "\uD800",
      "<b>x</b>",
      "the and of",
    ])
      await expect(find(hostile)).resolves.toBeDefined();
    await expect(searchWorkspace((await searched()).context, { query: "x".repeat(201) })).rejects.toThrow(
      /200/,
    );
  });

  test("shows claims and points as people left them", async () => {
    const { context, storyId, find, comparison } = await searched();
    const point = comparison.points[0];
    await renamePoint(context, storyId, {
      pointId: point?.id ?? "",
      base: point?.question ?? "",
      question: "Who counted the vanished?",
    });
    expect((await find("vanished")).kinds).toEqual(["point"]);
    const before = (await find("kellhaven")).hits.filter(({ kind }) => kind === "claim");
    for (const { id } of before) await rejectClaim(context, storyId, id);
    expect((await find("kellhaven")).hits.filter(({ kind }) => kind === "claim")).toEqual([]);
  });

  test("finds a note by what it says now, not by what was edited away", async () => {
    const { context, storyId, find, comparison } = await searched();
    const about = { on: "point", pointId: comparison.points[0]?.id ?? "" } as const;
    const made = await note(context, storyId, { act: "start", about, body: "Ask the harbourmaster" });
    expect((await find("harbourmaster")).kinds).toEqual(["note"]);
    if (made.kind !== "made") throw new Error("somebody else was quicker");
    const { threads } = await loadNotes(context, storyId);
    const [first] = threads.flatMap(({ notes }) => notes);
    if (!first) throw new Error("the note is gone");
    const { threadId } = made;
    await note(context, storyId, {
      act: "edit",
      threadId,
      of: first.id,
      base: first.base,
      body: "Ask the pilot",
    });
    expect((await find("harbourmaster")).hits).toEqual([]);
    expect((await find("pilot")).kinds).toEqual(["note"]);
  });

  test("a deleted story is not found, and another workspace's never", async () => {
    const { context, storyId, find } = await searched();
    const elsewhere = { ...context, workspaceId: "elsewhere" as typeof context.workspaceId };
    expect((await searchWorkspace(elsewhere, { query: "kellhaven" })).hits).toEqual([]);
    await deleteStory(context, storyId);
    expect((await find("kellhaven")).hits).toEqual([]);
  });
});
