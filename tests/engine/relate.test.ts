import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { relate } from "../../lib/engine/pipeline.ts";
import type { Direction, PairRelation } from "../../lib/model/index.ts";
import { fastest, MEASURED } from "../setup/cost.ts";

interface Case {
  readonly id: string;
  readonly input: { readonly a: string; readonly b: string };
  /** The relation, and the direction where there is one. */
  readonly expected: string;
  /** "facet reason" of what must be found; more may be. */
  readonly facets: readonly string[];
  readonly why?: string;
  readonly knownGap?: string;
}

const FOLDER = new URL("../cases/relate/", import.meta.url);
const FIELDS = new Set(["id", "input", "expected", "facets", "why", "knownGap"]);
/** Around every case: a day for relative dates (a Thursday). */
const PUBLISHED = "2025-05-08";

const related = (a: string, b: string): PairRelation =>
  relate({ id: "case", a: { text: a, publishedAt: PUBLISHED }, b: { text: b, publishedAt: PUBLISHED } });

const turned = (d: Direction): Direction => (d === null ? null : d === "a>b" ? "b>a" : "a>b");
const shown = ({ relation, direction }: PairRelation) => [relation, direction].filter(Boolean).join(" ");

function facetsOf({ facets }: PairRelation, round: boolean): string[] {
  return facets
    .map((f) => {
      const [x, y] = round ? [f.b, f.a] : [f.a, f.b];
      const direction = round ? turned(f.direction) : f.direction;
      return [f.facet, f.relation, direction, f.reason, x.start, x.end, y.start, y.end].join(" ");
    })
    .sort();
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".json")))("%s", (name) => {
  const cases = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Case[];

  for (const c of cases) {
    const run = c.knownGap === undefined ? test : test.fails;
    run(c.id, () => {
      expect(Object.keys(c).filter((key) => !FIELDS.has(key))).toEqual([]);
      const found = related(c.input.a, c.input.b);
      expect(shown(found)).toBe(c.expected);
      const reasons = found.facets.map((f) => `${f.facet} ${f.reason}`);
      expect(reasons).toEqual(expect.arrayContaining([...c.facets]));
    });
  }

  test.each(cases.map((c) => [c.id, c.input] as const))(
    "%s: anchored, told in words, and the same turned round",
    (_id, input) => {
      const found = related(input.a, input.b);
      for (const f of found.facets) {
        expect(input.a.slice(f.a.start, f.a.end).trim()).not.toBe("");
        expect(input.b.slice(f.b.start, f.b.end).trim()).not.toBe("");
        // A reason without a sentence of its own shows the bare labels.
        expect(f.explanation).not.toMatch(/^“[^”]*” and “[^”]*”\.$/u);
        expect(f.explanation).toMatch(/\.$/u);
      }
      const back = related(input.b, input.a);
      expect([back.relation, turned(back.direction)]).toEqual([found.relation, found.direction]);
      expect(facetsOf(back, true)).toEqual(facetsOf(found, false));
    },
  );
});

describe("hostile texts", () => {
  const HOSTILE = [
    "",
    " ",
    "\ud800 46 \udc00",
    "46 ".repeat(400),
    "more than ".repeat(300),
    `${"9".repeat(5000)} people`,
    `${"each ".repeat(200)}3 boxes of 4 and 5 and 6 and 7 and 8 left`,
    "no not never without ".repeat(100),
    "\u202e46 people\u202c died",
  ];
  test.each(HOSTILE.map((text, i) => [i, text] as const))("text %i", (_i, text) => {
    for (const other of HOSTILE) {
      const { facets } = related(text, other);
      for (const f of facets) {
        expect(f.a.start).toBeLessThan(f.a.end);
        expect(f.a.end).toBeLessThanOrEqual(text.length);
        expect(f.b.end).toBeLessThanOrEqual(other.length);
      }
    }
  });

  test("a long text costs no more than its reading", MEASURED, () => {
    const long = "The depot had 46 crates and sent 12 crates to Varn. ".repeat(60);
    const longer = long.repeat(4);
    const cost = (text: string) => fastest(() => related(text, text), 2);
    cost(long);
    // Four times the text: well under sixteen times the work.
    expect(cost(longer)).toBeLessThan(10 * Math.max(cost(long), 0.02));
  });
});
