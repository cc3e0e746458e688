import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { annotationsOf } from "../../lib/export/annotations.ts";
import { claimReviewsOf } from "../../lib/export/claim-review.ts";
import { reportHtml, reportMarkdown, reportOf } from "../../lib/export/report.ts";
import { auditSheet, claimSheet } from "../../lib/export/sheets.ts";
import type { ExportedFinding, StoryData } from "../../lib/export/story-data.ts";
import { DEFAULT_SCALE } from "../../lib/review/scale.ts";
import { COMPARISON } from "../present/fixture/comparison.ts";
import { TEXTS } from "../present/fixture/texts.ts";

const rating = (id: string) => {
  const found = DEFAULT_SCALE.find((each) => each.id === id);
  if (!found) throw new Error(`no rating ${id}`);
  return found;
};

const finding = (ratingId = "supported", question = "How many people were killed?"): ExportedFinding => ({
  caseId: "case1",
  versions: [
    {
      id: "s1",
      finding: {
        question,
        rating: rating(ratingId),
        rated: "9",
        answer: "9",
        summary: "Nine <b>names</b> [1].",
        method: "Asked.",
        positions: [{ label: "9", sources: ["The Review"] }],
        evidence: [],
        sources: [],
        reviewers: [{ name: "Ada", part: "adjudicated" }],
        dissent: [],
      },
      by: { id: "a", name: "Ada" },
      at: "2026-01-02T03:04:05.000Z",
      reason: null,
      withdrawn: null,
    },
  ],
});

const data = (more: Partial<StoryData> = {}): StoryData => ({
  title: "The fire",
  madeAt: "2026-01-03T00:00:00.000Z",
  comparison: COMPARISON,
  texts: Object.entries(TEXTS).map(([articleId, text]) => ({
    articleId,
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
  })),
  findings: [finding()],
  notes: [],
  audit: [],
  ...more,
});

describe("tables", () => {
  it("hold every claim with its place and its words", () => {
    const [head, ...rows] = claimSheet(COMPARISON);
    expect(rows).toHaveLength(COMPARISON.claims.length);
    const at = (name: string) => head?.indexOf(name) ?? -1;
    for (const row of rows) {
      const claim = COMPARISON.claims.find(({ id }) => id === row[at("claim")]);
      const text = TEXTS[claim?.articleId as keyof typeof TEXTS];
      expect(text.slice(Number(row[at("start")]), Number(row[at("end")]))).toBe(row[at("quote")]);
    }
  });

  it("say who did what", () => {
    const deed = {
      at: "2026-01-02",
      actor: "=Ada",
      program: "Importer",
      action: "story.created",
      subjectKind: "story",
      subjectId: "x",
    };
    expect(auditSheet([{ ...deed, detail: { title: "The fire" } }])[1]).toEqual([
      "2026-01-02",
      "=Ada",
      "Importer",
      "story.created",
      "story",
      "x",
      '{"title":"The fire"}',
    ]);
  });
});

