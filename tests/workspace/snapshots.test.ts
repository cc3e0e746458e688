import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sha256Of } from "../../lib/blobs/blobs.ts";
import { diskBlobs } from "../../lib/blobs/disk.ts";
import { readAudit } from "../../lib/store/index.ts";
import { cameFromFile, keeper } from "../../lib/workspace/snapshots/keep.ts";
import { loadSnapshot, loadSnapshotBytes } from "../../lib/workspace/snapshots/loaders.ts";
import { verifyWorkspace } from "../../lib/workspace/snapshots/verify.ts";
import { draftsFromAddresses } from "../../lib/workspace/story/addresses.ts";
import { draftsFromFiles, keepFileDrafts } from "../../lib/workspace/story/drafts.ts";
import { addArticles, createStory } from "../../lib/workspace/story/mutations.ts";
import { MILL, SAVED_PAGES } from "../setup/saved-pages.ts";
import { testDatabase } from "../setup/store.ts";
import { testWeb } from "../setup/web.ts";

const database = testDatabase();
const web = testWeb();
const folder = mkdtempSync(path.join(tmpdir(), "crossread-snapshots-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const blobs = diskBlobs(folder);
const page = SAVED_PAGES[0]?.bytes ?? new Uint8Array();
const fileOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);

function overwrite(file: string, words: string): void {
  chmodSync(file, 0o600);
  writeFileSync(file, words);
}

describe("snapshots", () => {
  test("of a fetched page hold the bytes, the way there, the headers and the moment", async () => {
    web.pages.set("/mill", (response) =>
      response.writeHead(200, { "Content-Type": "text/html", "X-Desk": "7" }).end(page),
    );
    web.pages.set("/old", (response) => response.writeHead(301, { Location: "/mill" }).end());
    const context = database.at("2025-02-01T09:10:00Z");
    const storyId = await createStory(context, { title: "The mill" });
    const { drafts } = await draftsFromAddresses([web.address("/old")], keeper(context, blobs), {
      fetcher: web.fetcher(),
    });
    const { added } = await addArticles(context, storyId, drafts);
    const articleId = added[0]?.articleId ?? "";
    const snapshot = await loadSnapshot(context, storyId, articleId);
    expect(snapshot).toMatchObject({
      sha256: sha256Of(page),
      bytes: page.byteLength,
      contentType: "text/html",
      takenAt: "2025-02-01T09:10:00.000Z",
      takenBy: "You",
      origin: {
        kind: "address",
        asked: web.address("/old"),
        final: web.address("/mill"),
        way: [web.address("/old"), web.address("/mill")],
        status: 200,
      },
    });
    const headers = snapshot?.origin.kind === "address" ? snapshot.origin.headers : [];
    expect(headers[headers.indexOf("X-Desk") + 1]).toBe("7");
    const { name, bytes } = await loadSnapshotBytes(context, storyId, { articleId, number: 1 }, blobs);
    expect(sha256Of(bytes)).toBe(sha256Of(page));
    expect(name).toMatch(/^127\.0\.0\.1-mill-[0-9a-f]{8}\.html$/);
    const audit = await readAudit(database.store.db, context.workspaceId, storyId);
    expect(audit.find(({ action }) => action === "article.added")?.detail).toMatchObject({
      snapshotId: snapshot?.id,
    });
  });

  test("of a file are its bytes, byte order mark and all; a paste has none", async () => {
    const context = database.at();
    const storyId = await createStory(context, { title: "Files" });
    const bytes = new TextEncoder().encode(`\uFEFF${MILL.title}\r\n\r\n${MILL.paragraphs[0]}`);
    const files = await draftsFromFiles([{ path: "desk/mill.txt", bytes }]);
    const { drafts } = await keepFileDrafts(files, keeper(context, blobs));
    const { added } = await addArticles(context, storyId, [...drafts, { title: "Pasted", text: "Pasted." }]);
    const [file, paste] = added.map(({ articleId }) => articleId);
    expect(await loadSnapshot(context, storyId, file ?? "")).toMatchObject({
      sha256: sha256Of(bytes),
      origin: { kind: "file", name: "mill.txt" },
    });
    expect(await loadSnapshot(context, storyId, paste ?? "")).toBeNull();
    await expect(
      loadSnapshotBytes(context, storyId, { articleId: paste ?? "", number: 1 }, blobs),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("lend their proof to no other text", async () => {
    const context = database.at();
    const storyId = await createStory(context, { title: "Borrowed" });
    const came = cameFromFile({ path: "a.txt", bytes: new TextEncoder().encode("The one text.") });
    const snapshotId = await keeper(context, blobs)(came, "The one text.");
    const { added, refused } = await addArticles(context, storyId, [
      { title: "Another", text: "Another text.", snapshotId },
      { title: "Nowhere", text: "A third text.", snapshotId: "no-such-snapshot" },
      { title: "Own", text: "The one text.", snapshotId },
    ]);
    expect(added.map(({ title }) => title)).toEqual(["Own"]);
    expect(refused.map(({ message }) => message)).toEqual(
      Array(2).fill("The text is not the one that was read off its snapshot. Import it again."),
    );
  });

  test("cannot be changed in the database", async () => {
    await expect(database.sql(`UPDATE "Snapshot" SET "bytes" = 1`)).rejects.toThrow("append-only");
    await expect(database.sql(`DELETE FROM "Snapshot"`)).rejects.toThrow("append-only");
  });
});

describe("verify", () => {
  test("finds one changed byte, a missing file and a changed text, and names each", async () => {
    const context = database.at("2025-03-01T08:00:00Z");
    const storyId = await createStory(context, { title: "Proof" });
    const keep = keeper(context, blobs);
    const texts = ["First of the desk.", "Second of the desk.", "Third of the desk."];
    const files = texts.map((text, index) => ({
      path: `proof-${index}.txt`,
      bytes: new TextEncoder().encode(text),
    }));
    const { drafts } = await keepFileDrafts(await draftsFromFiles(files), keep);
    await addArticles(context, storyId, drafts);
    const sound = await verifyWorkspace(context, blobs);
    expect(sound.changes).toEqual([]);
    expect(sound.snapshots).toBeGreaterThanOrEqual(3);

    const [first = "", second = ""] = texts.map((text) => sha256Of(new TextEncoder().encode(text)));
    const flipped = readFileSync(fileOf(first), "utf8").replace("F", "G");
    overwrite(fileOf(first), flipped);
    rmSync(fileOf(second), { force: true });
    await database.sql(`ALTER TABLE "ArticleVersion" DISABLE TRIGGER "ArticleVersion_append_only"`);
    await database.sql(`UPDATE "ArticleVersion" SET "text" = 'Thirdly.' WHERE "text" = $1`, [texts[2]]);
    await database.sql(`ALTER TABLE "ArticleVersion" ENABLE TRIGGER "ArticleVersion_append_only"`);

    const { changes } = await verifyWorkspace(context, blobs);
    expect(changes).toHaveLength(3);
    expect(changes).toContainEqual({
      what: "snapshot",
      sha256: first,
      how: "changed",
      about: expect.stringMatching(
        /^proof-0\.txt, taken 2025-03-01.*“First of the desk\.” in “Proof”, version 1$/,
      ),
    });
    expect(changes).toContainEqual(expect.objectContaining({ sha256: second, how: "missing" }));
    expect(changes).toContainEqual(
      expect.objectContaining({ what: "text", how: "changed", about: expect.stringContaining("Third of") }),
    );
    // What is damaged is not handed out as if it were the original.
    const articles = await database.sql<{ id: string }>(
      `SELECT "id" FROM "Article" WHERE "file" = 'proof-0.txt'`,
    );
    await expect(
      loadSnapshotBytes(context, storyId, { articleId: articles[0]?.id ?? "", number: 1 }, blobs),
    ).rejects.toMatchObject({ code: "snapshot-damaged" });
  });
});
