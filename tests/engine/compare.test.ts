import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareAnswers, explain } from "../../lib/engine/compare/index.ts";
import type { Verdict } from "../../lib/engine/compare/verdict.ts";
import type { Answer, AnswerValue, Question } from "../../lib/model/index.ts";

/** The verdict seen from the other side. */
function mirrored(v: Verdict): Verdict {
  if (v.direction === null) return v;
  return { ...v, direction: v.direction === "a>b" ? "b>a" : "a>b" };
}

/** What a case says of one answer; the rest is filled in. */
interface Side {
  readonly value: AnswerValue;
  readonly polarity?: Answer["polarity"];
  readonly modality?: Answer["modality"];
  readonly publishedAt?: string;
}

interface Case {
  readonly id: string;
  readonly input: { readonly a: Side; readonly b: Side };
  /** The question's slot, and which keys are people. */
  readonly context?: { readonly slot?: string; readonly people?: readonly string[] };
  /** "relation difference direction reason"; null where the two cannot be compared. */
  readonly expected: string | null;
  readonly why?: string;
}

const FOLDER = new URL("../cases/compare/", import.meta.url);
const FIELDS = new Set(["id", "input", "context", "expected", "why"]);
/** Each file holds the cases of the value whose name it has. */
const KINDS = new Set(["agent", "number", "quote", "rank", "role", "state", "time", "topics"]);
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

const answerOf = (side: Side, document: number): Answer => ({
  document,
  claim: 0,
  start: 0,
  end: 1,
  value: side.value,
  polarity: side.polarity ?? "affirmed",
  modality: side.modality ?? "asserted",
  claimant: null,
  publishedAt: side.publishedAt ?? null,
});

function verdictOf(a: Answer, b: Answer, { context }: Case): Verdict | null {
  const question: Question = {
    facet: "state",
    event: null,
    slot: context?.slot ?? "",
    wording: "",
    sure: () => true,
    answers: [a, b],
  };
  return compareAnswers(a, b, {
    question,
    placesMeet: (x, y) => x === y,
    kindOf: (key) => (context?.people?.includes(key) ? "person" : null),
  });
}

const shown = (v: Verdict | null) =>
  v === null ? null : `${v.relation} ${v.difference} ${v.direction ?? "-"} ${v.reason}`;

test("every case file is known", () => {
  expect(files.map((name) => name.replace(".json", "")).sort()).toEqual([...KINDS].sort());
});

describe.each(files)("%s", (name) => {
  const cases = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Case[];

  test.each(cases.map((c) => [c.id, c] as const))("%s", (_id, c) => {
    expect(Object.keys(c).filter((key) => !FIELDS.has(key))).toEqual([]);
    expect(c.input.a.value.kind).toBe(name.replace(".json", ""));
    const [a, b] = [answerOf(c.input.a, 0), answerOf(c.input.b, 1)];
    const verdict = verdictOf(a, b, c);
    expect(shown(verdict)).toBe(c.expected);
    if (verdict === null) return;
    const sentence = explain(verdict, { a: "this", b: "that", question: "" });
    // A reason without a sentence of its own would show the bare labels.
    expect(sentence).not.toBe("“this” and “that”.");
  });

  test("all pairs of answers: the verdict turned round is the verdict of the pair turned round", () => {
    const sides = cases.flatMap((c) => [
      { side: c.input.a, of: c },
      { side: c.input.b, of: c },
    ]);
    for (const x of sides)
      for (const y of sides) {
        const [a, b] = [answerOf(x.side, 0), answerOf(y.side, 1)];
        const there = verdictOf(a, b, x.of);
        const back = verdictOf(b, a, x.of);
        expect(back === null ? null : mirrored(back), `${x.of.id} / ${y.of.id}`).toEqual(there);
      }
  });

  test("an answer never disagrees with itself", () => {
    for (const c of cases) {
      const a = answerOf(c.input.a, 0);
      expect(verdictOf(a, answerOf(c.input.a, 1), c)?.relation, c.id).toBe("same");
    }
  });
});
