import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as anchorOf } from "../../lib/anchor/describe.ts";
import { type Claim, NO_ORIGINS, type Point, type Results } from "../../lib/model/index.ts";
import { type ArticleGround, applyDecisions, type Corrected } from "../../lib/review/apply.ts";
import type { Correction, Decision } from "../../lib/review/decision.ts";
import { locate, subjectOf } from "../../lib/review/locate.ts";
import { namingOf } from "../../lib/review/naming.ts";
import { addedClaimId } from "../../lib/review/written-claim.ts";
import { pairKey } from "../../lib/text/decided.ts";

const ARTICLES = 3;
const SENTENCES = 5;
const POINTS = 3;
/** Claims a sentence: the same words, another statement. */
const PARTS = 2;
const CLAIMS = ARTICLES * SENTENCES * PARTS;

/** Sentence 4 of an article repeats its sentence 1: neighbors have to tell the two apart. */
const sentence = (article: number, index: number): string =>
  index === 4 ? sentence(article, 1) : `Paper ${article} counts ${index + 1} boats at the quay.`;

interface Analyzed {
  readonly results: Results;
  readonly ground: readonly ArticleGround[];
  readonly texts: ReadonlyMap<string, string>;
}

interface Run {
  /** Ids of this run begin with it. */
  readonly name: string;
  /** Paragraphs put in above the texts since. */
  readonly shift?: number;
  /** For each claim the point that it answers; 3 and 4: none. */
  readonly groups: readonly number[];
  /** A newer engine: one claim a sentence, worded and cut a little otherwise. */
  readonly newer?: boolean;
  readonly parts?: number;
}

/** An analysis with ids of its own. */
function analysis({ name, shift = 0, groups, newer = false, parts = PARTS }: Run): Analyzed {
  const above = "A paragraph put in above.\n\n".repeat(shift);
  const ground = Array.from({ length: ARTICLES }, (_, article) => ({
    id: `a${article}`,
    source: `Paper ${article}`,
    text: above + Array.from({ length: SENTENCES }, (__, index) => sentence(article, index)).join(" "),
  }));
  const claims = ground.flatMap((article, number) => {
    let start = above.length;
    return Array.from({ length: SENTENCES }, (_, index) => {
      const whole = sentence(number, index);
      const at = { start, end: start + whole.length - (newer ? 1 : 0) };
      start += whole.length + 1;
      const quote = article.text.slice(at.start, at.end);
      return Array.from({ length: parts }, (__, part) => ({
        ...blankClaim(`${name}-${number}-${index}-${part}`, article.id),
        ...at,
        quote,
        statement: newer ? `Newly put: ${quote}` : `${quote} (${part})`,
      }));
    }).flat();
  });
  const points = Array.from({ length: POINTS }, (_, group) =>
    pointOf(`${name}-p${group}`, claims, groups, group),
  );
  const texts = new Map(ground.map(({ id, text }) => [id, text]));
  return {
    results: { claims, entities: [], events: [], points: points.flat(), origins: NO_ORIGINS },
    ground,
    texts,
  };
}

function blankClaim(id: string, articleId: string): Omit<Claim, "start" | "end" | "quote" | "statement"> {
  return {
    id,
    articleId,
    facets: ["count"],
    checkworthy: true,
    confidence: 1,
    attribution: [],
    proposition: {
      subject: null,
      relation: { text: "counts" },
      arguments: [],
      polarity: "affirmed",
      modality: "asserted",
    },
    rule: "test",
  };
}

function pointOf(id: string, claims: readonly Claim[], groups: readonly number[], group: number): Point[] {
  const positions = claims
    .filter((_, index) => groups[index] === group)
    .map(({ id: claimId, articleId, start }, index) => ({
      id: `${id}.${index}`,
      label: `${articleId} at ${start}`,
      value: null,
      claimIds: [claimId],
    }));
  if (positions.length === 0) return [];
  return [
    {
      id,
      facet: "count",
      question: `How many boats? (${group})`,
      eventId: null,
      status: positions.length > 1 ? "conflict" : "single-source",
      positions,
      relations: positions.slice(1).map((position) => ({
        a: positions[0]?.id ?? "",
        b: position.id,
        relation: "conflict",
        difference: "contradiction",
        direction: null,
        reason: "disjoint-ranges",
        explanation: "They differ.",
      })),
    },
  ];
}

/** What a person does: a kind of decision with three numbers that choose among what is there, or an undo. */
interface Step {
  readonly kind: Correction["kind"] | "undo";
  readonly pick: readonly [number, number, number];
}

