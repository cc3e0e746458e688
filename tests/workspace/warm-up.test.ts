import { expect, test } from "vitest";
import { pipelineEngine } from "../../lib/workspace/jobs/pipeline-engine.ts";
import { warmUp } from "../../lib/workspace/jobs/warm-up.ts";

test("warming up passes through every stage, and lets others in between two rounds", async () => {
  const engine = pipelineEngine();
  const points: number[] = [];
  let turns = 0;
  let over = false;
  const other = (): void => {
    turns += 1;
    if (!over) setImmediate(other);
  };
  setImmediate(other);
  const rounds = await warmUp(
    {
      ...engine,
      compareReadings: (readings) => {
        const comparison = engine.compareReadings(readings);
        points.push(comparison.points.filter(({ positions }) => positions.length > 1).length);
        return comparison;
      },
    },
    () => false,
  );
  over = true;
  expect(points).toHaveLength(rounds);
  expect(Math.min(...points)).toBeGreaterThan(0);
  expect(turns).toBeGreaterThanOrEqual(rounds);
});

test("warming up ends as soon as somebody wants the engine", async () => {
  const engine = pipelineEngine();
  let compared = 0;
  const counting = {
    ...engine,
    compareReadings: (readings: Parameters<typeof engine.compareReadings>[0]) => {
      compared += 1;
      return engine.compareReadings(readings);
    },
  };
  expect(await warmUp(counting, () => compared === 2)).toBe(2);
  expect(compared).toBe(2);
  expect(await warmUp(counting, () => true)).toBe(0);
  expect(compared).toBe(2);
});
