import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { StoryId } from "../../lib/model/index.ts";
import { loadDemonstration } from "../../lib/workspace/demonstration.ts";
import { listStories, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { deleteStory } from "../../lib/workspace/story/mutations.ts";
import { pdf } from "../setup/pdf.ts";
import { testDatabase } from "../setup/store.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "crossread-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a process, on this test's database. */
function crossread(...args: string[]): Promise<Ended> {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  return run(ROOT, [tsx, path.join(ROOT, "lib/cli/main.ts"), ...args]);
}

function run(cwd: string, command: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, command, {
    cwd,
    env: { ...process.env, DATABASE_URL: database.url, CROSSREAD_DATA: path.join(folder, "data") },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString("utf8");
  });
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, out, err })));
}

describe("crossread import", { timeout: 60_000 }, () => {
  test("adds a folder by its manifest, analyzes it, and knows it the second time", async () => {
    const dossier = path.join(folder, "dossier");
    mkdirSync(path.join(dossier, "articles"), { recursive: true });
    const texts = {
      "01.txt":
        "Pier gives way at Selbay\n\nFour people were hurt when the pier at Selbay collapsed on Tuesday, police said.\n",
      "02.txt":
        "Pier collapse injures seven\n\nSeven people were hurt when the pier at Selbay collapsed on Tuesday, the hospital said.\n",
      "bad.txt": "caf\xe9",
    };
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(path.join(dossier, "articles", name), text, name === "bad.txt" ? "latin1" : "utf8");
    }
    // A link out of the folder is not followed.
    symlinkSync("/etc/hostname", path.join(dossier, "articles", "03.txt"));
    const manifest = {
      title: "The pier",
      articles: [
        { file: "01.txt", source: "Selbay Herald", publishedAt: "2025-06-03" },
        { file: "02.txt", source: "The Coast Post" },
        { file: "../../outside.txt" },
      ],
    };
    writeFileSync(path.join(dossier, "manifest.json"), JSON.stringify(manifest));

    const first = await crossread("import", dossier, "--story", "Selbay pier");
    expect(first.err).toContain("articles/bad.txt: It is not UTF-8");
    expect(first.err).toContain("../../outside.txt: The manifest names a file outside its folder.");
    expect(first.err).toContain("No date of publication is known of 02.txt");
    expect(first.out).toContain('Added 2 of 2 articles to "Selbay pier".');
    expect(first.status).toBe(0);
    const [story] = await listStories(database.at());
    const { comparison, articles } = await loadStoryComparison(database.at(), story?.id as StoryId);
    expect(articles.map(({ source, notice }) => [source, notice])).toEqual([
      ["Selbay Herald", null],
      ["The Coast Post", null],
    ]);
    expect(comparison.claims.length).toBeGreaterThan(1);

    const sound = await crossread("verify");
    expect(sound.out).toMatch(/^2 snapshots in .* and 2 texts checked: nothing changed\.\n$/);
    expect(sound.status).toBe(0);
    const bytes = Buffer.from(texts["01.txt"]);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const kept = path.join(folder, "data", "snapshots", sha256.slice(0, 2), sha256);
    chmodSync(kept, 0o600);
    writeFileSync(kept, bytes.fill("?", 0, 1));
    const broken = await crossread("verify");
    expect(broken.out).toContain(`changed snapshot ${sha256}: 01.txt, taken`);
    expect(broken.status).toBe(1);

    const second = await crossread("import", dossier, "--story", "Selbay pier");
    expect(second.err).toContain("the same text is in the story");
    expect(second.out).toContain("Added 0 of 2");
    expect(second.status).toBe(0);
    expect(await listStories(database.at())).toHaveLength(1);
  });

  test("lets no escape code of a name or title through to the terminal", async () => {
    const odd = path.join(folder, "odd");
    mkdirSync(odd);
    writeFileSync(
      path.join(odd, "a\u001B]0;owned\u0007.txt"),
      `Tide \u001B[31mrises\n\n${"The tide rose by two meters. ".repeat(8)}\n`,
    );
    writeFileSync(path.join(odd, "b\u001B[2J.jpg"), "x".repeat(50));
    const first = await crossread("import", odd, "--story", "Tide \u001B[1mtable");
    const again = await crossread("import", odd, "--story", "Tide \u001B[1mtable");
    expect(first).toMatchObject({ status: 0, err: expect.stringContaining("Only .txt, .md, .html") });
    expect(again.err).toContain("the same text is in the story");
    for (const { out, err } of [first, again]) {
      for (const control of ["\u0007", "\u001B"]) expect(out + err).not.toContain(control);
    }
  });

  test("restores a whole story that export wrote, and refuses a damaged one", async () => {
    const file = path.join(folder, "pier.story.json");
    const exported = await crossread("export", "Selbay pier", "--as", "story.json", "--out", file);
    expect(exported).toMatchObject({ status: 0, err: "" });
    const imported = await crossread("import", file);
    expect(imported).toMatchObject({
      status: 0,
      err: expect.stringContaining("the hashes alone came along"),
      out: expect.stringMatching(/^Imported "Selbay pier": 2 art/),
    });
    const piers = async () =>
      (await listStories(database.at())).filter(({ title }) => title === "Selbay pier");
    const [one, other] = await piers();
    expect(other?.points).toEqual(one?.points);
    const { digest } = JSON.parse(readFileSync(file, "utf8")) as { digest: string };
    expect(imported.out).toContain(digest);
    writeFileSync(file, readFileSync(file, "utf8").replace("Seven people", "Eight people"));
    const refused = await crossread("import", file);
    expect(refused).toMatchObject({ status: 1, out: "", err: expect.stringContaining("changed or damaged") });
    expect(await crossread("import", file, "--story", "Another")).toMatchObject({ status: 2 });
    expect(await piers()).toHaveLength(2);
  });

  test("says what is wrong before it touches the database", async () => {
    expect(await crossread("import", path.join(folder, "nowhere"), "--story", "X")).toMatchObject({
      status: 1,
      err: expect.stringContaining("does not exist"),
    });
    expect(await crossread("import")).toMatchObject({ status: 2 });
  });
});

