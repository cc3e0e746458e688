import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import { answersOf } from "./match-answers.ts";

interface Shape {
  readonly facet: string;
  readonly status: string;
}

interface Case {
  readonly id: string;
  readonly input: readonly { readonly text: string; readonly publishedAt: string }[];
  /** Points that must be there. */
  readonly expected: readonly Shape[];
  /** Points that must not. */
  readonly never?: readonly Shape[];
  /** Questions that must be asked, word for word. */
  readonly asks?: readonly string[];
  readonly why?: string;
}

const FOLDER = join(import.meta.dirname, "../cases/match");
interface AnswerCase {
  readonly id: string;
  readonly input: string;
  readonly publishedAt?: string;
  /** "facet: value" of answers that must be there; "…" at the end: a line that begins so. */
  readonly expected: readonly string[];
  /** Beginnings of lines that must not. */
  readonly never?: readonly string[];
  readonly why?: string;
}

type AnyCase = Case | AnswerCase;

const isAnswerCase = (one: AnyCase): one is AnswerCase => typeof one.input === "string";

/** Every case file has its runner here; one without fails. */
const RUNNERS: Readonly<Record<string, (one: AnyCase) => void>> = {
  "stories.json": runStory,
  "relations.json": runStory,
  "joining.json": runStory,
  "answers.json": runAnswers,
};

const DAY = "2025-06-20";

function runAnswers(one: AnyCase): void {
  if (!isAnswerCase(one)) throw new Error("an answer case has one text");
  const lines = answersOf(one.input, one.publishedAt ?? DAY);
  for (const line of one.expected)
    if (line.endsWith("…"))
      expect(
        lines.filter((l) => l.startsWith(line.slice(0, -1))),
        lines.join("\n"),
      ).not.toEqual([]);
    else expect(lines).toContain(line);
  for (const line of one.never ?? []) expect(lines.filter((l) => l.startsWith(line))).toEqual([]);
}

function runStory(one: AnyCase): void {
  if (isAnswerCase(one)) throw new Error("a story case has several texts");
  const readings = one.input.map((article, i) => readDocument({ id: `a${i + 1}`, ...article }));
  const found = compareReadings(readings).points;
  const points = found.map(({ facet, status }) => ({ facet, status }));
  for (const shape of one.expected) expect(points).toContainEqual(shape);
  for (const shape of one.never ?? []) expect(points).not.toContainEqual(shape);
  for (const question of one.asks ?? []) expect(found.map((p) => p.question)).toContain(question);
}

for (const file of readdirSync(FOLDER)) {
  describe(`match cases: ${file}`, () => {
    const run = RUNNERS[file];
    it("has a runner", () => expect(run).toBeTypeOf("function"));
    const cases = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as AnyCase[];
    for (const one of cases) it(one.why ? `${one.id}: ${one.why}` : one.id, () => run?.(one));
  });
}
