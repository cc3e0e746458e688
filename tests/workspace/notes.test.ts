import { describe, expect, test } from "vitest";
import { type ActorId, AppError } from "../../lib/model/index.ts";
import { readAudit, textSha256 } from "../../lib/store/index.ts";
import type { WriteContext } from "../../lib/workspace/context.ts";
import { addPerson, renamePerson } from "../../lib/workspace/desk/desk.ts";
import { loadNotes } from "../../lib/workspace/notes/loaders.ts";
import type { NoteInput } from "../../lib/workspace/notes/schema.ts";
import { note } from "../../lib/workspace/notes/write.ts";
import { rejectClaim } from "../../lib/workspace/story/decide.ts";
import { renamePoint } from "../../lib/workspace/story/decide-points.ts";
import { loadArticleTexts, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { removeArticle, startAnalysis } from "../../lib/workspace/story/mutations.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing after the storm", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten \uD800 are \0 missing after the storm", { source: "The Late", publishedAt: "2025-01-09" }),
];

async function analyzed() {
  const context = database.at();
  const { storyId, articleIds } = await storyWith(context, ARTICLES);
  await analyzeAll(context, lineEngine());
  const { comparison } = await loadStoryComparison(context, storyId);
  const texts = await loadArticleTexts(context, storyId, articleIds);
  const write = (input: NoteInput, as: WriteContext = context) => note(as, storyId, input);
  const read = (as: WriteContext = context) => loadNotes(as, storyId);
  /** Starts a thread. @returns its id */
  const start = async (about: Extract<NoteInput, { act: "start" }>["about"], body = "Why?", as = context) => {
    const made = await write({ act: "start", about, body }, as);
    if (made.kind !== "made") throw new Error("somebody else was quicker");
    return made.threadId;
  };
  const spanOn = (words: string, which = 0) => {
    const shown = texts[which];
    const from = shown?.text.indexOf(words) ?? -1;
    if (!shown || from < 0) throw new Error(`"${words}" is not in the text`);
    const end = from + words.length;
    return { on: "span", articleId: shown.id, versionId: shown.versionId, start: from, end } as const;
  };
  return { context, storyId, articleIds, comparison, write, read, start, spanOn };
}

let serial = 0;
async function person(context: WriteContext, name?: string): Promise<WriteContext> {
  serial += 1;
  return { ...context, actorId: (await addPerson(context, name ?? `Reader ${serial}`)) as ActorId };
}

/** What a newer text of an article is to the store: a version more. */
async function newVersion(context: WriteContext, articleId: string, text: string): Promise<void> {
  await database.sql(
    `INSERT INTO "ArticleVersion" ("workspaceId", "id", "articleId", "number", "sha256", "text", "length", "language", "createdAt")
     SELECT $1, 'v' || md5($2 || max("number")), $2, max("number") + 1, $3, $4, $5, 'en', now()
     FROM "ArticleVersion" WHERE "workspaceId" = $1 AND "articleId" = $2`,
    [context.workspaceId, articleId, textSha256(text), text, text.length],
  );
}

