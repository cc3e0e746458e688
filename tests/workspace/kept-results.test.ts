import { describe, expect, test } from "vitest";
import { findNewestRun, readResults } from "../../lib/store/index.ts";
import { resultsOf } from "../../lib/workspace/story/kept-results.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();

async function analyzed(text: string) {
  const context = database.at();
  const { storyId } = await storyWith(context, [article(text), article(`${text} too`)]);
  await analyzeAll(context, lineEngine());
  const run = await findNewestRun(context.store.db, context.workspaceId, storyId);
  return { context, scope: { workspaceId: context.workspaceId, runId: run?.id ?? "" } };
}

describe("results that were read once", () => {
  test("are what the database holds, and are not read again", async () => {
    const { context, scope } = await analyzed("Nine are missing");
    const first = await resultsOf(context.store, scope);
    expect(first).toEqual(await readResults(context.store.db, scope));
    expect(first.claims).toHaveLength(2);
    expect(await resultsOf(context.store, scope)).toBe(first);
  });

  test("are those of the run that is asked for", async () => {
    const one = await analyzed("Ten are missing");
    const other = await analyzed("Six are missing");
    const quotes = async ({ context, scope }: typeof one) =>
      (await resultsOf(context.store, scope)).claims.map(({ quote }) => quote);
    expect(await quotes(one)).not.toEqual(await quotes(other));
    expect(await resultsOf(one.context.store, { ...one.scope, runId: other.scope.runId })).toEqual(
      await resultsOf(other.context.store, other.scope),
    );
  });

  test("go when there are too many of them, those used longest ago first", async () => {
    const [first, second] = [await analyzed("Two are missing"), await analyzed("Four are missing")];
    const room = 3; // claims: one story of two, and not a second
    const kept = await resultsOf(first.context.store, first.scope, room);
    await resultsOf(first.context.store, second.scope, room);
    const again = await resultsOf(first.context.store, first.scope, room);
    expect(again).not.toBe(kept);
    expect(again).toEqual(kept);
    expect(await resultsOf(first.context.store, first.scope, room)).toBe(again);
  });
});
