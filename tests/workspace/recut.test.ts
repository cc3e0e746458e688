import { describe, expect, test } from "vitest";
import type { Claim, Facet } from "../../lib/model/index.ts";
import { readAudit } from "../../lib/store/index.ts";
import { loadNotes } from "../../lib/workspace/notes/loaders.ts";
import { note } from "../../lib/workspace/notes/write.ts";
import { moveReview } from "../../lib/workspace/review/moves.ts";
import { loadQueue } from "../../lib/workspace/review/queue.ts";
import { loadClaimChoices } from "../../lib/workspace/story/claim-choices.ts";
import { undoDecision } from "../../lib/workspace/story/decide.ts";
import { addClaim, wordingOf } from "../../lib/workspace/story/decide-claims.ts";
import { loadDecisions } from "../../lib/workspace/story/decision-list.ts";
import type { MakePoint, Outcome } from "../../lib/workspace/story/decision-schema.ts";
import { loadPointDetail, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { makePoint } from "../../lib/workspace/story/make-point.ts";
import { startAnalysis } from "../../lib/workspace/story/mutations.ts";
import { recutClaims } from "../../lib/workspace/story/recut-claims.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing and two boats sank", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten are missing", { source: "The Late", publishedAt: "2025-01-09" }),
];

async function analyzed() {
  const context = database.at();
  const { storyId, articleIds } = await storyWith(context, ARTICLES);
  await analyzeAll(context, lineEngine());
  const read = () => loadStoryComparison(context, storyId);
  const before = await read();
  const find = (claims: readonly Claim[], start: string): Claim => {
    const claim = claims.find(({ statement }) => statement.startsWith(start));
    if (!claim) throw new Error(`no claim "${start}"`);
    return claim;
  };
  const again = async () => {
    await startAnalysis(context, storyId);
    await analyzeAll(context, lineEngine());
  };
  const claimOf = (start: string) => find(before.comparison.claims, start);
  return { context, storyId, articleIds, before, read, find, claimOf, again };
}

function made(outcome: Outcome<unknown>): string {
  if (outcome.kind !== "made") throw new Error(`somebody else was quicker: ${JSON.stringify(outcome)}`);
  return outcome.decisionId;
}

const baseOf = (claim: Claim) => ({
  claimId: claim.id,
  base: { ...wordingOf(claim), facets: [...claim.facets] },
});

/** The two things that the first article's line says. `facets`: those of the second. */
function twoParts(nine: Claim, facets: readonly Facet[] = ["state"]) {
  const words = (start: number, end: number) => ({ start: nine.start + start, end: nine.start + end });
  return [
    { statement: "Nine people are missing.", facets: [...nine.facets], ...words(0, 16) },
    { statement: "Two boats sank.", facets: [...facets], ...words(21, 35) },
  ];
}

