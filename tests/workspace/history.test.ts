import { describe, expect, test } from "vitest";
import type { ActorId } from "../../lib/model/index.ts";
import type { WriteContext } from "../../lib/workspace/context.ts";
import { addPerson } from "../../lib/workspace/desk/desk.ts";
import { loadHistory, markHistorySeen } from "../../lib/workspace/history/history.ts";
import { parseItem } from "../../lib/workspace/history/schema.ts";
import { note } from "../../lib/workspace/notes/write.ts";
import { rejectClaim } from "../../lib/workspace/story/decide.ts";
import { loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { renameStory } from "../../lib/workspace/story/mutations.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten are missing", { source: "The Late", publishedAt: "2025-01-09" }),
];
const ALL = { item: null, before: null };
let people = 0;

/** A story with somebody else at the desk. */
async function desk() {
  const context = database.at();
  const { storyId, articleIds } = await storyWith(context, ARTICLES);
  await analyzeAll(context, lineEngine());
  people += 1;
  const actorId = (await addPerson(context, `Ines ${people}`)) as ActorId;
  const other: WriteContext = { ...context, actorId };
  const { claims } = (await loadStoryComparison(context, storyId)).comparison;
  return { context, other, storyId, articleIds, claimId: claims[0]?.id ?? "" };
}

describe("the history of a story", () => {
  test("tells who did what, the last first, and where it stands", async () => {
    const { context, storyId, articleIds, claimId } = await desk();
    await rejectClaim(context, storyId, claimId, "A misprint");
    await renameStory(context, storyId, "Missing at sea");
    const { entries } = await loadHistory(context, storyId, ALL);
    expect(entries.map(({ action }) => action)).toEqual([
      "story.renamed",
      "decision.made",
      "analysis.done",
      "article.added",
      "article.added",
      "story.created",
    ]);
    expect(entries[0]).toMatchObject({ did: "renamed the story", about: "A story → Missing at sea" });
    expect(entries[1]).toMatchObject({
      did: "rejected a claim",
      path: `/stories/${storyId}/decisions`,
      item: { kind: "claim", id: claimId },
    });
    const added = entries.filter(({ action }) => action === "article.added");
    expect(added.map(({ about, path }) => [about, path])).toEqual([
      ["Ten are missing", `/stories/${storyId}/articles/${articleIds[1]}`],
      ["Nine are missing", `/stories/${storyId}/articles/${articleIds[0]}`],
    ]);
  });

  test("what others did since one marked it as seen is new to each person, one's own never", async () => {
    const { context, other, storyId } = await desk();
    const first = await loadHistory(other, storyId, ALL);
    expect(first).toMatchObject({ seenAt: null, newCount: first.entries.length });
    expect((await loadHistory(context, storyId, ALL)).newCount).toBe(0);

    await markHistorySeen(other, storyId, first.newest ?? "");
    expect(await loadHistory(other, storyId, ALL)).toMatchObject({
      newCount: 0,
      seenAt: other.now.toISOString(),
    });

    await renameStory(other, storyId, "By oneself");
    await renameStory(context, storyId, "By another");
    const again = await loadHistory(other, storyId, ALL);
    expect(again.newCount).toBe(1);
    expect(again.entries.filter(({ isNew }) => isNew).map(({ about }) => about)).toEqual([
      "By oneself → By another",
    ]);
  });

  test("what came while the page stood open is not taken for seen, and an older page takes nothing back", async () => {
    const { context, other, storyId } = await desk();
    const shown = await loadHistory(other, storyId, ALL);
    await renameStory(context, storyId, "Meanwhile");
    await markHistorySeen(other, storyId, shown.newest ?? "");
    expect((await loadHistory(other, storyId, ALL)).newCount).toBe(1);
    const later = await loadHistory(other, storyId, ALL);
    await markHistorySeen(other, storyId, later.newest ?? "");
    await markHistorySeen(other, storyId, shown.newest ?? "");
    expect((await loadHistory(other, storyId, ALL)).newCount).toBe(0);
  });

  test("one item has a history of its own: its decisions and its notes, nobody else's", async () => {
    const { context, other, storyId, articleIds, claimId } = await desk();
    await note(other, storyId, { act: "start", about: { on: "claim", claimId }, body: "Ask the office" });
    await rejectClaim(context, storyId, claimId, null);
    await renameStory(context, storyId, "Renamed");
    const of = async (kind: "claim" | "article", id: string) =>
      (await loadHistory(context, storyId, { item: { kind, id }, before: null })).entries.map(
        ({ action }) => action,
      );
    expect(await of("claim", claimId)).toEqual(["decision.made", "note.step"]);
    expect(await of("article", articleIds[1] ?? "")).toEqual(["article.added"]);
    expect(await of("claim", "nobody")).toEqual([]);
  });

  test("goes on where a page ended", async () => {
    const { context, storyId } = await desk();
    for (let count = 0; count < 101; count += 1) await renameStory(context, storyId, `Name ${count}`);
    const first = await loadHistory(context, storyId, ALL);
    const rest = await loadHistory(context, storyId, { item: null, before: first.older });
    expect([first.entries.length, rest.entries.length, rest.older]).toEqual([100, 5, null]);
    expect(first.entries.some(({ id }) => rest.entries.some((entry) => entry.id === id))).toBe(false);
  });

  test("refuses a place that is none", async () => {
    const { context, storyId } = await desk();
    for (const place of ["", "-1", "1; DROP", "9".repeat(30)]) {
      await expect(markHistorySeen(context, storyId, place)).rejects.toMatchObject({ code: "bad-input" });
    }
  });
});

test.each([
  ["claim:a:b", { kind: "claim", id: "a:b" }],
  ["claim:", null],
  ["story:x", null],
  ["", null],
  [null, null],
] as const)("an item in an address: %j", (text, item) => {
  expect(parseItem(text)).toEqual(item);
});
