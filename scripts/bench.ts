/** `npm run bench`: how fast, how well, and how both grow. `--help` tells the options. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { DOSSIER_FOLDERS } from "./bench/dossier/split.ts";
import { pooledFigures, printDossiers } from "./bench/dossiers.ts";
import { checkFloors, type Figures, floorsReport, readFloors } from "./bench/floors.ts";
import { growthTable, measureGrowth } from "./bench/growth.ts";
import { measureSpeed, speedTable } from "./bench/speed.ts";
import { hasSuites, measureSuites, SUITES_FOLDER, type SuiteReport, suitesTable } from "./bench/suites.ts";

const USAGE = `npm run bench -- [speed] [growth] [dossiers] [suites] [options]

  speed     words a second beside wink-nlp and compromise
  growth    stories of 10, 100 and 1,000 articles
  dossiers  the project's own dossiers against their gold
  suites    published test data, where it lies in ${SUITES_FOLDER}
  Without a name: all of them.

  --dossiers DIR   score the dossiers under DIR alone
  --errors         and list what is wrong in them, with the words on both sides
  --floors         exit with 1 where a figure falls below scripts/bench/floors.json
  --suites DIR     where the suites lie
  --only NAME      one suite or set ("equate", "quantities/newsquant"); may be repeated
  --engine CMD     the command that the suites run (default: npx crossread)
  --json FILE      write the figures to a file`;

const PARTS = ["speed", "growth", "dossiers", "suites"] as const;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dossiers: { type: "string" },
    errors: { type: "boolean", default: false },
    floors: { type: "boolean", default: false },
    suites: { type: "string", default: SUITES_FOLDER },
    only: { type: "string", multiple: true, default: [] },
    engine: { type: "string" },
    json: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

function heading(text: string): void {
  console.log(`\n${text}\n`);
}

/** What to do: parts by name; floors need figures, not times; a folder of dossiers is wanted alone. */
function wanted(): ReadonlySet<string> {
  for (const name of positionals) {
    if (!(PARTS as readonly string[]).includes(name)) throw new Error(`unknown part: ${name}\n\n${USAGE}`);
  }
  if (positionals.length > 0) return new Set(positionals);
  if (options.dossiers !== undefined || (options.errors && !options.floors)) return new Set(["dossiers"]);
  return new Set(options.floors ? ["dossiers", "suites"] : PARTS);
}

function suiteFigures(report: SuiteReport): Figures {
  const figures: Record<string, Record<string, number>> = {};
  for (const { suite, set, metric, value } of report.figures) {
    const group = `${suite}/${set}`;
    figures[group] = { ...figures[group], [metric]: value };
  }
  return figures;
}

function main(): number {
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const parts = wanted();
  const figures: Record<string, Readonly<Record<string, number | null>>> = {};
  let sound = true;
  if (parts.has("speed")) {
    heading("Speed");
    const speeds = measureSpeed();
    console.log(speedTable(speeds));
    figures.speed = Object.fromEntries(
      speeds.map(({ name, wordsPerSecond }) => [name, Math.round(wordsPerSecond)]),
    );
  }
  if (parts.has("growth")) {
    heading("Growth: one story, articles of the demonstration varied");
    const rows = measureGrowth((articles) => console.error(`growth: ${articles} articles`));
    console.log(growthTable(rows));
    for (const { articles, ...row } of rows) figures[`growth/${articles}`] = row;
  }
  if (parts.has("dossiers")) {
    heading(
      `Dossiers: ${options.dossiers ?? DOSSIER_FOLDERS.join(", ")} (figures in percent; −: less is better)`,
    );
    const scored = printDossiers(options.dossiers ?? null, options.errors);
    if (options.dossiers === undefined) {
      for (const [half, own] of Object.entries(pooledFigures(scored)))
        figures[`dossiers/${half}`] = { ...own };
    }
  }
  if (parts.has("suites")) {
    if (hasSuites(options.suites)) {
      heading("Suites (figures in percent; references: see docs/engine.md)");
      const report = measureSuites(options.suites, options.engine ?? null, options.only);
      console.log(suitesTable(report));
      for (const problem of report.problems) console.log(`✗ ${problem}`);
      sound = report.problems.length === 0;
      Object.assign(figures, suiteFigures(report));
    } else if (positionals.includes("suites")) {
      throw new Error(`no suites in ${options.suites}`);
    } else console.log(`\nno suites in ${options.suites}: left out`);
  }
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 1)}\n`);
  if (!options.floors) return sound ? 0 : 1;
  const results = checkFloors(readFloors(), figures);
  console.log(`\n${floorsReport(results)}`);
  return sound && results.every(({ passed }) => passed) ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
