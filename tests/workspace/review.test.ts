import { describe, expect, test } from "vitest";
import type { ActorId, WorkspaceId } from "../../lib/model/index.ts";
import { readAudit } from "../../lib/store/index.ts";
import type { WriteContext } from "../../lib/workspace/context.ts";
import {
  addPerson,
  changeScale,
  loadDesk,
  renamePerson,
  setBlindByDefault,
} from "../../lib/workspace/desk/desk.ts";
import { exportCitations } from "../../lib/workspace/review/citations.ts";
import { ask, followUp, saveEvidence } from "../../lib/workspace/review/evidence.ts";
import { loadFindings, loadPointReview, loadReview } from "../../lib/workspace/review/loaders.ts";
import {
  adjudicate,
  assess,
  assign,
  moveMany,
  moveReview,
  setBlind,
  undoStep,
} from "../../lib/workspace/review/moves.ts";
import { correctFinding, publishFinding } from "../../lib/workspace/review/publish.ts";
import { loadQueue, removeView, saveView } from "../../lib/workspace/review/queue.ts";
import type { StepOutcome } from "../../lib/workspace/review/schema.ts";
import { rejectClaim } from "../../lib/workspace/story/decide.ts";
import { renamePoint } from "../../lib/workspace/story/decide-points.ts";
import { loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { addArticles, startAnalysis } from "../../lib/workspace/story/mutations.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten \uD800 are \0 missing", { source: "The Late", publishedAt: "2025-01-09" }),
];

/** The first answer of the point that the line engine makes. */
const ANSWER = "a0";

let serial = 0;
/** Another person at the desk. */
async function person(context: WriteContext): Promise<WriteContext> {
  serial += 1;
  const name = `Person ${serial}`;
  return { ...context, actorId: (await addPerson(context, name)) as ActorId };
}

async function analyzed() {
  const context = database.at();
  const { storyId } = await storyWith(context, ARTICLES);
  await analyzeAll(context, lineEngine());
  const target = { pointId: "p0" };
  return { context, storyId, target, view: (as = context) => loadPointReview(as, storyId, "p0") };
}

function made(outcome: StepOutcome): Extract<StepOutcome, { kind: "made" }> {
  if (outcome.kind !== "made") throw new Error("somebody else was quicker");
  return outcome;
}

const WEB = { kind: "web", url: "https://example.org/register" } as const;