const KINDS = [
  "claim-rejected",
  "not-the-same",
  "claim-added",
  "claim-edited",
  "claims-recut",
  "claim-moved",
  "point-made",
  "points-merged",
  "point-renamed",
  "relation-decided",
] as const satisfies readonly Correction["kind"][];

const stepArb: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS, "undo" as const),
  pick: fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997)),
});
const stepsArb = fc.array(stepArb, { maxLength: 14 });
const groupsArb = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: CLAIMS, maxLength: CLAIMS });

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

/** The correction that a step makes of what stands there now; null where there is nothing to decide about. */
function correctionFor({ kind, pick }: Step, now: Corrected, { texts }: Analyzed): Correction | null {
  const name = namingOf(now, texts);
  const { claims, points } = now.results;
  const point = at(points, pick[0]);
  const claim = at(claims, pick[1]);
  const other = at(
    points.filter((each) => each !== point),
    pick[2],
  );
  const given = point?.positions.flatMap(({ claimIds }) => claimIds) ?? [];
  const inPoint = at(
    claims.filter(({ id }) => given.includes(id)),
    pick[1],
  );
  switch (kind) {
    case "claim-rejected":
      return claim ? { kind, claim: name.claim(claim) } : null;
    case "not-the-same": {
      const others = claims.filter(({ id }) => id !== inPoint?.id && given.includes(id)).map(name.claim);
      if (!point || !inPoint || others.length === 0) return null;
      return { kind, claim: name.claim(inPoint), facet: point.facet, question: point.question, others };
    }
    case "claim-added": {
      const articleId = `a${pick[0] % ARTICLES}`;
      const text = texts.get(articleId) ?? "";
      const start = text.indexOf("counts", text.indexOf("Paper")) + (pick[1] % 5);
      const span = { start, end: start + 10 + (pick[2] % 20) };
      const statement = `Added ${pick.join(" ")}`;
      return { kind, claim: { articleId, anchor: anchorOf(text, span), statement }, facets: ["count"] };
    }
    case "claim-edited": {
      if (!claim) return null;
      const text = texts.get(claim.articleId) ?? "";
      const span = pick[2] % 2 === 0 ? null : anchorOf(text, { start: claim.start, end: claim.end - 2 });
      return { kind, claim: name.claim(claim), statement: `Edited ${pick[0]}`, facets: null, span };
    }
    case "claim-moved": {
      if (!point || !inPoint || !other) return null;
      const position = at(other.positions, pick[0]);
      const answer =
        position && pick[2] % 2 === 0
          ? name.position(position)
          : { label: `Answer ${pick.join(" ")}`, claims: [] };
      return {
        kind,
        claim: name.claim(inPoint),
        from: name.point(point),
        to: name.point(other),
        answer,
      };
    }
    case "claims-recut": {
      if (!claim) return null;
      const text = texts.get(claim.articleId) ?? "";
      const second = at(
        claims.filter(({ id, articleId }) => id !== claim.id && articleId === claim.articleId),
        pick[2],
      );
      const merged = pick[0] % 2 === 0 && second ? [claim, second] : [claim];
      const part = (index: number) => {
        const start = Math.min(...merged.map((each) => each.start)) + index;
        const end = Math.max(...merged.map((each) => each.end)) - index;
        const anchor = anchorOf(text, { start, end });
        const facets: Claim["facets"] = pick[1] % 3 === index ? ["time"] : ["count"];
        return { claim: { articleId: claim.articleId, anchor, statement: `Cut ${pick} ${index}` }, facets };
      };
      const parts = merged.length > 1 ? [part(0)] : [part(0), part(1)];
      return { kind, claims: merged.map(name.claim), parts };
    }
    case "point-made": {
      const second = at(
        claims.filter((each) => each !== claim),
        pick[2],
      );
      if (!claim || !second) return null;
      const answer = (each: Claim, label: string) => ({ label, claims: [name.claim(each)] });
      const pair = pick[0] % 3 > 0;
      return {
        kind,
        facet: "count",
        question: `Made ${pick}`,
        answers: pair ? [answer(claim, "one"), answer(second, "two")] : [answer(claim, "one")],
        relation: pair ? { relation: "conflict", difference: "contradiction" } : null,
      };
    }
    case "points-merged":
      return point && other ? { kind, point: name.point(point), into: name.point(other) } : null;
    case "point-renamed":
      return point ? { kind, point: name.point(point), renamed: `Asked ${pick[1]}` } : null;
    case "relation-decided": {
      const a = point && at(point.positions, pick[1]);
      const b =
        point &&
        at(
          point.positions.filter((position) => position !== a),
          pick[2],
        );
      if (!point || !a || !b) return null;
      return {
        kind,
        point: name.point(point),
        a: name.position(a),
        b: name.position(b),
        relation: "same",
        difference: "wording",
      };
    }
    default:
      return null;
  }
}

