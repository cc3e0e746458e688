import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";

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
  readonly why?: string;
}

const FOLDER = join(import.meta.dirname, "../cases/match");
/** Every case file has its runner here; one without fails. */
const RUNNERS: Readonly<Record<string, (one: Case) => void>> = { "stories.json": runStory };

function runStory(one: Case): void {
  const readings = one.input.map((article, i) => readDocument({ id: `a${i + 1}`, ...article }));
  const points = compareReadings(readings).points.map(({ facet, status }) => ({ facet, status }));
  for (const shape of one.expected) expect(points).toContainEqual(shape);
  for (const shape of one.never ?? []) expect(points).not.toContainEqual(shape);
}

for (const file of readdirSync(FOLDER)) {
  describe(`match cases: ${file}`, () => {
    const run = RUNNERS[file];
    it("has a runner", () => expect(run).toBeTypeOf("function"));
    const cases = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Case[];
    for (const one of cases) it(one.why ? `${one.id}: ${one.why}` : one.id, () => run?.(one));
  });
}
