/**
 * What work costs in processor time. The clock of the wall measures the neighbors too, and the collector of garbage
 * works when it likes: a bound on growth is tried again (`MEASURED`), since what grows with the square fails each time.
 */

/** Options of a test that measures. */
export const MEASURED = { retry: 3 } as const;

/** Seconds of processor time, which waiting for others does not count in. */
export function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds of processor time of the fastest of a few runs. */
export function fastest(work: () => unknown, runs = 5): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) best = Math.min(best, cpuSeconds(work));
  return best;
}
