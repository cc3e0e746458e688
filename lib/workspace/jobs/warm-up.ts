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
/** Loading weights takes the first round; the compiler has seen enough after the fifth. */
const ROUNDS = 5;

/** Loads the engine's weights and lets the compiler see its code, so that the first paste is read as fast as the second. */
export function warmUp(engine: AnalysisEngine): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const readings = SAMPLES.map((text, index) =>
      engine.readDocument({ id: `warm-up-${index}`, text, publishedAt: "2025-05-05" }),
    );
    engine.compareReadings(readings);
  }
}
