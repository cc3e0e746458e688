import { expect, test } from "vitest";
import type { PointStatus } from "../../lib/model/index.ts";
import { type PointParts, pointStatus } from "../../lib/text/point-status.ts";

const CONFLICT = { relation: "conflict" } as const;
const SAME = { relation: "same" } as const;
const COMPATIBLE = { relation: "compatible" } as const;

const ROWS: readonly (readonly [string, PointParts, PointStatus])[] = [
  [
    "one document, however much it says",
    { documents: 1, origins: 1, positions: 2, relations: [CONFLICT] },
    "single-source",
  ],
  ["one outlet in two articles", { documents: 2, origins: 1, positions: 1, relations: [] }, "single-source"],
  ["an outlet against itself", { documents: 2, origins: 1, positions: 2, relations: [CONFLICT] }, "conflict"],
  ["one answer of two outlets", { documents: 2, origins: 2, positions: 1, relations: [] }, "agree"],
  [
    "answers that could not be compared",
    { documents: 2, origins: 2, positions: 2, relations: [] },
    "compatible",
  ],
  ["answers that fit", { documents: 2, origins: 2, positions: 2, relations: [COMPATIBLE] }, "compatible"],
  [
    "answers that say the same in two ways",
    { documents: 2, origins: 2, positions: 2, relations: [SAME] },
    "compatible",
  ],
  [
    "one conflict among others",
    { documents: 3, origins: 3, positions: 3, relations: [SAME, CONFLICT] },
    "conflict",
  ],
];

test.each(ROWS)("%s", (_, parts, expected) => {
  expect(pointStatus(parts)).toBe(expected);
});