describe("a split claim", () => {
  test("gives way to its parts, each in the points of its kinds, after another analysis too", async () => {
    const { context, storyId, before, read, find, claimOf, again } = await analyzed();
    const nine = claimOf("Nine");
    const id = made(
      await recutClaims(context, storyId, {
        claims: [baseOf(nine)],
        parts: twoParts(nine),
        reason: "It says two things",
      }),
    );
    await again();
    const after = await read();
    const { claims, points } = after.comparison;
    expect(claims.map(({ statement }) => statement)).toEqual([
      "Ten are missing",
      "Nine people are missing.",
      "Two boats sank.",
    ]);
    const first = find(claims, "Nine people");
    expect(first).toMatchObject({ quote: "Nine are missing", attribution: nine.attribution });
    const given = points.flatMap(({ positions }) => positions.flatMap(({ claimIds }) => claimIds));
    expect(given).toContain(first.id);
    expect(given).not.toContain(nine.id);
    expect(given).not.toContain(find(claims, "Two boats").id);
    expect(points.map(({ status }) => status)).toEqual(before.comparison.points.map(({ status }) => status));
    expect(after.recut).toEqual([{ claim: nine, now: [first.id, find(claims, "Two boats").id] }]);
    const { decisions } = await loadDecisions(context, storyId);
    expect(decisions[0]).toMatchObject({ claimId: first.id, isApplied: true, source: "The Early" });
    const audit = await readAudit(context.store.db, context.workspaceId, storyId);
    expect(audit.find(({ action }) => action === "decision.made")?.detail).toMatchObject({
      kind: "claims-recut",
      statement: nine.statement,
      becomes: ["Nine people are missing.", "Two boats sank."],
    });
    await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
  });

  test("leaves its notes and the review of its points to what stands for it", async () => {
    const { context, storyId, read, find, claimOf } = await analyzed();
    const nine = claimOf("Nine");
    const [point] = (await read()).comparison.points;
    await note(context, storyId, {
      act: "start",
      about: { on: "claim", claimId: nine.id },
      body: "Two claims?",
    });
    await moveReview(context, storyId, { target: { pointId: point?.id ?? "" }, act: "taken-up" });
    const cases = async () =>
      (await loadQueue(context, storyId)).rows.filter(({ caseId }) => caseId !== null);
    const before = await cases();
    expect(before).toMatchObject([{ pointId: point?.id }]);
    made(await recutClaims(context, storyId, { claims: [baseOf(nine)], parts: twoParts(nine) }));
    const { claims } = (await read()).comparison;
    const [thread] = (await loadNotes(context, storyId)).threads;
    expect(thread?.place).toEqual({
      on: "claim",
      claimIds: [find(claims, "Nine people").id, find(claims, "Two boats").id],
      how: "exact",
    });
    expect((await cases()).map(({ caseId, pointId }) => [caseId, pointId])).toEqual(
      before.map(({ caseId, pointId }) => [caseId, pointId]),
    );
  });

  test("that somebody else split meanwhile is told to be gone, one that was edited comes back", async () => {
    const { context, storyId, claimOf } = await analyzed();
    const nine = claimOf("Nine");
    const input = { claims: [baseOf(nine)], parts: twoParts(nine) };
    const stale = await recutClaims(context, storyId, {
      ...input,
      claims: [{ claimId: nine.id, base: { ...wordingOf(nine), facets: [], statement: "Older." } }],
    });
    expect(stale).toEqual({ kind: "stale", theirs: { claimId: nine.id, wording: wordingOf(nine) } });
    made(await recutClaims(context, storyId, input));
    await expect(recutClaims(context, storyId, input)).rejects.toMatchObject({ code: "not-found" });
  });

  test("needs two parts that differ, with words of the same article", async () => {
    const { context, storyId, claimOf } = await analyzed();
    const nine = claimOf("Nine");
    const ten = claimOf("Ten");
    const [one, two] = twoParts(nine);
    if (!one || !two) throw new Error("two parts");
    const wrong = [
      { claims: [baseOf(nine)], parts: [one] },
      { claims: [baseOf(nine)], parts: [one, one] },
      { claims: [baseOf(nine)], parts: [one, { ...two, end: 1_000_000 }] },
      { claims: [baseOf(nine), baseOf(ten)], parts: [one] },
      { claims: [baseOf(nine), baseOf(nine)], parts: [one] },
      { claims: [], parts: [one, two] },
    ];
    for (const input of wrong) {
      await expect(recutClaims(context, storyId, input)).rejects.toMatchObject({ code: "bad-input" });
    }
  });
});

describe("merged claims", () => {
  test("are one, which the first of them can be, and the rest are looked for nowhere", async () => {
    const { context, storyId, articleIds, before, read, find, claimOf } = await analyzed();
    const nine = claimOf("Nine");
    const added = made(
      await addClaim(context, storyId, {
        articleId: articleIds[0] ?? "",
        start: nine.start + 21,
        end: nine.end,
        statement: "Two boats sank.",
        facets: ["state"],
      }),
    );
    const boats = find((await read()).comparison.claims, "Two boats");
    const id = made(
      await recutClaims(context, storyId, {
        claims: [baseOf(nine), baseOf(boats)],
        parts: [{ ...wordingOf(nine), facets: [...nine.facets] }],
      }),
    );
    const after = await read();
    expect(after.comparison).toEqual(before.comparison);
    expect(after.recut).toEqual([{ claim: boats, now: [nine.id] }]);
    await undoDecision(context, storyId, id);
    expect((await read()).comparison.claims).toContainEqual(boats);
    await undoDecision(context, storyId, added);
    expect((await read()).comparison).toEqual(before.comparison);
  });
});