describe("notes", () => {
  test("stand on a span, a claim, a point and a relation, each with its audit entry", async () => {
    const { context, storyId, comparison, read, start, spanOn } = await analyzed();
    const [point] = comparison.points;
    const [a, b] = point?.positions ?? [];
    await start(spanOn("gave no further details"));
    await start({ on: "claim", claimId: comparison.claims[0]?.id ?? "" });
    await start({ on: "point", pointId: "p0" });
    await start({ on: "relation", pointId: "p0", a: a?.id ?? "", b: b?.id ?? "" });
    const { threads } = await read();
    expect(threads.map(({ on, place }) => [on, place.on])).toEqual([
      ["span", "span"],
      ["claim", "claim"],
      ["point", "point"],
      ["relation", "relation"],
    ]);
    expect(threads[0]).toMatchObject({ words: "gave no further details", place: { how: "position" } });
    expect(threads[1]).toMatchObject({ place: { claimIds: [comparison.claims[0]?.id], how: "exact" } });
    const notes = (await readAudit(database.store.db, context.workspaceId, storyId)).filter(
      ({ action }) => action === "note.step",
    );
    expect(notes.map(({ subjectId }) => subjectId)).toEqual(threads.map(({ id }) => id));
    await expect(database.sql(`UPDATE "NoteStep" SET "kind" = 'resolved'`)).rejects.toThrow();
    await expect(database.sql(`DELETE FROM "NoteThread"`)).rejects.toThrow();
  });

  test("are answered, edited with what they said before, deleted, restored, resolved and reopened", async () => {
    const { context, write, read, start } = await analyzed();
    const other = await person(context);
    const threadId = await start({ on: "point", pointId: "p0" }, "First **word**");
    await write({ act: "reply", threadId, body: "Because \uD800 and \0." }, other);
    const [first] = (await read()).threads[0]?.notes ?? [];
    if (!first) throw new Error("no note");
    const edit = { act: "edit", threadId, of: first.id, base: first.base } as const;
    await write({ ...edit, body: "Second" });
    // The same person in another tab: theirs comes back, and nothing is written.
    expect(await write({ ...edit, body: "Third" })).toMatchObject({ kind: "stale", theirs: "Second" });
    await expect(write({ ...edit, base: "x", body: "Not mine" }, other)).resolves.toMatchObject({
      kind: "stale",
    });
    await expect(write({ act: "delete", threadId, of: first.id }, other)).rejects.toMatchObject({
      code: "stale",
    });
    const [thread] = (await read()).threads;
    expect(thread?.notes[0]).toMatchObject({ source: "Second", earlier: [{ body: "First **word**" }] });
    expect(thread?.notes[1]).toMatchObject({
      source: null,
      author: { name: expect.stringMatching(/Reader/u) },
    });
    expect((await read(other)).threads[0]?.notes.map(({ source }) => source)).toEqual([
      null,
      "Because \uD800 and \0.",
    ]);
    await write({ act: "delete", threadId, of: first.id });
    const gone = (await read(other)).threads[0];
    expect(gone?.notes[0]).toMatchObject({ blocks: null, source: null, earlier: [] });
    expect(JSON.stringify(gone)).not.toContain("Second");
    await write({ act: "restore", threadId, of: first.id });
    expect((await read()).threads[0]?.notes[0]).toMatchObject({ source: "Second", deleted: null });
    await write({ act: "resolve", threadId }, other);
    await expect(write({ act: "reply", threadId, body: "Late" })).rejects.toMatchObject({ code: "stale" });
    expect((await read()).threads[0]?.resolved?.name).toMatch(/Reader/u);
    await write({ act: "reopen", threadId });
    await write({ act: "reply", threadId, body: "In time" });
    expect((await read()).threads[0]?.notes).toHaveLength(3);
  });

  test("name people of the desk, by the name they had then", async () => {
    const { context, read, start } = await analyzed();
    const named = await person(context, "Mara Quill");
    await start({ on: "point", pointId: "p0" }, "Ask @mara quill about it, not @Nobody.");
    expect((await read(named)).threads[0]?.mentionsMe).toBe(true);
    expect((await read()).threads[0]?.mentionsMe).toBe(false);
    await renamePerson(context, named.actorId, "Mara Vane");
    expect(JSON.stringify((await read()).threads[0]?.notes[0]?.blocks)).toContain('"personId"');
  });

  test("stay with their words in a newer text; where those are gone they say what they were about", async () => {
    const { context, storyId, articleIds, comparison, read, start, spanOn } = await analyzed();
    const articleId = articleIds[0] ?? "";
    await start(spanOn("The harbor office gave no further details"));
    await start({
      on: "claim",
      claimId: comparison.claims.find((each) => each.articleId === articleId)?.id ?? "",
    });
    const text = "Nine are missing after the storm\n\nThe harbor office gave no further details.\n";
    await newVersion(context, articleId, `Updated.\n\n${text}`);
    expect((await read()).threads[0]?.place).toMatchObject({ on: "span", how: "quote" });
    await newVersion(
      context,
      articleId,
      "Eight are missing after the storm\n\nThe port office gave no further details.\n",
    );
    await startAnalysis(context, storyId);
    await analyzeAll(context, lineEngine());
    const edited = (await read()).threads;
    expect(edited[0]).toMatchObject({
      place: { on: "span", how: "approximate" },
      nowReads: "The port office gave no further details",
    });
    expect(edited[1]?.place).toMatchObject({ on: "claim", how: "approximate" });
    await newVersion(context, articleId, "The page was taken down by its publisher on Friday.\n");
    await startAnalysis(context, storyId);
    await analyzeAll(context, lineEngine());
    expect((await read()).threads).toMatchObject([
      { place: { on: "orphan" }, words: "The harbor office gave no further details", source: "The Early" },
      { place: { on: "orphan" }, words: "Nine are missing after the storm" },
    ]);
    await removeArticle(context, storyId, articleId);
    expect((await read()).threads[0]).toMatchObject({ place: { on: "orphan" }, source: null });
  });

  test("survive another analysis and people's corrections", async () => {
    const { context, storyId, comparison, read, start } = await analyzed();
    await start({ on: "point", pointId: "p0" });
    await start({ on: "claim", claimId: comparison.claims[0]?.id ?? "" });
    await renamePoint(context, storyId, {
      pointId: "p0",
      question: "How many?",
      base: comparison.points[0]?.question ?? "",
      reason: "",
    });
    await rejectClaim(context, storyId, comparison.claims[0]?.id ?? "", "not so");
    await startAnalysis(context, storyId);
    await analyzeAll(context, lineEngine());
    expect((await read()).threads.map(({ place }) => place.on)).toEqual(["point", "claim"]);
  });

  test("are refused where they are about nothing", async () => {
    const { write, spanOn } = await analyzed();
    const span = spanOn("gave no further details");
    const tries: readonly NoteInput[] = [
      { act: "start", about: { on: "point", pointId: "none" }, body: "x" },
      { act: "start", about: { on: "claim", claimId: "none" }, body: "x" },
      { act: "start", about: { on: "relation", pointId: "p0", a: "a0", b: "a0" }, body: "x" },
      { act: "start", about: { ...span, end: span.start }, body: "x" },
      { act: "start", about: { ...span, versionId: "older" }, body: "x" },
      { act: "start", about: { ...span, end: 1e6 }, body: "x" },
      { act: "start", about: span, body: "  " },
      { act: "start", about: span, body: "x".repeat(5001) },
      { act: "reply", threadId: "none", body: "x" },
    ];
    for (const input of tries) await expect(write(input)).rejects.toThrow(AppError);
    expect(
      await database.sql(
        `SELECT 1 FROM "AuditEntry" WHERE "action" = 'note.step' AND "detail"::text LIKE '%"x"%'`,
      ),
    ).toEqual([]);
  });
});
