import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { diskBlobs } from "../../lib/blobs/disk.ts";
import { readAudit } from "../../lib/store/index.ts";
import { pipelineEngine } from "../../lib/workspace/jobs/pipeline-engine.ts";
import { saveEvidence } from "../../lib/workspace/review/evidence.ts";
import { loadReview } from "../../lib/workspace/review/loaders.ts";
import { assess, moveReview } from "../../lib/workspace/review/moves.ts";
import { loadQueue } from "../../lib/workspace/review/queue.ts";
import { fetchAgain } from "../../lib/workspace/revisions/fetch-again.ts";
import { loadVersionChanges, loadVersions } from "../../lib/workspace/revisions/loaders.ts";
import { reviseArticle } from "../../lib/workspace/revisions/revise.ts";
import { loadToldChanges } from "../../lib/workspace/revisions/told.ts";
import { keeper } from "../../lib/workspace/snapshots/keep.ts";
import { loadSnapshotBytes } from "../../lib/workspace/snapshots/loaders.ts";
import { draftsFromAddresses } from "../../lib/workspace/story/addresses.ts";
import { rejectClaim } from "../../lib/workspace/story/decide.ts";
import { loadDecisions } from "../../lib/workspace/story/decision-list.ts";
import { loadArticleTexts, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { addArticles, createStory } from "../../lib/workspace/story/mutations.ts";
import { MILL } from "../setup/saved-pages.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll } from "../setup/stories.ts";
import { html, testWeb } from "../setup/web.ts";

const database = testDatabase();
const web = testWeb();
const folder = mkdtempSync(path.join(tmpdir(), "crossread-revisions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const blobs = diskBlobs(folder);
const engine = pipelineEngine();

const HERALD = `Five hurt as pier gives way

Five people were injured when the north pier at Selbay collapsed on Tuesday morning, police said.

The pier was built in 1931. The council opened an inquiry on Wednesday.`;
const POST = `Pier collapse injures seven

Seven people were injured when the north pier at Selbay collapsed on Tuesday morning, the hospital said.

The pier was built in 1934.`;
const HERALD_LATER = HERALD.replaceAll("Five", "Eight").replace(
  " The council opened an inquiry on Wednesday.",
  "",
);

async function analyzed() {
  const context = database.at("2025-06-03T12:00:00Z");
  const storyId = await createStory(context, { title: "The pier" });
  const { added } = await addArticles(context, storyId, [
    {
      title: "Five hurt as pier gives way",
      text: HERALD,
      source: "Herald",
      publishedAt: "2025-06-03T09:10:00Z",
    },
    { title: "Pier collapse injures seven", text: POST, source: "Post", publishedAt: "2025-06-03" },
  ]);
  await analyzeAll(context, engine);
  const { comparison } = await loadStoryComparison(context, storyId);
  const pointOf = (word: string) => {
    const point = comparison.points.find(({ question }) => question.includes(word));
    if (!point)
      throw new Error(`no point about "${word}": ${comparison.points.map((p) => p.question).join()}`);
    return point;
  };
  return { context, storyId, articleId: added[0]?.articleId ?? "", comparison, pointOf };
}

type Analyzed = Awaited<ReturnType<typeof analyzed>>;

async function assessed({ context, storyId }: Analyzed, pointId: string): Promise<string> {
  const { comparison } = await loadStoryComparison(context, storyId);
  const target = { pointId };
  const outcome = await assess(context, storyId, {
    target,
    ratingId: "supported",
    ratedId: comparison.points.find(({ id }) => id === pointId)?.positions[0]?.id ?? null,
    positionId: null,
    rationale: "The register says so.",
    confidence: "high",
  });
  if (outcome.kind !== "made") throw new Error("somebody was quicker");
  return outcome.caseId;
}

describe("a newer text", () => {
  test("reopens the reviews whose words it changed and no others, and tells the change in words", async () => {
    const start = await analyzed();
    const { context, storyId, articleId, pointOf } = start;
    const hurt = await assessed(start, pointOf("injure").id);
    const built = await assessed(start, pointOf("built").id);

    const later = { ...context, now: new Date("2025-06-03T14:35:00Z") };
    const outcome = await reviseArticle(later, storyId, articleId, {
      text: HERALD_LATER,
      asOf: "2025-06-03T14:30:00Z",
    });
    expect(outcome).toMatchObject({ kind: "revised", from: 1, to: 2, reopened: 1 });

    // Until the newer text was read, nothing of the older one is shown in its place.
    const between = await loadStoryComparison(later, storyId);
    expect(between.comparison.claims.filter((claim) => claim.articleId === articleId)).toEqual([]);
    await analyzeAll(later, engine);

    const reopened = await loadReview(later, storyId, hurt);
    expect(reopened.file.state).toBe("in-review");
    expect(reopened.file.groundChanged).toMatchObject([{ source: "Herald", version: 2 }]);
    expect(JSON.stringify(reopened.file.groundChanged)).toContain("Five people");
    expect(reopened.pointId).not.toBeNull();
    const untouched = await loadReview(later, storyId, built);
    expect(untouched.file).toMatchObject({ state: "assessed", groundChanged: [] });
    const queue = await loadQueue(later, storyId);
    expect(queue.rows.filter((row) => row.groundChanged.length > 0).map(({ caseId }) => caseId)).toEqual([
      hurt,
    ]);

    const told = await loadToldChanges(later, storyId);
    expect([...told.keys()]).toEqual([reopened.pointId]);
    const sentence = told.get(reopened.pointId ?? "")?.join(" ") ?? "";
    expect(sentence).toMatch(
      /^Herald went from “.*(?:5|[Ff]ive).*” to “.*(?:8|[Ee]ight).*” between 09:10 and 14:30 UTC on 3 June 2025\.$/,
    );

    const { claims, parts } = await loadVersionChanges(later, storyId, articleId, { from: null, to: null });
    expect(parts.filter(({ kind }) => kind !== "quiet").map(({ kind }) => kind)).toEqual([
      "changed",
      "changed",
      "removed",
    ]);
    const carriedOver = new Map(claims?.map(({ quote, how }) => [quote, how]));
    expect([...carriedOver].find(([quote]) => quote.includes("inquiry"))?.[1]).toBe("gone");
    expect([...carriedOver].find(([quote]) => quote.includes("1931"))?.[1]).toBe("exact");
    expect([...carriedOver].find(([quote]) => quote.startsWith("Five people"))?.[1]).toBe("approximate");

    const audit = (await readAudit(database.store.db, later.workspaceId, storyId)).map(
      ({ action }) => action,
    );
    expect(audit).toContain("article.revised");

    // Whoever judges anew has seen the change.
    await assessed({ ...start, context: later }, reopened.pointId ?? "");
    expect((await loadReview(later, storyId, hurt)).file.groundChanged).toEqual([]);
  });

  test("that says the same makes no version and touches nothing", async () => {
    const start = await analyzed();
    const { context, storyId, articleId, pointOf } = start;
    const hurt = await assessed(start, pointOf("injure").id);
    const text = HERALD.replaceAll("\n\n", "\r\n\r\n");
    expect(await reviseArticle(context, storyId, articleId, { text })).toEqual({
      kind: "unchanged",
      number: 1,
    });
    expect(await loadVersions(context, storyId, articleId)).toHaveLength(1);
    expect((await loadReview(context, storyId, hurt)).file.state).toBe("assessed");
    expect((await loadToldChanges(context, storyId)).size).toBe(0);
  });

  test("marks decisions and evidence as edited or orphaned, and applies neither to other words", async () => {
    const { context, storyId, articleId, comparison, pointOf } = await analyzed();
    const own = comparison.claims.filter((claim) => claim.articleId === articleId);
    const claimOf = (words: string) => {
      const claim = own.find(({ quote }) => quote.includes(words));
      if (!claim) throw new Error(`no claim "${words}"`);
      return claim;
    };
    await rejectClaim(context, storyId, claimOf("inquiry").id);
    await rejectClaim(context, storyId, claimOf("1931").id);
    const target = { pointId: pointOf("injure").id };
    await moveReview(context, storyId, { act: "taken-up", target });
    const kept = await saveEvidence(context, storyId, {
      target,
      origin: { kind: "claim", claimId: claimOf("Five people").id },
      stance: "supports",
      words: "Five people were injured",
      note: "",
      citation: { id: "x", type: "article-newspaper", title: "Five hurt" },
    } as unknown as Parameters<typeof saveEvidence>[2]);
    if (kept.kind !== "made") throw new Error("somebody was quicker");
    await reviseArticle(context, storyId, articleId, { text: HERALD_LATER });
    await analyzeAll(context, engine);

    const { decisions } = await loadDecisions(context, storyId);
    const byWords = new Map(
      decisions.map(({ decision: { correction }, wordsNow, isApplied }) => [
        "claim" in correction ? correction.claim.anchor.quote.exact : "",
        { wordsNow, isApplied },
      ]),
    );
    expect([...byWords].find(([words]) => words.includes("inquiry"))?.[1]).toEqual({
      wordsNow: { now: null },
      isApplied: false,
    });
    expect([...byWords].find(([words]) => words.includes("1931"))?.[1]).toEqual({
      wordsNow: null,
      isApplied: true,
    });
    const review = await loadReview(context, storyId, kept.caseId);
    expect(review.file.state).toBe("in-review");
    expect(Object.values(review.evidenceNow)).toEqual([
      { now: expect.stringContaining("people were injured") },
    ]);
  });

  test("keeps every claim anchored in the newer words", async () => {
    const { context, storyId, articleId } = await analyzed();
    await reviseArticle(context, storyId, articleId, { text: `A new first line\n\n${HERALD_LATER}` });
    await analyzeAll(context, engine);
    const { comparison, articles } = await loadStoryComparison(context, storyId);
    const [article] = await loadArticleTexts(context, storyId, [articleId]);
    const own = comparison.claims.filter((claim) => claim.articleId === articleId);
    expect(own.length).toBeGreaterThan(1);
    for (const { start, end, quote } of own) expect(article?.text.slice(start, end)).toBe(quote);
    // It went by its own headline, and has another now.
    expect(articles.find(({ id }) => id === articleId)).toMatchObject({
      title: "A new first line",
      versionNumber: 2,
    });
  });

  test("is refused where it is empty, belongs to no article, or borrows a snapshot", async () => {
    const { context, storyId, articleId } = await analyzed();
    await expect(reviseArticle(context, storyId, articleId, { text: " " })).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(reviseArticle(context, storyId, "nobody", { text: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      reviseArticle(context, storyId, articleId, { text: "x", snapshotId: "none" }),
    ).rejects.toMatchObject({ code: "bad-input" });
    await expect(
      reviseArticle(context, storyId, articleId, { text: "x".repeat(1_000_001) }),
    ).rejects.toMatchObject({ code: "too-large" });
    await expect(
      reviseArticle(context, storyId, articleId, { text: "x", asOf: "this morning" }),
    ).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("fetching again", () => {
  const page = (paragraphs: readonly string[], modified: string) =>
    html(
      `<html><head><title>${MILL.title}</title><meta property="article:modified_time" content="${modified}"></head><body><article><h1>${MILL.title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join("")}</article></body></html>`,
    );

  test("makes a version only where the article changed, each with its own snapshot", async () => {
    const context = database.at("2025-06-03T09:15:00Z");
    const storyId = await createStory(context, { title: "Again" });
    const fetcher = web.fetcher();
    web.pages.set("/again", page(MILL.paragraphs, "2025-06-03T09:10:00Z"));
    const { drafts } = await draftsFromAddresses([web.address("/again")], keeper(context, blobs), {
      fetcher,
    });
    const { added } = await addArticles(context, storyId, drafts);
    const articleId = added[0]?.articleId ?? "";
    const again = (now: string) =>
      fetchAgain({ ...context, now: new Date(now) }, storyId, articleId, { fetcher, blobs });
    expect(await again("2025-06-03T10:00:00Z")).toEqual({ kind: "unchanged", number: 1 });

    const more = "A ninth family was taken in by the school on Tuesday night, the mayor said.";
    web.pages.set("/again", page([...MILL.paragraphs, more], "2025-06-03T14:30:00Z"));
    expect(await again("2025-06-03T14:40:00Z")).toMatchObject({ kind: "revised", from: 1, to: 2 });
    expect(await loadVersions(context, storyId, articleId)).toMatchObject([
      { number: 2, asOf: "2025-06-03T14:30:00Z", hasSnapshot: true },
      { number: 1, hasSnapshot: true },
    ]);
    const [first, second] = await Promise.all(
      [1, 2].map((number) => loadSnapshotBytes(context, storyId, { articleId, number }, blobs)),
    );
    expect(new TextDecoder().decode(second?.bytes)).toContain(more);
    expect(new TextDecoder().decode(first?.bytes)).not.toContain(more);
    const { parts } = await loadVersionChanges(context, storyId, articleId, { from: null, to: null });
    expect(parts.filter(({ kind }) => kind !== "quiet")).toEqual([{ kind: "added", text: more }]);
  });

  test("says what is wrong where there is no address, or no article any more, and changes nothing", async () => {
    const { context, storyId, articleId } = await analyzed();
    await expect(fetchAgain(context, storyId, articleId, { blobs })).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("not fetched from an address"),
    });
    const fetcher = web.fetcher();
    web.pages.set("/soon", page(MILL.paragraphs, "2025-06-03T09:10:00Z"));
    const { drafts } = await draftsFromAddresses([web.address("/soon")], keeper(context, blobs), { fetcher });
    const { added } = await addArticles(context, storyId, drafts);
    web.pages.delete("/soon");
    const id = added[0]?.articleId ?? "";
    await expect(fetchAgain(context, storyId, id, { fetcher, blobs })).rejects.toMatchObject({
      code: "fetch-failed",
    });
    expect(await loadVersions(context, storyId, id)).toHaveLength(1);
  });
});