/** Takes the steps one after the other, each on what the ones before made of the story. */
function decideAll(analyzed: Analyzed, steps: readonly Step[]): Decision[] {
  let decisions: Decision[] = [];
  for (const [number, step] of steps.entries()) {
    if (step.kind === "undo") {
      const back = at(
        decisions.filter(({ undone }) => undone === null),
        step.pick[0],
      );
      const undone = { actor: "Ben", at: "2025-01-02T00:00:00.000Z" };
      decisions = decisions.map((each) => (each === back ? { ...each, undone } : each));
      continue;
    }
    const now = applyDecisions(analyzed.results, analyzed.ground, decisions);
    const correction = correctionFor(step, now, analyzed);
    if (!correction) continue;
    const id = `d${number}`;
    decisions.push({
      id,
      correction,
      reason: "Because.",
      actor: "Ada",
      at: "2025-01-01T00:00:00.000Z",
      undone: null,
    });
    const after = applyDecisions(analyzed.results, analyzed.ground, decisions);
    const applied = after.applied.get(id);
    expect(
      applied?.pointId != null || (applied?.claimIds.length ?? 0) > 0,
      `${correction.kind} is applied`,
    ).toBe(true);
  }
  return decisions;
}

/** What a page would show, without the ids of one analysis. */
function shape(name: string, { results, ground }: Analyzed, decisions: readonly Decision[]): unknown {
  const corrected = applyDecisions(results, ground, decisions);
  const bare = (id: string) => id.replaceAll(`${name}-`, "");
  const above = (ground[0]?.text ?? "").indexOf("Paper");
  return {
    claims: corrected.results.claims.map((claim) => [
      bare(claim.id),
      claim.start - above,
      claim.end - above,
      claim.statement,
    ]),
    rejected: corrected.rejected.map(({ id }) => bare(id)),
    applied: [...corrected.applied].map(([id, { claimIds, pointId, pair }]) => [
      id,
      claimIds.map(bare),
      pointId && bare(pointId),
      pair && bare(pair),
    ]),
    points: corrected.results.points.map((each) => ({
      question: each.question,
      status: each.status,
      positions: each.positions.map(({ id, claimIds }) => [bare(id), claimIds.map(bare)]),
      relations: each.relations.map(({ a, b, relation, reason }) => [bare(a), bare(b), relation, reason]),
    })),
  };
}