describe("a point that a person makes", () => {
  const QUESTION: Omit<MakePoint, "answers"> = {
    facet: "state",
    question: "Did boats sink?",
    relation: { relation: "conflict", difference: "contradiction" },
    reason: "One tells of two, the other of none.",
  };

  test("stands with its two answers and the reason, after another analysis too", async () => {
    const { context, storyId, before, read, claimOf, again } = await analyzed();
    const [nine, ten] = [claimOf("Nine"), claimOf("Ten")];
    const answers = [
      { claimId: nine.id, label: "two" },
      { claimId: ten.id, label: "none" },
    ];
    const id = made(await makePoint(context, storyId, { ...QUESTION, answers }));
    await again();
    const { comparison, story } = await read();
    const point = comparison.points.at(-1);
    expect(point).toMatchObject({
      facet: "state",
      question: "Did boats sink?",
      status: "conflict",
      positions: [
        { label: "two", claimIds: [nine.id] },
        { label: "none", claimIds: [ten.id] },
      ],
      relations: [{ relation: "conflict", explanation: "One tells of two, the other of none." }],
    });
    expect(story.points.conflict).toBe(2);
    const detail = await loadPointDetail(context, storyId, point?.id ?? "");
    expect(detail.claims.map((claim) => claim.id)).toEqual([nine.id, ten.id]);
    await expect(makePoint(context, storyId, { ...QUESTION, answers })).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("Did boats sink?"),
    });
    await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
  });

  test("may begin with one answer; wants two claims, two kinds of words and a reason otherwise", async () => {
    const { context, storyId, read, claimOf } = await analyzed();
    const [nine, ten] = [claimOf("Nine"), claimOf("Ten")];
    const one = { claimId: nine.id, label: "two" };
    const wrong: MakePoint[] = [
      { ...QUESTION, answers: [one] },
      { ...QUESTION, answers: [one, { ...one, label: "none" }] },
      { ...QUESTION, answers: [one, { claimId: ten.id, label: " " }] },
      { ...QUESTION, answers: [one, { claimId: ten.id, label: "none" }], relation: null },
      { ...QUESTION, answers: [one, { claimId: ten.id, label: "none" }], reason: " " },
      { ...QUESTION, answers: [], relation: null },
      {
        ...QUESTION,
        answers: [one, { claimId: ten.id, label: "none" }],
        relation: { relation: "conflict", difference: "wording" },
      },
    ];
    for (const input of wrong) {
      await expect(makePoint(context, storyId, input)).rejects.toMatchObject({ code: "bad-input" });
    }
    made(await makePoint(context, storyId, { ...QUESTION, answers: [one], relation: null, reason: null }));
    expect((await read()).comparison.points.at(-1)).toMatchObject({
      status: "single-source",
      relations: [],
      positions: [{ label: "two" }],
    });
  });
});

describe("the claims that one is asked to choose from", () => {
  test("are those of the others by the words they share, or of its own by where they stand", async () => {
    const { context, storyId, articleIds, claimOf } = await analyzed();
    const nine = claimOf("Nine");
    for (const [start, end] of [
      [0, 4],
      [25, 35],
    ] as const) {
      const statement = ARTICLES[0]?.text.slice(start, end) ?? "";
      await addClaim(context, storyId, { articleId: articleIds[0] ?? "", start, end, statement, facets: [] });
    }
    const own = await loadClaimChoices(context, storyId, { claimId: nine.id, among: "own", query: "" });
    expect(own.choices.map(({ wording }) => wording.statement)).toEqual(["Nine", "boats sank"]);
    const others = await loadClaimChoices(context, storyId, {
      claimId: nine.id,
      among: "others",
      query: " MISSING ",
    });
    expect(others).toMatchObject({
      claim: { id: nine.id, source: "The Early" },
      choices: [{ source: "The Late", wording: { statement: "Ten are missing" } }],
      total: 1,
    });
    const none = await loadClaimChoices(context, storyId, {
      claimId: nine.id,
      among: "others",
      query: "boats",
    });
    expect(none.total).toBe(0);
    await expect(
      loadClaimChoices(context, storyId, { claimId: "no", among: "own", query: "" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