describe("the demonstration story", () => {
  test("is loaded once, and does not come back after it was deleted", async () => {
    const dossier = path.join(ROOT, "prisma/seed/demonstration");
    const context = database.at();
    expect(await loadDemonstration(context.store, dossier, context.now)).toBe(true);
    expect(await loadDemonstration(context.store, dossier, context.now)).toBe(false);
    const story = (await listStories(context)).find(({ demonstration }) => demonstration);
    expect(story).toMatchObject({ analysis: { state: "queued" } });
    expect(story?.articleCount).toBeGreaterThanOrEqual(6);
    await deleteStory(context, story?.id as StoryId);
    expect(await loadDemonstration(context.store, dossier, context.now)).toBe(false);
    expect((await listStories(context)).some(({ demonstration }) => demonstration)).toBe(false);
  });
});

describe("the command that is installed", { timeout: 60_000 }, () => {
  test("reads a PDF from any folder: its reader stands in the project's", async () => {
    const lines = [
      { text: "Pier gives way at Wend", x: 60, y: 100, size: 22 },
      { text: "Four people were hurt when the pier at Wend collapsed, police said.", x: 60, y: 150 },
    ];
    const elsewhere = path.join(folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, "pier.pdf"), pdf([lines]));
    const command = [path.join(ROOT, "bin/crossread.mjs"), "import", "pier.pdf", "--story", "A PDF"];
    const { status, out, err } = await run(elsewhere, command);
    expect([status, err]).toEqual([0, expect.stringContaining("No date of publication")]);
    expect(out).toContain('Added 1 of 1 articles to "A PDF"');
  });
});
