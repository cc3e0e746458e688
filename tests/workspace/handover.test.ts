import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskBlobs } from "../../lib/blobs/disk.ts";
import type { ActorId, StoryId } from "../../lib/model/index.ts";
import { LOCAL_PROGRAM, type WriteContext } from "../../lib/workspace/context.ts";
import { addPerson, renamePerson } from "../../lib/workspace/desk/desk.ts";
import { digestOf } from "../../lib/workspace/handover/canonical.ts";
import { gatherStory } from "../../lib/workspace/handover/gather.ts";
import { restoreStory } from "../../lib/workspace/handover/restore.ts";
import type { StoryFile } from "../../lib/workspace/handover/schema.ts";
import { loadHistory } from "../../lib/workspace/history/history.ts";
import { pipelineEngine } from "../../lib/workspace/jobs/pipeline-engine.ts";
import { loadNotes } from "../../lib/workspace/notes/loaders.ts";
import { loadProposals } from "../../lib/workspace/proposals/loaders.ts";
import { loadFindings } from "../../lib/workspace/review/loaders.ts";
import { assess, moveReview, setBlind } from "../../lib/workspace/review/moves.ts";
import { loadQueue } from "../../lib/workspace/review/queue.ts";
import { loadToldChanges } from "../../lib/workspace/revisions/told.ts";
import { verifyWorkspace } from "../../lib/workspace/snapshots/verify.ts";
import { ensureLocalWorkspace } from "../../lib/workspace/start.ts";
import { loadDecisions } from "../../lib/workspace/story/decision-list.ts";
import { loadArticleTexts, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { startAnalysis } from "../../lib/workspace/story/mutations.ts";
import { lineEngine } from "../setup/engine.ts";
import { reviewedStory } from "../setup/reviewed-story.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const here = testDatabase();
const elsewhere = testDatabase();
const folders = ["here", "elsewhere"].map((name) => mkdtempSync(path.join(tmpdir(), `crossread-${name}-`)));
const [herePages, elsewherePages] = folders.map((folder) => diskBlobs(folder));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let storyId: StoryId;
let file: StoryFile;

const ALL = { snapshots: true };
const away = (): WriteContext => elsewhere.at("2025-07-01T08:00:00Z");

beforeAll(async () => {
  ({ storyId } = await reviewedStory(here.at(), herePages!));
  file = await gatherStory(here.at("2025-06-30T08:00:00Z"), storyId, ALL, herePages);
}, 120_000);

async function rows(): Promise<Record<string, number>> {
  const tables = ["Story", "Article", "Actor", "ApiToken", "AuditEntry", "Claim", "ReviewStep", "Snapshot"];
  const counts = tables.map(async (table) => {
    const [row] = await elsewhere.sql<{ count: string }>(`SELECT count(*) FROM "${table}"`);
    return [table, Number(row?.count)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

describe("a whole story", () => {
  test("has something of everything, and names nothing by an id of its workspace", () => {
    const { story } = file;
    for (const [name, part] of Object.entries(story))
      if (Array.isArray(part)) expect(part.length, name).toBeGreaterThan(0);
    expect(new Set(story.reviewSteps.map(({ kind }) => kind))).toEqual(
      new Set([
        ...["taken-up", "blind", "assigned", "due", "evidence-added", "undone", "asked", "followed-up"],
        ...["assessed", "adjudicated", "published", "corrected", "ground-changed"],
      ]),
    );
    expect(story.articles.map(({ versions }) => versions.length)).toEqual([1, 2, 1, 1]);
    expect(story.articles[3]?.removedAt).not.toBeNull();
    expect(JSON.stringify(story)).not.toContain(storyId);
    expect(JSON.stringify(story)).not.toMatch(/"[0-9a-z]{16}["/.]/);
    expect(Object.keys(file.blobs)).toEqual([story.snapshots[0]?.sha256]);
  });

  test("comes out of another workspace as it went in, to the letter, and again", async () => {
    await ensureLocalWorkspace(elsewhere.store, new Date("2025-07-01T07:00:00Z"));
    const text = JSON.stringify(file);
    const restored = await restoreStory(away(), text, elsewherePages);
    const back = await gatherStory(
      elsewhere.at("2025-07-02T08:00:00Z"),
      restored.storyId,
      ALL,
      elsewherePages,
    );
    expect(JSON.stringify(back.story)).toBe(JSON.stringify(file.story));
    expect(back).toEqual({
      ...file,
      madeAt: "2025-07-02T08:00:00.000Z",
      passed: [{ at: "2025-07-01T08:00:00.000Z", by: "the owner", digest: file.digest }],
    });
    // Into the same workspace again: other ids, the same story.
    const twice = await restoreStory(away(), JSON.stringify(back), elsewherePages);
    expect(twice.storyId).not.toBe(restored.storyId);
    const third = await gatherStory(away(), twice.storyId, ALL, elsewherePages);
    expect(third.digest).toBe(file.digest);
    expect(third.passed).toHaveLength(2);
  });

  test("reads elsewhere as it reads here, with the names of who did it", async () => {
    const restored = await restoreStory(away(), JSON.stringify(file), elsewherePages);
    const both = async <T>(load: (context: WriteContext, id: StoryId) => Promise<T>) =>
      [await load(here.at(), storyId), await load(away(), restored.storyId)] as const;
    const [one, other] = await both(loadStoryComparison);
    const words = (comparison: typeof one.comparison) =>
      comparison.points.map(({ question, positions }) => [question, positions.map(({ label }) => label)]);
    expect(words(other.comparison)).toEqual(words(one.comparison));
    const { articles, claims } = other.comparison;
    const texts = await loadArticleTexts(
      away(),
      restored.storyId,
      articles.map(({ id }) => id),
    );
    const textOf = new Map(texts.map(({ id, text }) => [id, text]));
    expect(claims.length).toBeGreaterThan(5);
    for (const { articleId, start, end, quote } of claims)
      expect(textOf.get(articleId)?.slice(start, end)).toBe(quote);
    expect(texts.every(({ blocks }) => blocks.length > 0)).toBe(true);
    const [findings, theirs] = await both(loadFindings);
    expect(theirs.findings.map(({ versions }) => versions.map(({ finding }) => finding))).toEqual(
      findings.findings.map(({ versions }) => versions.map(({ finding }) => finding)),
    );
    expect(theirs.findings[0]?.versions[0]?.by.name).toBe("Nils Brandt (as imported by the owner here)");
    const [decisions, decided] = await both(loadDecisions);
    expect(decided.decisions.map(({ isApplied }) => isApplied)).toEqual(
      decisions.decisions.map(({ isApplied }) => isApplied),
    );
    const [notes, noted] = await both(loadNotes);
    expect(noted.threads.map(({ words, place }) => [words, place.on])).toEqual(
      notes.threads.map(({ words, place }) => [words, place.on]),
    );
    const [told, retold] = await both(loadToldChanges);
    expect(JSON.stringify(retold).length).toBe(JSON.stringify(told).length);
    const [queue, queued] = await both((context, id) => loadQueue(context, id));
    expect(queued.rows.map(({ state }) => state)).toEqual(queue.rows.map(({ state }) => state));
    const [proposals, proposed] = await both(loadProposals);
    expect(proposed.map(({ state }) => state)).toEqual(proposals.map(({ state }) => state));
    expect(proposed[0]?.by).toEqual({
      actor: "The owner there (as imported by the owner here)",
      token: "A reader (as imported by the owner here)",
    });
    const history = await loadHistory(away(), restored.storyId, { item: null, before: null });
    expect(history.entries[0]).toMatchObject({ who: "You", action: "story.imported" });
    expect(history.entries.at(-1)?.who).toBe("The owner there (as imported by the owner here)");
  });

  test("goes on elsewhere: analyzed again, what people decided and said still stands", async () => {
    const { storyId: id } = await restoreStory(away(), JSON.stringify(file), elsewherePages);
    const standing = async () => ({
      decisions: (await loadDecisions(away(), id)).decisions.map(({ isApplied }) => isApplied),
      states: (await loadQueue(away(), id)).rows.map(({ state, question }) => [question, state]).sort(),
      notes: (await loadNotes(away(), id)).threads.map(({ place }) => place.on),
      findings: (await loadFindings(away(), id)).findings.length,
    });
    const before = await standing();
    await startAnalysis(away(), id);
    expect(await analyzeAll(away(), pipelineEngine())).toBe(1);
    expect(await standing()).toEqual(before);
    const point = before.states.find(([, state]) => state === "published");
    expect(point?.[0]).toBe("How many were hurt?");
  });

  test("takes nobody here for somebody there, and gives nobody a token", async () => {
    const before = await rows();
    await restoreStory(away(), JSON.stringify(file), elsewherePages);
    const after = await rows();
    // Those brought before by the same person are used again.
    expect([after.Actor, after.ApiToken]).toEqual([before.Actor, before.ApiToken]);
    const people = await elsewhere.sql(
      `SELECT "name" FROM "Actor" WHERE "importedName" IS NULL ORDER BY "name"`,
    );
    expect(people).toEqual([{ name: "Crossread" }, { name: "You" }]);
    const tokens = await elsewhere.sql(`SELECT "scopes", "revokedAt" IS NULL AS "open" FROM "ApiToken"`);
    expect(tokens.every(({ scopes, open }) => scopes.length === 0 && !open)).toBe(true);
    await expect(renamePerson(away(), "actor-1", "Somebody")).rejects.toMatchObject({ code: "not-found" });
  });

  test("without its pages says which are elsewhere, and stays the same story", async () => {
    const bare = await gatherStory(here.at(), storyId, { snapshots: false }, herePages);
    expect(bare.digest).toBe(file.digest);
    const empty = diskBlobs(mkdtempSync(path.join(tmpdir(), "crossread-empty-")));
    const restored = await restoreStory(away(), JSON.stringify(bare), empty);
    expect(restored.pagesElsewhere).toBe(1);
    expect((await gatherStory(away(), restored.storyId, ALL, empty)).digest).toBe(file.digest);
    expect(await verifyWorkspace(away(), elsewherePages)).toMatchObject({ changes: [] });
  });
});

type Broken = StoryFile & { story: { [Part in keyof StoryFile["story"]]: StoryFile["story"][Part] } };

/** The file, changed as somebody would who can make a digest, too. */
function forged(change: (copy: Broken) => void): string {
  const copy = structuredClone(file) as Broken;
  change(copy);
  return JSON.stringify({ ...copy, digest: digestOf(copy.story) });
}

const HOSTILE: readonly (readonly [string, () => string, RegExp])[] = [
  ["cut off in the middle", () => JSON.stringify(file).slice(0, 5000), /not whole, or no JSON/],
  ["something else", () => JSON.stringify({ points: [] }), /no story of Crossread/],
  [
    "of a newer program",
    () => JSON.stringify({ ...file, version: 2 }),
    /version 2 of the format.*reads version 1/,
  ],
  [
    "one letter changed",
    () => JSON.stringify(file).replace("Four people were injured", "Five people were injured"),
    /changed or damaged since it was made/,
  ],
  [
    "a text that is not its own",
    () => forged(({ story }) => Object.assign(story.articles[0]!.versions[0]!, { text: "Other words" })),
    /Version 1 of article-1 is not the text that its SHA-256 says/,
  ],
  [
    "a claim that is not in its text",
    () => forged(({ story }) => Object.assign(story.analysis!.comparison.claims[0]!, { start: 3 })),
    /words of claim .* do not stand in article-\d/,
  ],
  [
    "a note on words that nobody wrote",
    () =>
      forged(({ story }) => {
        const about = story.proposals.flatMap(({ body }) => (body.kind === "note" ? [body.target] : []));
        for (const target of about) if (target.on === "span") target.anchor.position.start += 1;
      }),
    /proposal-\d: the words “Ada Kerr” stand in no version/,
  ],
  [
    "a finding that nobody judged",
    () =>
      forged(({ story }) => {
        Object.assign(story, {
          reviewSteps: story.reviewSteps.filter(({ kind }) => kind !== "assessed"),
          noteSteps: story.noteSteps,
        });
        Object.assign(story, { history: story.history.filter(({ action }) => action !== "review.step") });
      }),
    /review-1: step-\d+ \(\w+\) is not possible where it stands/,
  ],
  [
    "somebody who is not in it",
    () => forged(({ story }) => Object.assign(story.decisions[0]!, { actorId: "actor-99" })),
    /names actor-99, which is no actor of it/,
  ],
  [
    "an id of this workspace",
    () => forged(({ story }) => Object.assign(story.decisions[0]!, { actorId: LOCAL_PROGRAM })),
    /decisions\.0\.actorId: It is called actor-1/,
  ],
  [
    "a script for an address",
    () =>
      forged(({ story }) => {
        for (const { kind, body } of story.reviewSteps)
          if (kind === "evidence-added")
            (body as { evidence: { origin: object } }).evidence.origin = { kind: "web", url: "javascript:x" };
      }),
    /leads to no web address/,
  ],
  [
    "bytes that are another page's",
    () => {
      const [sha256 = ""] = Object.keys(file.blobs);
      return JSON.stringify({ ...file, blobs: { [sha256]: "AAAA" } });
    },
    /bytes of the snapshot .* are not what its SHA-256 says/,
  ],
  [
    "nested without end",
    () =>
      `{"format":"crossread-story","version":1,"digest":"","story":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    /nested more than 100 deep/,
  ],
  [
    "two claims of one id",
    () =>
      forged(({ story: { analysis } }) => {
        const { claims } = analysis!.comparison;
        claims.push(structuredClone(claims[0]!));
      }),
    /Two claims of the comparison have one id/,
  ],
  [
    "a kind of step that there is none of",
    () => forged(({ story }) => Object.assign(story.reviewSteps[0]!, { kind: "erased" })),
    /story\.reviewSteps\.0\.body\.kind/,
  ],
];

describe("a file is refused whole where it is", () => {
  test.each(HOSTILE)("%s", async (_, make, why) => {
    const before = await rows();
    await expect(restoreStory(away(), make(), elsewherePages)).rejects.toThrow(why);
    await expect(restoreStory(away(), make(), elsewherePages)).rejects.toThrow(/Nothing was imported\.$/);
    expect(await rows()).toEqual(before);
  });

  test("not taken while a blind assessment is hidden from whoever takes it", async () => {
    const context = here.at();
    const { storyId: blind } = await storyWith(context, [
      article("Nine are missing"),
      article("Ten are missing"),
    ]);
    await analyzeAll(context, lineEngine());
    const target = { pointId: "p0" };
    const other = { ...context, actorId: (await addPerson(context, "Ida Holm")) as ActorId };
    await moveReview(context, blind, { act: "taken-up", target });
    await setBlind(context, blind, { target, on: true });
    const judged = { target, ratingId: "supported", ratedId: "a0", positionId: null, rationale: "Nine." };
    await assess(other, blind, { ...judged, confidence: "high" });
    await expect(gatherStory(context, blind, ALL, herePages)).rejects.toMatchObject({ code: "forbidden" });
    expect((await gatherStory(other, blind, ALL, herePages)).story.reviewSteps).toHaveLength(3);
  });
});