describe("a point's way", () => {
  test("leads from open to a published finding and its correction, each step in the audit", async () => {
    const { context, storyId, target, view } = await analyzed();
    expect((await view()).file.state).toBe("open");
    made(await moveReview(context, storyId, { act: "taken-up", target }));
    expect((await view()).file.state).toBe("in-review");
    const before = await view();
    made(
      await assess(context, storyId, {
        target,
        ratingId: "supported",
        ratedId: ANSWER,
        positionId: null,
        rationale: "The \uD800 register has nine.",
        confidence: "high",
      }),
    );
    await expect(publishFinding(context, storyId, { target })).rejects.toMatchObject({ code: "bad-input" });
    made(
      await adjudicate(context, storyId, {
        target,
        ratingId: "conflicting",
        ratedId: ANSWER,
        rationale: "",
        method: "",
      }),
    );
    await expect(publishFinding(context, storyId, { target })).rejects.toThrow(/no rationale.*no evidence/u);
    const evidence = made(
      await saveEvidence(context, storyId, {
        target,
        origin: WEB,
        stance: "supports",
        words: "Nine names",
        note: "asked Eve",
      }),
    );
    const known = (await view()).file.adjudication?.id ?? null;
    made(
      await adjudicate(context, storyId, {
        target,
        ratingId: "conflicting",
        ratedId: ANSWER,
        rationale: "Nine, says the register [1].",
        method: "Asked the register.",
        base: known,
      }),
    );
    made(await publishFinding(context, storyId, { target }));
    const published = await loadFindings(context, storyId);
    expect(published.findings[0]?.versions[0]?.finding).toMatchObject({
      rating: { label: "Conflicting evidence" },
      summary: "Nine, says the register [1].",
      positions: [{ sources: ["The Early"] }, { sources: ["The Late"] }],
      evidence: [{ stance: "supports", words: "Nine names", source: 1 }],
      dissent: [{ rating: expect.stringMatching(/^“.+”: Supported$/u) }],
    });
    expect(JSON.stringify(published)).not.toContain("asked Eve");
    const first = published.findings[0]?.versions[0]?.id ?? "";
    await expect(undoStep(context, storyId, first)).rejects.toMatchObject({ code: "stale" });
    const correction = {
      target,
      ratingId: "supported",
      ratedId: ANSWER,
      summary: "Nine, says the register [1], as of Friday.",
      method: "",
      reason: "The day was missing.",
    };
    expect(await correctFinding(context, storyId, { ...correction, base: "other" })).toMatchObject({
      kind: "stale",
      base: first,
    });
    made(await correctFinding(context, storyId, { ...correction, base: first }));
    const { findings } = await loadFindings(context, storyId);
    expect(findings[0]?.versions.map(({ finding, reason }) => [finding.rating.id, reason])).toEqual([
      ["supported", "The day was missing."],
      ["conflicting", null],
    ]);
    // The published finding keeps what it was published with.
    await undoStep(context, storyId, evidence.stepId ?? "");
    expect((await loadFindings(context, storyId)).findings[0]?.versions[0]?.finding.evidence).toHaveLength(1);
    made(await moveReview(context, storyId, { act: "withdrawn", target, reason: "The register was wrong." }));
    expect((await view()).file.state).toBe("in-review");
    expect((await loadFindings(context, storyId)).findings[0]?.versions[0]?.withdrawn?.reason).toBe(
      "The register was wrong.",
    );
    const steps = (await readAudit(database.store.db, context.workspaceId, storyId)).filter(
      ({ action }) => action === "review.step",
    );
    expect(steps.map(({ detail }) => detail.kind)).toEqual([
      "taken-up",
      "assessed",
      "adjudicated",
      "evidence-added",
      "adjudicated",
      "published",
      "corrected",
      "withdrawn",
    ]);
    expect(before.file.state).toBe("in-review");
  });

  test("an answer is named in a judgement, whether the point or its review was asked for", async () => {
    const { context, storyId, target, view } = await analyzed();
    const [position] = (await loadStoryComparison(context, storyId)).comparison.points[0]?.positions ?? [];
    const positionId = position?.id ?? null;
    const input = {
      ratingId: "supported",
      ratedId: ANSWER,
      positionId,
      rationale: "a",
      confidence: "low",
    } as const;
    const { caseId } = made(await assess(context, storyId, { target, ...input }));
    made(
      await adjudicate(context, storyId, {
        target: { caseId },
        ratingId: "supported",
        ratedId: ANSWER,
        positionId,
        rationale: "b",
        method: "",
      }),
    );
    const { assessments, adjudication } = (await view()).file;
    for (const judgement of [assessments[0]?.judgement, adjudication?.judgement]) {
      expect(judgement?.position).toMatchObject({ label: position?.label });
      expect(judgement?.position?.claims[0]?.anchor.quote.exact).not.toBe("");
    }
    await expect(
      adjudicate(context, storyId, {
        target,
        ratingId: "supported",
        ratedId: ANSWER,
        positionId: "none",
        rationale: "b",
        method: "",
        base: adjudication?.id ?? null,
      }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("a rating that could mean any answer is refused, and so is one that refutes what it supports", async () => {
    const { context: owner, storyId, target, view } = await analyzed();
    const context = await person(owner);
    const input = { target, ratingId: "refuted", rationale: "a", confidence: "low" } as const;
    await expect(assess(context, storyId, input)).rejects.toThrow("Say which answer is rated");
    await expect(assess(context, storyId, { ...input, ratedId: ANSWER, positionId: ANSWER })).rejects.toThrow(
      "cannot be rated “Refuted”",
    );
    expect((await view()).file.state).toBe("open");
    made(await assess(context, storyId, { ...input, ratedId: ANSWER, positionId: "a1" }));
    made(
      await adjudicate(context, storyId, {
        ...input,
        ratedId: ANSWER,
        positionId: "a1",
        rationale: "b [1]",
        method: "",
      }),
    );
    made(await saveEvidence(context, storyId, { target, origin: WEB, stance: "refutes", words: "w" }));
    await expect(publishFinding(context, storyId, { target, signAs: " " })).rejects.toThrow("Say your name");
    const elsewhere = await analyzed();
    const early = { target: elsewhere.target, signAs: "Ines Vaal" };
    await expect(publishFinding(context, elsewhere.storyId, early)).rejects.toThrow(
      "has not been adjudicated",
    );
    expect((await loadDesk(context)).me.name).not.toBe("Ines Vaal");
    made(await publishFinding(context, storyId, { target, signAs: "Ines Vaal" }));
    const [published] = (await loadFindings(context, storyId)).findings;
    const finding = published?.versions[0]?.finding;
    expect(finding?.reviewers.map(({ name }) => name)).toEqual(["Ines Vaal", "Ines Vaal"]);
    expect([finding?.rated, finding?.answer]).toEqual([
      finding?.positions[0]?.label,
      finding?.positions[1]?.label,
    ]);
    const correction = {
      target,
      base: published?.versions[0]?.id ?? "",
      summary: "c [1]",
      method: "",
      reason: "r",
    };
    await expect(correctFinding(context, storyId, { ...correction, ratingId: "supported" })).rejects.toThrow(
      "which contradicts it",
    );
    made(await correctFinding(context, storyId, { ...correction, ratingId: "supported", positionId: null }));
    const corrected = (await loadFindings(context, storyId)).findings[0]?.versions[0]?.finding;
    expect(corrected).toMatchObject({ rated: finding?.rated, answer: finding?.rated });
  });

  test("goes nowhere that is not legal, and nothing is written then", async () => {
    const { context, storyId, target, view } = await analyzed();
    const tries = [
      () => moveReview(context, storyId, { act: "reopened", target, reason: "x" }),
      () => moveReview(context, storyId, { act: "resumed", target }),
      () =>
        adjudicate(context, storyId, {
          target,
          ratingId: "supported",
          ratedId: ANSWER,
          rationale: "x",
          method: "",
        }),
      () => moveReview(context, storyId, { act: "withdrawn", target, reason: "x" }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "stale" });
    await expect(
      moveReview(context, storyId, { act: "set-aside", target, reason: " " }),
    ).rejects.toMatchObject({
      code: "bad-input",
    });
    expect((await view()).caseId).toBeNull();
    made(await moveReview(context, storyId, { act: "set-aside", target, reason: "Too small." }));
    expect((await view()).file.setAside?.reason).toBe("Too small.");
    made(await moveReview(context, storyId, { act: "resumed", target }));
    expect((await view()).file.state).toBe("open");
  });

  test("each step can be taken back, unless something builds on it; never twice, never from elsewhere", async () => {
    const { context, storyId, target, view } = await analyzed();
    const taken = made(await moveReview(context, storyId, { act: "taken-up", target }));
    const judged = made(
      await assess(context, storyId, {
        target,
        ratingId: "refuted",
        ratedId: ANSWER,
        rationale: "",
        confidence: "low",
      }),
    );
    await expect(undoStep(context, storyId, taken.stepId ?? "")).rejects.toThrow("builds on it");
    await undoStep(context, storyId, judged.stepId ?? "");
    await undoStep(context, storyId, taken.stepId ?? "");
    expect((await view()).file.state).toBe("open");
    expect((await view()).steps.map(({ undone }) => undone !== null)).toEqual([true, true]);
    await expect(undoStep(context, storyId, taken.stepId ?? "")).rejects.toMatchObject({ code: "stale" });
    const other = await analyzed();
    await expect(undoStep(other.context, other.storyId, taken.stepId ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(database.sql(`UPDATE "ReviewStep" SET "reason" = 'x'`)).rejects.toThrow("append-only");
    await expect(database.sql(`DELETE FROM "ReviewCase"`)).rejects.toThrow("append-only");
  });

  test("two at once: the second is told what the first made of it", async () => {
    const { context, storyId, target, view } = await analyzed();
    const other = await person(context);
    made(
      await assess(context, storyId, {
        target,
        ratingId: "supported",
        ratedId: ANSWER,
        rationale: "a",
        confidence: "low",
      }),
    );
    const judge = (as: WriteContext, rationale: string, base: string | null = null) =>
      adjudicate(as, storyId, { target, ratingId: "refuted", ratedId: ANSWER, rationale, method: "", base });
    const outcomes = await Promise.all([judge(context, "the one"), judge(other, "the other")]);
    const stale = outcomes.find((outcome) => outcome.kind === "stale");
    expect(outcomes.filter(({ kind }) => kind === "made")).toHaveLength(1);
    expect(stale).toMatchObject({ theirs: expect.stringMatching(/^“.+”: Refuted\. the (one|other)$/u) });
    made(await judge(other, "mine over it", stale?.kind === "stale" ? stale.base : null));
    expect((await view()).file.adjudication?.judgement.rationale).toBe("mine over it");
  });

  test("is neither gone nor read from another workspace", async () => {
    const { context, storyId, target } = await analyzed();
    const { caseId } = made(await moveReview(context, storyId, { act: "taken-up", target }));
    const stranger = { ...context, workspaceId: "other" as WorkspaceId, actorId: "eve" as ActorId };
    const attempts = [
      () => moveReview(stranger, storyId, { act: "taken-up", target }),
      () => loadPointReview(stranger, storyId, "p0"),
      () => loadReview(stranger, storyId, caseId),
      () => loadQueue(stranger, storyId),
      () => exportCitations(stranger, storyId, "ris", null),
      () => loadReview(context, storyId, "none"),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a review and its point", () => {
  test("stay together through another analysis, a new article, an edited question and a rejected claim", async () => {
    const { context, storyId, target, view } = await analyzed();
    made(await moveReview(context, storyId, { act: "taken-up", target }));
    await renamePoint(context, storyId, {
      pointId: "p0",
      base: (await view()).question,
      question: "How many are gone?",
    });
    await addArticles(context, storyId, [article("Eleven are missing", { source: "The Third" })]);
    await startAnalysis(context, storyId);
    await analyzeAll(context, lineEngine());
    expect(await view()).toMatchObject({ question: "How many are gone?", file: { state: "in-review" } });
  });

  test("whose words are gone is shown for another look, with all that was done", async () => {
    const { context, storyId, target } = await analyzed();
    const { caseId } = made(await moveReview(context, storyId, { act: "taken-up", target }));
    const queue = await loadQueue(context, storyId);
    expect(queue.rows[0]).toMatchObject({ caseId, pointId: "p0", state: "in-review" });
    const claims = await database.sql<{ id: string }>(
      `SELECT "id" FROM "Claim" WHERE "workspaceId" = 'local'`,
    );
    for (const { id } of claims) {
      await rejectClaim(context, storyId, id).catch(() => undefined);
    }
    const lost = (await loadQueue(context, storyId)).rows.find((row) => row.caseId === caseId);
    expect(lost).toMatchObject({ pointId: null, state: "in-review" });
    expect((await loadReview(context, storyId, caseId)).file.state).toBe("in-review");
  });
});

describe("blind", () => {
  test("the first assessment leaves in nothing that the second reviewer can ask for", async () => {
    const { context, storyId, target, view } = await analyzed();
    const second = await person(context);
    const judge = await person(context);
    made(await setBlind(context, storyId, { target, on: true }));
    const secret = "because the tide was out";
    const first = made(
      await assess(context, storyId, {
        target,
        ratingId: "conflicting",
        ratedId: ANSWER,
        rationale: secret,
        confidence: "medium",
      }),
    );
    for (const as of [second, judge]) {
      const seen = [
        await view(as),
        await loadReview(as, storyId, first.caseId),
        await loadQueue(as, storyId),
        await loadFindings(as, storyId),
        await readAudit(as.store.db, as.workspaceId, storyId),
      ];
      expect(JSON.stringify(seen)).not.toContain(secret);
      expect(JSON.stringify(seen[0])).not.toContain('"judgement"');
      expect((await view(as)).file.hiddenFrom).toEqual(["You"]);
    }
    expect(JSON.stringify(await view())).toContain(secret);
    await expect(setBlind(second, storyId, { target, on: false })).rejects.toMatchObject({ code: "stale" });
    await expect(undoStep(second, storyId, first.stepId ?? "")).rejects.toMatchObject({ code: "stale" });
    made(
      await assess(second, storyId, {
        target,
        ratingId: "refuted",
        ratedId: ANSWER,
        rationale: "other",
        confidence: "high",
      }),
    );
    const adjudicating = await view(judge);
    expect(adjudicating.file.state).toBe("assessed");
    expect(adjudicating.file.assessments.map(({ judgement }) => judgement.rating.id)).toEqual([
      "conflicting",
      "refuted",
    ]);
    await expect(
      assess(second, storyId, {
        target,
        ratingId: "conflicting",
        ratedId: ANSWER,
        rationale: "changed my mind",
        confidence: "low",
        base: adjudicating.file.assessments[1]?.id ?? null,
      }),
    ).rejects.toMatchObject({ code: "stale" });
    made(await saveEvidence(judge, storyId, { target, origin: WEB, stance: "refutes", words: "w" }));
    made(
      await adjudicate(judge, storyId, {
        target,
        ratingId: "refuted",
        ratedId: ANSWER,
        rationale: "So [1].",
        method: "",
      }),
    );
    made(await publishFinding(judge, storyId, { target }));
    const finding = (await loadFindings(judge, storyId)).findings[0]?.versions[0]?.finding;
    expect(finding?.dissent).toEqual([
      { name: "You", rating: expect.stringMatching(/^“.+”: Conflicting evidence$/u) },
    ]);
    expect(finding?.reviewers).toHaveLength(3);
  });

  test("can be what every review of the desk begins with", async () => {
    const { context, storyId, target, view } = await analyzed();
    await setBlindByDefault(context, true);
    expect((await view()).file.blind).toBe(true);
    made(
      await assess(context, storyId, {
        target,
        ratingId: "supported",
        ratedId: ANSWER,
        rationale: "a",
        confidence: "low",
      }),
    );
    expect(await view()).toMatchObject({ file: { state: "in-review", blind: true, asked: 2 } });
    await setBlindByDefault(context, false);
    expect((await view()).file.blind).toBe(true);
  });
});

describe("evidence", () => {
  test("of each kind carries its record, filled or by hand, and is changed without being lost", async () => {
    const { context, storyId, target, view } = await analyzed();
    const [claim] = await database.sql<{ id: string; articleId: string }>(
      `SELECT c."id", c."articleId" FROM "Claim" c JOIN "AnalysisRun" r ON r."id" = c."runId" WHERE r."storyId" = $1 AND c."statement" LIKE 'Nine%'`,
      [storyId],
    );
    if (!claim) throw new Error("no claim");
    const add = (origin: Parameters<typeof saveEvidence>[2]["origin"], words = "words") =>
      saveEvidence(context, storyId, { target, origin, stance: "context", words });
    made(await add({ kind: "claim", claimId: claim.id }));
    made(
      await add({ kind: "quote", articleId: claim.articleId }, "The harbor office gave no further details."),
    );
    const web = made(await add(WEB));
    made(await add({ kind: "file", name: "list.pdf", sha256: "a".repeat(64), bytes: 12 }));
    made(
      await add({
        kind: "person",
        name: "Jon Pell",
        role: "harbor master",
        on: "2025-01-20",
        confidential: true,
      }),
    );
    await expect(add({ kind: "quote", articleId: claim.articleId }, "never said")).rejects.toThrow(
      "exactly so",
    );
    await expect(add({ kind: "web", url: "javascript:alert(1)" })).rejects.toMatchObject({
      code: "bad-input",
    });
    const { file, sources } = await view();
    expect(file.evidence.map(({ evidence }) => [evidence.origin.kind, evidence.words])).toEqual([
      ["claim", "Nine are missing"],
      ["quote", "The harbor office gave no further details."],
      ["web", "words"],
      ["file", "words"],
      ["person", "words"],
    ]);
    expect(sources[0]?.styles.apa?.map(({ text }) => text).join("")).toBe(
      "Nine are missing. (2025, January 8). The Early.",
    );
    const change = (base: string | null) =>
      saveEvidence(context, storyId, {
        target,
        of: web.stepId,
        base,
        origin: WEB,
        stance: "refutes",
        words: "new",
        citation: { type: "webpage", title: "The register" },
      });
    expect(await change("other")).toMatchObject({ kind: "stale", base: web.stepId });
    const changed = made(await change(web.stepId));
    expect((await view()).file.evidence[2]?.evidence).toMatchObject({
      stance: "refutes",
      citation: { title: "The register" },
    });
    await undoStep(context, storyId, changed.stepId ?? "");
    expect((await view()).file.evidence[2]?.evidence.stance).toBe("context");
    for (const form of ["csl.json", "bib", "ris", "apa", "chicago", "mla", "vancouver"]) {
      const { body } = await exportCitations(context, storyId, form, null);
      expect(body).toContain("example.org/register");
      expect(body).not.toContain("Pell");
    }
    await expect(exportCitations(context, storyId, "constructor", null)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("what would settle it: a card with what was asked and answered", async () => {
    const { context, storyId, target, view } = await analyzed();
    const card = made(
      await ask(context, storyId, { target, question: "Who counted?", whom: "The register" }),
    );
    const of = card.stepId ?? "";
    made(await followUp(context, storyId, { target, of, part: "asked", words: "Sent a letter" }));
    made(await followUp(context, storyId, { target, of, part: "answered", words: "Nine \0 names" }));
    expect((await view()).file.followUps).toMatchObject([
      {
        question: "Who counted?",
        whom: "The register",
        notes: [{ part: "asked" }, { words: "Nine \0 names" }],
      },
    ]);
    await expect(
      followUp(context, storyId, { target, of: "none", part: "asked", words: "x" }),
    ).rejects.toMatchObject({
      code: "stale",
    });
  });
});

describe("the queue and the desk", () => {
  test("assigns, sets a day and moves many at once; its views are saved, replaced and deleted", async () => {
    const { context, storyId, target, view } = await analyzed();
    const other = await person(context);
    await assign(context, storyId, { targets: [target], to: other.actorId, due: "2025-03-01" });
    expect((await view()).file).toMatchObject({ assignee: { id: other.actorId }, due: "2025-03-01" });
    await assign(context, storyId, { targets: [target], due: null });
    expect((await view()).file).toMatchObject({ assignee: { id: other.actorId }, due: null });
    await expect(assign(context, storyId, { targets: [target], due: "31 March" })).rejects.toMatchObject({
      code: "bad-input",
    });
    const outcomes = await moveMany(context, storyId, { targets: [target, target], act: "taken-up" });
    expect(outcomes).toHaveLength(2);
    await saveView(context, storyId, { name: "Mine", query: "who=me&state=open,none&junk=1" });
    await saveView(context, storyId, { name: "Mine", query: "who=me" });
    const { views } = await loadQueue(context, storyId);
    expect(views).toMatchObject([{ name: "Mine", query: "who=me" }]);
    await removeView(context, storyId, views[0]?.id ?? "");
    expect((await loadQueue(context, storyId)).views).toEqual([]);
  });

  test("people have names of their own; ratings keep the words they were given with", async () => {
    const { context, storyId, target, view } = await analyzed();
    const id = await addPerson(context, " Ida ");
    await expect(addPerson(context, "ida")).rejects.toMatchObject({ code: "duplicate" });
    await renamePerson(context, id, "Ida Roe");
    made(
      await assess(context, storyId, {
        target,
        ratingId: "conflicting",
        ratedId: ANSWER,
        rationale: "a",
        confidence: "low",
      }),
    );
    const { scale } = await loadDesk(context);
    await changeScale(context, [
      ...scale.filter((rating) => rating.id !== "conflicting"),
      { label: "Half true", tone: "between" },
    ]);
    const desk = await loadDesk(context);
    expect(desk.people.map(({ name }) => name)).toContain("Ida Roe");
    expect(desk.scale.map((rating) => rating.id)).not.toContain("conflicting");
    expect(desk.scale.at(-1)).toMatchObject({ id: "half-true", label: "Half true" });
    expect((await view()).file.assessments[0]?.judgement.rating.label).toBe("Conflicting evidence");
    await expect(
      adjudicate(context, storyId, {
        target,
        ratingId: "conflicting",
        ratedId: ANSWER,
        rationale: "a",
        method: "",
      }),
    ).rejects.toMatchObject({ code: "bad-input" });
  });
});
