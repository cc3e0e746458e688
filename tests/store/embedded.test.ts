import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { StoryId } from "../../lib/model/index.ts";
import { holdDatabase } from "../../lib/store/database.ts";
import { ensureCluster } from "../../lib/store/embedded/cluster.ts";
import { connectStore } from "../../lib/store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE } from "../../lib/workspace/context.ts";
import { ensureLocalWorkspace } from "../../lib/workspace/start.ts";
import { loadStoryComparison } from "../../lib/workspace/story/loaders.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const folders: string[] = [];
const children: ChildProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "crossread-embedded-"));
  folders.push(folder);
  return folder;
}

const settings = (dataFolder: string) => ({ root: ROOT, dataFolder });
const pidOf = (folder: string): number =>
  Number(readFileSync(path.join(folder, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain until ${what}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

afterAll(async () => {
  for (const folder of folders) {
    if (existsSync(path.join(folder, "postgres/data/postmaster.pid"))) {
      const pid = pidOf(folder);
      if (alive(pid)) process.kill(pid, "SIGINT");
      await until(() => !alive(pid), "the server left running by a failed test is gone");
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

// On a given PostgreSQL the run is about that one; this server was tested in the run without.
const onGiven = process.env.TEST_DATABASE_URL !== undefined;

describe.skipIf(onGiven)("the embedded server", { timeout: 120_000 }, () => {
  test("is shared by all who hold it, and stopped by the last to leave", async () => {
    const folder = newFolder();
    const [first, second] = await Promise.all([
      holdDatabase(settings(folder)),
      holdDatabase(settings(folder)),
    ]);
    expect(first.url).toBe(second.url);
    expect(first.migrated.length + second.migrated.length).toBeGreaterThan(0);
    await first.release();
    expect(await answers(second.url)).toBe(true);
    await second.release();
    expect(await answers(first.url)).toBe(false);
    expect(existsSync(path.join(folder, "postgres/data/postmaster.pid"))).toBe(false);
  });

  test("is started again when it dies under those who hold it", async () => {
    const folder = newFolder();
    const lines: string[] = [];
    const held = await holdDatabase(settings(folder), (line) => lines.push(line));
    const pid = pidOf(folder);
    process.kill(pid, "SIGKILL");
    await until(() => lines.includes("The database server is back."), "the server is back");
    expect(pidOf(folder)).not.toBe(pid);
    expect(await answers(held.url)).toBe(true);
    await held.release();
  });

  test("of a data folder of another major version is not started, and nothing is touched", async () => {
    const folder = newFolder();
    const cluster = await ensureCluster(ROOT, folder);
    await cluster.stop();
    const file = path.join(folder, "postgres/data/PG_VERSION");
    writeFileSync(file, "15\n");
    await expect(ensureCluster(ROOT, folder)).rejects.toMatchObject({
      code: "database-version",
      message: expect.stringContaining("PostgreSQL 15"),
    });
    expect(readFileSync(file, "utf8")).toBe("15\n");
  });

  test.each(["the writer", "the server"] as const)(
    "loses nothing that was acknowledged when %s is killed",
    async (victim) => {
      const folder = newFolder();
      const cluster = await ensureCluster(ROOT, folder);
      const held = await holdDatabase(settings(folder));
      const store = connectStore(held.url);
      await ensureLocalWorkspace(store, new Date("2025-01-01T00:00:00Z"));
      const { output, child, ended } = startWriter(held.url);
      await until(
        () => output().filter((line) => line.startsWith("article ")).length >= 10,
        "it has written ten",
      );
      if (victim === "the writer") child.kill("SIGKILL");
      else process.kill(pidOf(folder), "SIGKILL");
      await ended;
      const acknowledged = output().flatMap((line) => (line.startsWith("article ") ? [line.slice(8)] : []));
      const storyId = (output()[0] ?? "").slice("story ".length) as StoryId;
      await until(() => answers(held.url), "the server is back");
      const context = { store, workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_OWNER };
      const { articles } = await loadStoryComparison(context, storyId).catch(() =>
        // The pool may still hand out a connection to the server that died.
        loadStoryComparison(context, storyId),
      );
      const present = articles.map(({ id }) => id);
      expect(present).toEqual(expect.arrayContaining(acknowledged));
      // What was under way may have been committed or not; nothing is there in part.
      expect(present.length - acknowledged.length).toBeLessThanOrEqual(1);
      expect(articles.every(({ versionNumber, length }) => versionNumber === 1 && length > 0)).toBe(true);
      await store.close();
      await held.release();
      await cluster.stopIfUnused();
    },
  );
});

function startWriter(url: string): { child: ChildProcess; output: () => string[]; ended: Promise<void> } {
  let text = "";
  const child = spawn(
    process.execPath,
    [path.join(ROOT, "node_modules/tsx/dist/cli.mjs"), path.join(ROOT, "tests/setup/writer.ts")],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", "pipe", "ignore"] },
  );
  children.push(child);
  child.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString("utf8");
  });
  // A line is acknowledged once it is whole.
  // "close" comes once its output was read to the end, which "exit" does not wait for.
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return { child, output: () => text.split("\n").slice(0, -1), ended };
}