/** Labels name places in the text, which move. */
function unlabelled(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("decisions over the engine's results", () => {
  test("survive other ids and moved texts: each applies to the same words", () => {
    fc.assert(
      fc.property(groupsArb, stepsArb, fc.integer({ min: 0, max: 4 }), (groups, steps, shift) => {
        const first = analysis({ name: "x", groups });
        const again = analysis({ name: "y", groups, shift });
        const decisions = decideAll(first, steps);
        expect(unlabelled(shape("y", again, decisions))).toEqual(unlabelled(shape("x", first, decisions)));
      }),
      { seed: 12, numRuns: 1000 },
    );
  });

  test("survive a newer engine that words and cuts every claim otherwise", () => {
    const runs = groupsArb.map((groups) => groups.filter((_, index) => index % PARTS === 0));
    fc.assert(
      fc.property(runs, stepsArb, (groups, steps) => {
        const first = analysis({ name: "x", groups, parts: 1 });
        const newer = analysis({ name: "x", groups, parts: 1, newer: true });
        const decisions = decideAll(first, steps);
        const was = applyDecisions(first.results, first.ground, decisions);
        const is = applyDecisions(newer.results, newer.ground, decisions);
        expect([...is.applied]).toEqual([...was.applied]);
        expect(is.results.points.map(({ positions }) => positions.map(({ claimIds }) => claimIds))).toEqual(
          was.results.points.map(({ positions }) => positions.map(({ claimIds }) => claimIds)),
        );
        expect(is.rejected.map(({ id }) => id)).toEqual(was.rejected.map(({ id }) => id));
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  test("taken back, one leaves exactly what would be there without it", () => {
    fc.assert(
      fc.property(groupsArb, stepsArb, (groups, steps) => {
        const first = analysis({ name: "x", groups });
        const decisions = decideAll(first, steps);
        const standing = decisions.filter(({ undone }) => undone === null);
        expect(shape("x", first, decisions)).toEqual(shape("x", first, standing));
        const all = decisions.map((each) => ({ ...each, undone: { actor: "Ben", at: each.at } }));
        expect(applyDecisions(first.results, first.ground, all).results).toEqual(first.results);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  test("keep every claim anchored, in points that hold together", () => {
    fc.assert(
      fc.property(groupsArb, stepsArb, (groups, steps) => {
        const first = analysis({ name: "x", groups });
        const { results } = applyDecisions(first.results, first.ground, decideAll(first, steps));
        const ids = new Set(results.claims.map(({ id }) => id));
        expect(ids.size).toBe(results.claims.length);
        for (const claim of results.claims) {
          expect(first.texts.get(claim.articleId)?.slice(claim.start, claim.end)).toBe(claim.quote);
        }
        for (const point of results.points) {
          const positions = new Set(point.positions.map(({ id }) => id));
          expect(positions.size).toBe(point.positions.length);
          expect(point.positions.every(({ claimIds }) => claimIds.length > 0)).toBe(true);
          expect(point.positions.flatMap(({ claimIds }) => claimIds).every((id) => ids.has(id))).toBe(true);
          const pairs = point.relations.map(({ a, b }) => pairKey(a, b));
          expect(new Set(pairs).size).toBe(pairs.length);
          expect(point.relations.every(({ a, b }) => a !== b && positions.has(a) && positions.has(b))).toBe(
            true,
          );
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe("a claim that a decision names", () => {
  const { results, ground } = analysis({ name: "x", groups: [] });
  const chosen = results.claims[2];
  const text = ground[0]?.text ?? "";
  if (!chosen) throw new Error("the analysis has claims");
  const subject = subjectOf(chosen, text);
  const mine = results.claims.filter(({ articleId }) => articleId === "a0");

  test("is not guessed where its words were edited or are gone", () => {
    expect(locate(subject, text.replaceAll("2 boats", "3 boats"), mine)).toEqual([]);
    expect(locate(subject, "Another text altogether.", mine)).toEqual([]);
  });

  test("is not guessed where two claims of its words state something else", () => {
    const restated = mine.map((each) => ({ ...each, statement: `Newly put: ${each.statement}` }));
    expect(locate(subject, text, restated)).toEqual([]);
  });

  test("is found where a newer engine states it otherwise or cuts it a little shorter", () => {
    const shorter = { ...chosen, id: "new", end: chosen.end - 1, statement: "Put otherwise." };
    expect(locate(subject, text, [shorter]).map(({ id }) => id)).toEqual(["new"]);
  });
});

describe("an added claim", () => {
  const made = (claim: Claim, text: string): Decision => ({
    id: "d1",
    correction: { kind: "claim-added", claim: subjectOf(claim, text), facets: ["state"] },
    reason: null,
    actor: "Ada",
    at: "2025-01-01T00:00:00.000Z",
    undone: null,
  });

  test("stands in the text that it was cut from, and goes where its words are gone", () => {
    const { results, ground } = analysis({ name: "x", groups: [] });
    const text = ground[0]?.text ?? "";
    const own = { ...results.claims[0]!, start: 6, end: 20, statement: "A paper counts." };
    const decisions = [made(own, text)];
    const added = applyDecisions(results, ground, decisions).results.claims.at(-1);
    expect(added).toMatchObject({ id: addedClaimId("d1"), quote: text.slice(6, 20), facets: ["state"] });
    const gone = ground.map((article) => ({ ...article, text: "Nothing of it is left." }));
    const without = applyDecisions({ ...results, claims: [] }, gone, decisions);
    expect(without.results.claims).toEqual([]);
    expect(without.applied.get("d1")?.claimIds).toEqual([]);
  });

  test("is not there twice once a newer engine finds it by itself", () => {
    const { results, ground } = analysis({ name: "x", groups: [] });
    const known = results.claims[0]!;
    const corrected = applyDecisions(results, ground, [made(known, ground[0]?.text ?? "")]);
    expect(corrected.results.claims).toEqual(results.claims);
    expect(corrected.applied.get("d1")?.claimIds).toEqual([known.id]);
  });
});
