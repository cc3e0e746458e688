import type { AnalysisEngine } from "./engine.ts";

/** News enough to pass through every stage; written for this, and never stored. */
const SAMPLES = [
  `Bridge closes after crack is found

TOLM, Norrland, May 4, 2025 (Harbor Press) - At least 12 people were hurt on Sunday when a bus left the Tolm bridge, police said.

"We heard a loud noise and then the rail gave way," said Ana Ruiz, who runs a shop beside the bridge. The mayor, Jon Pell, denied that warnings had been ignored. About 40 percent of the town's traffic uses the bridge, which was built in 1931 and was the first of its kind in the country.`,
  `Fourteen injured as bus falls from Tolm bridge

Fourteen people were injured when a bus fell from the bridge at Tolm on Sunday morning, the hospital said, three of them seriously.

The bridge was built in 1934. Mayor Jon Pell met engineers on Monday and announced that it would stay closed until June, while the ministry blamed the town for a delay of two years that cost $3.5 million.`,
];
/**
 * Loading weights takes the first round. The compiler goes on making the code faster for the next dozen, which take
 * little more than a second together.
 */
const ROUNDS = 16;

/** Loads the engine's weights and lets the compiler see its code, once. */
function round(engine: AnalysisEngine): void {
  const readings = SAMPLES.map((text, index) =>
    engine.readDocument({ id: `warm-up-${index}`, text, publishedAt: "2025-05-05" }),
  );
  engine.compareReadings(readings);
}

/**
 * Makes the engine as fast for the first paste as for the second, a round at a time: between two of them what else is
 * to be done is done, and as soon as somebody wants the engine, it is theirs.
 * @param isWanted whether somebody does
 * @returns how many rounds it came to
 */
export async function warmUp(engine: AnalysisEngine, isWanted: () => boolean): Promise<number> {
  for (let done = 0; done < ROUNDS; done += 1) {
    if (isWanted()) return done;
    round(engine);
    // To the end of the queue, so that what came in meanwhile has its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return ROUNDS;
}