describe("ClaimReview", () => {
  const publisher = { name: "The Desk", site: "https://desk.example/checks" };

  it("has all that is required, and no warning", () => {
    const { document, warnings } = claimReviewsOf([finding()], publisher);
    expect(warnings).toEqual([]);
    expect(document).toMatchObject({
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "ClaimReview",
          url: "https://desk.example/checks#case1",
          claimReviewed: "How many people were killed? 9",
          author: { "@type": "Organization", name: "The Desk" },
          datePublished: "2026-01-02T03:04:05.000Z",
          reviewRating: { ratingValue: 5, worstRating: 1, bestRating: 5, alternateName: "Supported" },
          itemReviewed: { "@type": "Claim", appearance: [{ author: { name: "The Review" } }] },
        },
      ],
    });
  });

  it("reviews the answer that is rated, where it stands, not the one that is true", () => {
    const { caseId, versions } = finding("refuted");
    const [first] = versions;
    if (!first) throw new Error("the finding has no version");
    const positions = [
      { label: "9", sources: ["The Review"] },
      { label: "3", sources: ["The Herald"] },
    ];
    const refuted = {
      caseId,
      versions: [{ ...first, finding: { ...first.finding, positions, answer: "3" } }],
    };
    expect(claimReviewsOf([refuted], publisher).document).toMatchObject({
      "@graph": [
        {
          claimReviewed: "How many people were killed? 9",
          reviewRating: { ratingValue: 1, alternateName: "Refuted" },
          itemReviewed: { appearance: [{ author: { name: "The Review" } }] },
        },
      ],
    });
    expect(JSON.stringify(claimReviewsOf([refuted], publisher).document)).not.toContain("The Herald");
    const report = reportMarkdown(reportOf(data({ findings: [refuted] })));
    expect(report).toContain("“9”: Refuted. The evidence shows that this answer is wrong.");
    expect(report).toContain("The evidence supports: 3.");
  });

  it("warns about what is missing, too long, or not to be put as a number", () => {
    const long = finding("not-enough", `How many people ${"really ".repeat(20)}died?`);
    const { document, warnings } = claimReviewsOf([long], { name: " ", site: null });
    expect(warnings.map((warning) => warning.split(" ").slice(0, 3).join(" "))).toEqual([
      "The publisher has",
      "There is no",
      expect.stringContaining("“How"),
      "“Not enough evidence”",
    ]);
    expect(JSON.stringify(document)).not.toContain("ratingValue");
  });

  it("leaves out what was withdrawn", () => {
    const { caseId, versions } = finding();
    const [first] = versions;
    if (!first) throw new Error("the finding has no version");
    const gone = { caseId, versions: [{ ...first, withdrawn: { reason: "wrong", at: "2026-01-04" } }] };
    expect(claimReviewsOf([gone], publisher).document).toMatchObject({ "@graph": [] });
  });
});

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}
interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly target: { source: string; selector: Selector[] } | { source: string; selector: Selector[] }[];
}
const itemsOf = (given: StoryData) =>
  (annotationsOf(given) as { first: { items: Annotation[] } }).first.items;

describe("Web Annotations", () => {
  it("have a claim, a relation or a note each, and ids that are the same on every machine", () => {
    const note = {
      id: "n1",
      author: "Ada",
      at: "2026-01-02T00:00:00.000Z",
      body: "Who *counted*?",
      places: [{ articleId: "wire", start: 0, end: 5 }],
    };
    const items = itemsOf(data({ notes: [note] }));
    const relations = COMPARISON.points.reduce((sum, point) => sum + point.relations.length, 0);
    expect(items).toHaveLength(COMPARISON.claims.length + relations + 1);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(
      items.every(({ id }) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/.test(id)),
    ).toBe(true);
    expect(itemsOf(data({ notes: [note] })).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it("count characters, not code units", () => {
    const text = "😀😀 Five people died.";
    const claim = {
      ...COMPARISON.claims[0],
      id: "c",
      articleId: "wire",
      start: 5,
      end: 16,
      quote: "Five people",
    };
    const comparison = { ...COMPARISON, claims: [claim as (typeof COMPARISON.claims)[number]], points: [] };
    const [item] = itemsOf(data({ comparison, texts: [{ articleId: "wire", text, sha256: "00" }] }));
    const target = Array.isArray(item?.target) ? item?.target[0] : item?.target;
    const [quote, position] = target?.selector ?? [];
    expect(quote?.exact).toBe("Five people");
    expect([...text].slice(position?.start, position?.end).join("")).toBe("Five people");
  });
});

describe("a report", () => {
  const hostile = data({
    title: `<script>alert(1)</script> # x`,
    comparison: {
      ...COMPARISON,
      articles: COMPARISON.articles.map((article) => ({ ...article, source: `"><img src=x onerror=y> *b*` })),
    },
  });

  it("has the findings, the points that are compared, and the articles", () => {
    const text = reportMarkdown(reportOf(data()));
    expect(text).toContain("## Findings");
    expect(text).toContain("≠ How many people were killed? Conflict.");
    expect(text).toContain("- North Wire: at least 5");
    expect(text).not.toContain("What aid was promised");
  });

  it("takes nothing that an article or a title says for markup", () => {
    const html = reportHtml(reportOf(hostile), hostile.title);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<b>");
    expect(html).not.toMatch(/https?:\/\//);
    expect(reportMarkdown(reportOf(hostile))).toContain("# \\<script\\>alert(1)\\</script\\> \\# x");
  });
});
