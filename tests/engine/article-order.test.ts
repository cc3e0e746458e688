import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import type { Comparison } from "../../lib/model/index.ts";

const FOLDER = join(import.meta.dirname, "../../prisma/seed/demonstration");

interface Manifest {
  readonly articles: readonly {
    readonly file: string;
    readonly source: string;
    readonly publishedAt: string;
  }[];
}

const manifest = JSON.parse(readFileSync(join(FOLDER, "manifest.json"), "utf8")) as Manifest;
const readings = manifest.articles.map(({ file, source, publishedAt }) =>
  readDocument({
    id: file,
    source,
    publishedAt,
    text: readFileSync(join(FOLDER, "articles", file), "utf8"),
  }),
);

const shown = ({ points, events, entities, claims }: Comparison) =>
  JSON.stringify({ points, events, entities, claims: [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)) });

test("the order in which articles come changes nothing but the order of what is listed", () => {
  const expected = shown(compareReadings(readings));
  fc.assert(
    fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (order) => {
      expect(shown(compareReadings(order))).toBe(expected);
    }),
    { numRuns: 4 },
  );
});
