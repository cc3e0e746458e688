import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import type { StoryId } from "../../lib/model/index.ts";
import type { WriteContext } from "../../lib/workspace/context.ts";
import { getAnalysisProgress, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import type { NewArticle } from "../../lib/workspace/story/schema.ts";
import { testDatabase } from "../setup/store.ts";
import { storyWith } from "../setup/stories.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const STORY = path.join(ROOT, "prisma/seed/demonstration");
const database = testDatabase();
const workers: ChildProcess[] = [];

afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill("SIGKILL");
});

/** The worker as the server starts it, from its sources. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, ["--import", "tsx", "lib/workspace/jobs/main.ts"], {
    cwd: ROOT,
    // One fingerprint for all of them: what one read, the next need not read again.
    env: { ...process.env, DATABASE_URL: database.url, CROSSREAD_BUILD: "killed" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  workers.push(worker);
  return worker;
}

/** The demonstration's articles three times over, each time another text. */
function articles(): NewArticle[] {
  const { articles } = JSON.parse(readFileSync(path.join(STORY, "manifest.json"), "utf8")) as {
    articles: { file: string; source: string; publishedAt: string }[];
  };
  return [1, 2, 3].flatMap((round) =>
    articles.map(({ file, source, publishedAt }) => {
      const text = readFileSync(path.join(STORY, "articles", file), "utf8");
      return {
        title: `${file} ${round}`,
        text: `${text}\n\nEdition ${round}.\n`,
        file,
        source: `${source} ${round}`,
        publishedAt,
      };
    }),
  );
}

async function until(
  context: WriteContext,
  storyId: StoryId,
  wanted: (done: number, state: string) => boolean,
) {
  for (;;) {
    const progress = await getAnalysisProgress(context, storyId);
    if (progress && wanted(progress.articlesDone, progress.state)) return progress;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function killed(worker: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGKILL");
  await ended;
}

test("an analysis whose worker is killed while it reads, and while it compares, is finished by the next", {
  timeout: 120_000,
}, async () => {
  const context = database.at();
  const given = articles();
  const { storyId } = await storyWith(context, given);
  const kept = () => database.sql<{ id: string }>(`SELECT "versionId" AS id FROM "Reading" ORDER BY 1`);

  let worker = startWorker();
  await until(context, storyId, (done) => done >= 5);
  await killed(worker);
  const first = await kept();
  expect(first.length).toBeGreaterThanOrEqual(5);
  expect(first.length).toBeLessThan(given.length);

  worker = startWorker();
  await until(context, storyId, (done) => done >= given.length);
  await killed(worker);
  // Everything is read; nothing half-written is shown.
  expect(await kept()).toHaveLength(given.length);
  const between = await getAnalysisProgress(context, storyId);
  const shown = (await loadStoryComparison(context, storyId)).comparison;
  expect(shown.claims.length > 0).toBe(between?.state === "done");

  startWorker();
  await until(context, storyId, (_, state) => state === "done");
  const { comparison, articles: listed } = await loadStoryComparison(context, storyId);
  expect(listed.map(({ title }) => title).sort()).toEqual(given.map(({ title }) => title).sort());
  expect(listed.every(({ notice, claimCount }) => notice === null && claimCount > 0)).toBe(true);
  expect(new Set(comparison.claims.map(({ id }) => id)).size).toBe(comparison.claims.length);
  expect(comparison.points.some(({ status }) => status === "conflict")).toBe(true);
});
