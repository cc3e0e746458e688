import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, NO_ORIGINS, type Point } from "../../lib/model/index.ts";
import { CASE_STATES } from "../../lib/review/case/machine.ts";
import { compareUrgency, urgencyOf } from "../../lib/review/case/queue-order.ts";
import { OriginCount } from "../../lib/text/origins.ts";
import {
  fitsQueueView,
  parseQueueView,
  type Queued,
  serializeQueueView,
} from "../../lib/workspace/review/queue-view.ts";

/** Label, ends of the number set or null, the outlet of each claim, how sure they are. */
type Answer = readonly [string, readonly [number | null, number | null] | null, readonly string[], number];
interface Case {
  readonly id: string;
  readonly input: readonly {
    readonly id: string;
    readonly answers: readonly Answer[];
    readonly conflict: boolean;
  }[];
  readonly expected: readonly string[];
}

const file = path.join(import.meta.dirname, "..", "cases", "review", "queue-order.json");
const CASES = JSON.parse(readFileSync(file, "utf8")) as readonly Case[];

function pointOf({ id, answers, conflict }: Case["input"][number]) {
  const claims = new Map<string, Claim>();
  const sourceOf = new Map<string, string>();
  const positions = answers.map(([label, ends, outlets, confidence], index) => ({
    id: `${id}.${index}`,
    label,
    value: ends && {
      kind: "number",
      set: { min: ends[0], max: ends[1], minInclusive: true, maxInclusive: true, best: ends[0] },
    },
    claimIds: outlets.map((outlet, place) => {
      const claimId = `${id}.${index}.${place}`;
      sourceOf.set(`article ${claimId}`, outlet);
      claims.set(claimId, { id: claimId, articleId: `article ${claimId}`, confidence } as Claim);
      return claimId;
    }),
  }));
  const origins = new OriginCount(NO_ORIGINS, (id) => sourceOf.get(id) ?? id);
  const relations = conflict
    ? [
        {
          a: `${id}.0`,
          b: `${id}.1`,
          relation: "conflict",
          difference: "contradiction",
          direction: null,
          reason: "",
          explanation: "",
        },
      ]
    : [];
  const point = {
    id,
    facet: "count",
    question: id,
    eventId: null,
    status: conflict ? "conflict" : "agree",
    positions,
    relations,
  } as Point;
  return { point, urgency: urgencyOf(point, claims, origins) };
}

describe("the order of the queue", () => {
  for (const { id, input, expected } of CASES) {
    test(id, () => {
      for (const points of [input, input.toReversed()]) {
        expect(
          points
            .map(pointOf)
            .sort(compareUrgency)
            .map(({ point }) => point.id),
        ).toEqual(expected);
      }
    });
  }
});

describe("the queue's filters", () => {
  test("an address is read back as it was written, and what it does not know is left out", () => {
    const view = fc.record({
      states: fc.subarray([...CASE_STATES]),
      statuses: fc.subarray(["agree", "compatible", "conflict", "single-source"] as const),
      assignee: fc.constantFrom(null, "me", "none", "x1"),
      due: fc.constantFrom(null, "overdue" as const, "week" as const),
      query: fc.string(),
    });
    fc.assert(
      fc.property(view, (each) => {
        const address = new URLSearchParams(
          serializeQueueView({ ...each, statuses: each.statuses }).toString(),
        );
        expect(parseQueueView(address)).toEqual({
          ...each,
          statuses: expect.arrayContaining([...each.statuses]),
        });
      }),
    );
    expect(parseQueueView(new URLSearchParams("state=constructor,open&due=never&junk=1"))).toEqual({
      states: ["open"],
      statuses: [],
      assignee: null,
      due: null,
      query: "",
    });
  });

  const row: Queued = {
    state: "in-review",
    status: "conflict",
    assigneeId: "ann",
    due: "2025-02-03",
    question: "How many are missing?",
  };
  test.each([
    ["", true],
    ["state=open", false],
    ["state=open,in-review", true],
    ["status=agree", false],
    ["who=me", true],
    ["who=none", false],
    ["due=week", true],
    ["due=overdue", false],
    ["q=MISSING many", true],
    ["q=found", false],
  ])("%s", (query, fits) => {
    const around = { today: "2025-02-01", me: "ann" };
    expect(fitsQueueView(row, parseQueueView(new URLSearchParams(query)), around)).toBe(fits);
  });

  test("what is done is not overdue", () => {
    const around = { today: "2025-03-01", me: "ann" };
    const view = parseQueueView(new URLSearchParams("due=overdue"));
    expect(fitsQueueView(row, view, around)).toBe(true);
    expect(fitsQueueView({ ...row, state: "published" }, view, around)).toBe(false);
  });
});

describe("how far answers are apart", () => {
  const gapOf = (a: unknown, b: unknown) => {
    const { point } = pointOf({
      id: "p",
      answers: [
        ["a", null, ["A"], 0.9],
        ["b", null, ["B"], 0.9],
      ],
      conflict: true,
    });
    const positions = [a, b].map((value, index) => ({ ...point.positions[index]!, value }));
    const { apart, gap } = urgencyOf(
      { ...point, positions },
      new Map(),
      new OriginCount(NO_ORIGINS, (id) => id),
    );
    return { apart: Math.round(apart * 100), gap };
  };
  const date = (value: string) => ({ kind: "time", value });
  const state = (holds: boolean) => ({ kind: "state", holds });

  test.each([
    [date("2025-06-14"), date("2025-06-15"), { apart: 20, gap: "1 day apart" }],
    [date("2025-06-01"), date("2025-08-01"), { apart: 100, gap: "61 days apart" }],
    [date("2025-06-14T18:40"), date("2025-06-14T20:00"), { apart: 2, gap: "1 hour apart" }],
    [state(true), state(false), { apart: 100, gap: null }],
    [{ kind: "place" }, { kind: "place" }, { apart: 50, gap: null }],
  ])("%j and %j", (a, b, expected) => {
    expect(gapOf(a, b)).toEqual(expected);
  });
});
