import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim, Point } from "../../lib/model/index.ts";
import { type ArticleGround, applyDecisions, type Results } from "../../lib/review/apply.ts";
import type { Decision } from "../../lib/review/decision.ts";
import { locate, subjectOf } from "../../lib/review/locate.ts";

const ARTICLES = 3;
const SENTENCES = 5;

/** Sentence 4 of an article repeats its sentence 1: neighbors have to tell the two apart. */
const sentence = (article: number, index: number): string =>
  index === 4 ? sentence(article, 1) : `Paper ${article} counts ${index + 1} boats at the quay.`;

interface Analyzed {
  readonly results: Results;
  readonly ground: readonly ArticleGround[];
}

/** An analysis of texts that stand `shift` paragraphs further down, with ids of its own; each sentence gives two claims. */
function analysis(shift: number, name: string, groups: readonly number[]): Analyzed {
  const above = "A paragraph put in above.\n\n".repeat(shift);
  const ground = Array.from({ length: ARTICLES }, (_, article) => ({
    id: `a${article}`,
    source: `Paper ${article}`,
    text: above + Array.from({ length: SENTENCES }, (__, index) => sentence(article, index)).join(" "),
  }));
  const claims = ground.flatMap((article, number) => {
    let start = above.length;
    return Array.from({ length: SENTENCES }, (_, index) => {
      const quote = sentence(number, index);
      const at = { start, end: start + quote.length };
      start = at.end + 1;
      return [0, 1].map((part) => claim(`${name}-${number}-${index}-${part}`, article.id, at, quote, part));
    }).flat();
  });
  const points = [0, 1, 2].map((group) => point(`${name}-p${group}`, claims, groups, group));
  return { results: { claims, entities: [], events: [], points: points.flat() }, ground };
}

function claim(
  id: string,
  articleId: string,
  at: { start: number; end: number },
  quote: string,
  part: number,
): Claim {
  return {
    id,
    articleId,
    ...at,
    quote,
    statement: `${quote} (${part})`,
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

function point(id: string, claims: readonly Claim[], groups: readonly number[], group: number): Point[] {
  const positions = claims
    .filter((_, index) => groups[index] === group)
    .map(({ id: claimId }, index) => ({
      id: `${id}.${index}`,
      label: claimId,
      value: null,
      claimIds: [claimId],
    }));
  if (positions.length === 0) return [];
  return [
    {
      id,
      facet: "count",
      question: "How many boats?",
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

interface Plan {
  readonly claim: number;
  readonly apart: boolean;
  readonly undone: boolean;
}

function decisionsOn({ results, ground }: Analyzed, plans: readonly Plan[]): Decision[] {
  const subject = (each: Claim) =>
    subjectOf(each, ground.find(({ id }) => id === each.articleId)?.text ?? "");
  return plans.flatMap(({ claim: index, apart, undone }, number): Decision[] => {
    const chosen = results.claims[index];
    if (!chosen) return [];
    const holder = results.points.find((each) =>
      each.positions.some(({ claimIds }) => claimIds.includes(chosen.id)),
    );
    const others = results.claims.filter(
      ({ id }) => id !== chosen.id && holder?.positions.some(({ claimIds }) => claimIds.includes(id)),
    );
    const base = {
      id: `d${number}`,
      reason: null,
      actor: "Ada",
      at: "2025-01-01T00:00:00.000Z",
      undone: undone ? { actor: "Ben", at: "2025-01-02T00:00:00.000Z" } : null,
    };
    if (!apart) return [{ ...base, correction: { kind: "claim-rejected", claim: subject(chosen) } }];
    if (others.length === 0) return [];
    return [
      {
        ...base,
        correction: {
          kind: "not-the-same",
          claim: subject(chosen),
          facet: "count",
          question: "How many boats?",
          others: others.map(subject),
        },
      },
    ];
  });
}

/** What a page would show, without the ids of one analysis. */
function shape(name: string, { results, ground }: Analyzed, decisions: readonly Decision[]): unknown {
  const corrected = applyDecisions(results, ground, decisions);
  const bare = (id: string) => id.replace(`${name}-`, "");
  return {
    claims: corrected.results.claims.map(({ id }) => bare(id)),
    rejected: corrected.rejected.map(({ id }) => bare(id)),
    applied: [...corrected.applied].map(([id, claims]) => [id, claims.map(bare)]).sort(),
    points: corrected.results.points.map((each) => ({
      status: each.status,
      claims: each.positions.flatMap(({ claimIds }) => claimIds.map(bare)),
      relations: each.relations.length,
    })),
  };
}

const CLAIMS = ARTICLES * SENTENCES * 2;
const groupsArb = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: CLAIMS, maxLength: CLAIMS });
const plansArb = fc.array(
  fc.record({ claim: fc.nat({ max: CLAIMS - 1 }), apart: fc.boolean(), undone: fc.boolean() }),
  { maxLength: 12 },
);

describe("decisions over the engine's results", () => {
  test("survive other ids and moved texts: each applies to the same words", () => {
    fc.assert(
      fc.property(groupsArb, plansArb, fc.integer({ min: 0, max: 4 }), (groups, plans, shift) => {
        const first = analysis(0, "x", groups);
        const again = analysis(shift, "y", groups);
        const decisions = decisionsOn(first, plans);
        expect(shape("y", again, decisions)).toEqual(shape("x", first, decisions));
        for (const { id, undone } of decisions) {
          const meant = applyDecisions(again.results, again.ground, decisions).applied.get(id);
          expect(meant?.length).toBe(undone ? undefined : 1);
        }
      }),
      { seed: 12, numRuns: 1000 },
    );
  });

  test("taken back, one leaves exactly what would be there without it", () => {
    fc.assert(
      fc.property(groupsArb, plansArb, (groups, plans) => {
        const first = analysis(0, "x", groups);
        const decisions = decisionsOn(first, plans);
        const standing = decisions.filter(({ undone }) => undone === null);
        expect(shape("x", first, decisions)).toEqual(shape("x", first, standing));
        const all = decisions.map((each) => ({ ...each, undone: { actor: "Ben", at: each.at } }));
        expect(applyDecisions(first.results, first.ground, all).results).toEqual(first.results);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  test("do not depend on their order", () => {
    fc.assert(
      fc.property(groupsArb, plansArb, (groups, plans) => {
        const first = analysis(0, "x", groups);
        const decisions = decisionsOn(first, plans);
        expect(shape("x", first, decisions.toReversed())).toEqual(shape("x", first, decisions));
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

describe("a claim that a decision names", () => {
  const { results, ground } = analysis(0, "x", []);
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
