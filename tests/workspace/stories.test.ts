import { describe, expect, test } from "vitest";
import type { ActorId, WorkspaceId } from "../../lib/model/index.ts";
import { readAudit } from "../../lib/store/index.ts";
import { toStoryId, type WriteContext } from "../../lib/workspace/context.ts";
import {
  getAnalysisProgress,
  getStorySummary,
  listStories,
  loadArticleTexts,
  loadStoryComparison,
} from "../../lib/workspace/story/loaders.ts";
import {
  addArticles,
  createStory,
  deleteStory,
  markStorySeen,
  removeArticle,
  renameStory,
  updateArticleMeta,
} from "../../lib/workspace/story/mutations.ts";
import { findTwins } from "../../lib/workspace/story/same-text.ts";
import type { NewArticle } from "../../lib/workspace/story/schema.ts";
import { testDatabase } from "../setup/store.ts";
import { article, storyWith } from "../setup/stories.ts";

const database = testDatabase();

const actions = async (context: WriteContext, storyId: Parameters<typeof readAudit>[2]): Promise<string[]> =>
  (await readAudit(context.store.db, context.workspaceId, storyId)).map((entry) => entry.action);

describe("a story", () => {
  test("is made, renamed and deleted, and its history tells who did what when", async () => {
    const context = database.at("2025-03-01T08:00:00Z");
    const storyId = await createStory(context, { title: "  The ferry  " });
    await renameStory(database.at("2025-03-02T08:00:00Z"), storyId, "The loss of the ferry");
    expect(await getStorySummary(context, storyId)).toMatchObject({
      title: "The loss of the ferry",
      articleCount: 0,
      createdAt: "2025-03-01T08:00:00.000Z",
      updatedAt: "2025-03-02T08:00:00.000Z",
    });
    await deleteStory(database.at("2025-03-03T08:00:00Z"), storyId);
    await expect(getStorySummary(context, storyId)).rejects.toMatchObject({ code: "not-found" });
    const history = await readAudit(context.store.db, context.workspaceId, storyId);
    expect(history.map(({ action, at, actorId }) => [action, at.toISOString(), actorId])).toEqual([
      ["story.created", "2025-03-01T08:00:00.000Z", "owner"],
      ["story.renamed", "2025-03-02T08:00:00.000Z", "owner"],
      ["story.deleted", "2025-03-03T08:00:00.000Z", "owner"],
    ]);
    expect(history[1]?.detail).toEqual({ before: "The ferry", after: "The loss of the ferry" });
  });

  test("needs a title", async () => {
    await expect(createStory(database.at(), { title: "  " })).rejects.toMatchObject({ code: "bad-input" });
  });

  test("is not seen, nor changed, from another workspace", async () => {
    const { storyId, articleIds } = await storyWith(database.at(), [article("Nine people are missing")]);
    await database.sql(`INSERT INTO "Workspace" ("id", "name") VALUES ('other', 'Other')`);
    await database.sql(
      `INSERT INTO "Actor" ("workspaceId", "id", "kind", "name") VALUES ('other', 'eve', 'MEMBER', 'Eve')`,
    );
    const stranger: WriteContext = {
      ...database.at(),
      workspaceId: "other" as WorkspaceId,
      actorId: "eve" as ActorId,
    };
    expect(await listStories(stranger)).toEqual([]);
    const attempts = [
      () => getStorySummary(stranger, storyId),
      () => getAnalysisProgress(stranger, storyId),
      () => renameStory(stranger, storyId, "Mine"),
      () => addArticles(stranger, storyId, [article("Mine")]),
      () => removeArticle(stranger, storyId, articleIds[0] ?? ""),
      () => loadArticleTexts(stranger, storyId, articleIds),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("articles", () => {
  test("come back exactly, with their sum and their order of publication", async () => {
    const context = database.at();
    const text = "Headline\r\n\r\nA lone \uD800, a nul \0, a pair 😀, an escape \uFDD0 and a mark \uFEFF.\n";
    const { storyId, articleIds } = await storyWith(context, [
      article("Undated"),
      article("Later", { publishedAt: "2025-01-09", source: "The Later" }),
      { ...article("Hostile", { publishedAt: "2025-01-08T23:30:00+02:00", source: "The Early" }), text },
    ]);
    const articles = await loadArticleTexts(context, storyId, articleIds);
    expect(articles.map(({ title }) => title)).toEqual(["Undated", "Later", "Hostile"]);
    expect(articles[2]).toMatchObject({ text, length: text.length, versionNumber: 1, source: "The Early" });
    expect(await getStorySummary(context, storyId)).toMatchObject({ articleCount: 3, sourceCount: 2 });
  });

  test("are recognized when the same text comes twice, in the batch or later", async () => {
    const context = database.at();
    const storyId = await createStory(context, { title: "Twice" });
    const first = await addArticles(context, storyId, [
      article("One"),
      article("Two"),
      { ...article("One"), title: "One again", file: "again.txt" },
    ]);
    expect(first.added.map(({ title }) => title)).toEqual(["One", "Two"]);
    expect(first.duplicates).toEqual([
      { file: "again.txt", title: "One again", of: { articleId: first.added[0]?.articleId, title: "One" } },
    ]);
    const second = await addArticles(context, storyId, [article("Two")]);
    expect(second.added).toEqual([]);
    expect(second.duplicates[0]?.of.articleId).toBe(first.added[1]?.articleId);
    expect(second.analysis).toBeNull();
    expect((await getStorySummary(context, storyId)).articleCount).toBe(2);
  });

  test("are recognized as a file and as a paste: line breaks and blank lines around a text are no other text", async () => {
    const context = database.at("2025-02-01T12:00:00Z");
    const words = "A headline\n\nNine people are missing.";
    const { storyId, articleIds } = await storyWith(context, [
      { ...article("As a file", { source: "The Early" }), text: `${words}\n` },
    ]);
    const forms = [words, words.replaceAll("\n", "\r\n"), `\n${words}\n\n`, `${words} `];
    for (const twin of await findTwins(context, storyId, forms)) {
      expect(twin).toEqual({
        articleId: articleIds[0],
        title: "As a file",
        source: "The Early",
        addedAt: "2025-02-01T12:00:00.000Z",
      });
    }
    expect(await findTwins(context, storyId, [`${words} Not.`, words.replace("Nine", "Ten")])).toEqual([
      null,
      null,
    ]);
    const again = forms.map((text) => ({ ...article("Again"), text }));
    expect((await addArticles(context, storyId, again)).added).toEqual([]);
  });

  test("stand in the order of their dates, then of their adding, whatever their names and ids", async () => {
    const context = database.at();
    const titles = ["Z", "b", "a", "10", "9", "Y"];
    const { storyId } = await storyWith(
      context,
      titles.map((title) => article(title)),
    );
    await addArticles(context, storyId, [
      article("Dated B", { publishedAt: "2025-01-02" }),
      article("Dated A", { publishedAt: "2025-01-02T00:00:00Z" }),
      article("Dated first", { publishedAt: "2025-01-01" }),
    ]);
    const order = (await loadStoryComparison(context, storyId)).articles.map(({ title }) => title);
    expect(order).toEqual(["Dated first", "Dated B", "Dated A", ...titles]);
  });

  test("that are nothing of the kind are refused as bad input", async () => {
    const context = database.at();
    const storyId = await createStory(context, { title: "Forged" });
    const forged = [null, 7, "text", [], {}, { title: 1, text: {} }] as unknown as NewArticle[];
    const result = await addArticles(context, storyId, forged);
    expect(result.added).toEqual([]);
    expect(result.refused).toHaveLength(forged.length);
    for (const id of [null, 7, ["a"], { toString: () => "a" }] as unknown as string[]) {
      expect(() => toStoryId(id)).toThrow("There is no such story.");
    }
  });

  test("may come again after they were removed, and into another story", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, [article("Only one")]);
    await removeArticle(context, storyId, articleIds[0] ?? "");
    expect((await addArticles(context, storyId, [article("Only one")])).added).toHaveLength(1);
    expect((await storyWith(context, [article("Only one")])).articleIds).toHaveLength(1);
  });

  test("are refused one by one, with the reason, and the others are taken", async () => {
    const context = database.at();
    const storyId = await createStory(context, { title: "Some bad" });
    const result = await addArticles(context, storyId, [
      article("Good"),
      article("Date", { publishedAt: "2025-02-30" }),
      { ...article("Empty"), text: " \n" },
      { ...article("Large"), text: "é".repeat(500_001) },
    ]);
    expect(result.added).toHaveLength(1);
    expect(result.refused).toEqual([
      { file: "Date.txt", message: expect.stringContaining("2025-01-31") },
      { file: "Empty.txt", message: expect.stringContaining("empty") },
      { file: "Large.txt", message: expect.stringContaining("1 MB") },
    ]);
  });

  test("are at most 500 in a story", async () => {
    const context = database.at();
    const many = Array.from({ length: 500 }, (_, index) => article(`Article ${index}`));
    const { storyId } = await storyWith(context, many);
    await expect(addArticles(context, storyId, [article("One more")])).rejects.toMatchObject({
      code: "too-many",
    });
    expect((await getStorySummary(context, storyId)).articleCount).toBe(500);
  });

  test("change title, source and date; what did not change leaves no trace", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, [article("Draft", { source: "The Outlet" })]);
    const id = articleIds[0] ?? "";
    await updateArticleMeta(context, storyId, id, { publishedAt: "2025-01-08", title: "Final" });
    await updateArticleMeta(context, storyId, id, { source: null });
    const before = await actions(context, storyId);
    await updateArticleMeta(context, storyId, id, { title: "Final", publishedAt: "2025-01-08" });
    expect(await actions(context, storyId)).toEqual(before);
    const [shown] = await loadArticleTexts(context, storyId, [id]);
    expect(shown).toMatchObject({ title: "Final", source: null, publishedAt: "2025-01-08" });
    const changes = (await readAudit(context.store.db, context.workspaceId, storyId)).filter(
      ({ action }) => action === "article.changed",
    );
    expect(changes.map(({ detail }) => detail)).toEqual([
      {
        before: { title: "Draft", publishedAt: null },
        after: { title: "Final", publishedAt: "2025-01-08" },
      },
      { before: { source: "The Outlet" }, after: { source: null } },
    ]);
  });

  test("count as new until the story was seen", async () => {
    const { storyId } = await storyWith(database.at("2025-03-01T08:00:00Z"), [article("Seen")]);
    const context = database.at("2025-03-02T08:00:00Z");
    expect((await getStorySummary(context, storyId)).newArticles).toBe(1);
    await markStorySeen(context, storyId);
    await markStorySeen(context, storyId);
    expect((await getStorySummary(context, storyId)).newArticles).toBe(0);
    await addArticles(database.at("2025-03-03T08:00:00Z"), storyId, [article("Fresh")]);
    expect((await getStorySummary(context, storyId)).newArticles).toBe(1);
    expect((await actions(context, storyId)).filter((action) => action === "story.seen")).toHaveLength(1);
  });
});

describe("a change and its audit entry", () => {
  test("are one: where the entry cannot be written, nothing is", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, [article("Kept")]);
    const rowsBefore = await everything();
    const nobody: WriteContext = { ...context, actorId: "nobody" as ActorId };
    const attempts = [
      () => createStory(nobody, { title: "Never" }),
      () => renameStory(nobody, storyId, "Never"),
      () => deleteStory(nobody, storyId),
      () => addArticles(nobody, storyId, [article("Never")]),
      () => updateArticleMeta(nobody, storyId, articleIds[0] ?? "", { title: "Never" }),
      () => removeArticle(nobody, storyId, articleIds[0] ?? ""),
      () => markStorySeen(nobody, storyId),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
    expect(await everything()).toEqual(rowsBefore);
  });

  test("cannot be rewritten, not even past the program", async () => {
    await storyWith(database.at(), [article("Anchored")]);
    const statements = [
      `UPDATE "AuditEntry" SET "action" = 'nothing'`,
      `DELETE FROM "AuditEntry"`,
      `UPDATE "ArticleVersion" SET "text" = 'other words'`,
      `DELETE FROM "ArticleVersion"`,
    ];
    for (const statement of statements) await expect(database.sql(statement)).rejects.toThrow(/append-only/);
  });
});

/** Every row a mutation may touch. */
async function everything(): Promise<unknown[]> {
  const tables = ["Story", "Article", "ArticleVersion", "AnalysisRun", "AuditEntry", "StoryVisit", "Source"];
  const rows: unknown[] = [];
  for (const table of tables) rows.push(await database.sql(`SELECT * FROM "${table}" ORDER BY 1, 2, 3`));
  return rows;
}
