/** `npm run bench`: how fast, how well, and how both grow. `--help` tells the options. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { DOSSIER_FOLDERS } from "./bench/dossier/split.ts";
import { confusionOf, dossiersTable, errorsIn, pooledFigures, scoreFolders } from "./bench/dossiers.ts";
import { checkFloors, type Figures, floorsReport, readFloors } from "./bench/floors.ts";
import { GROWTH_SIZES, growthTable, measureGrowth } from "./bench/growth.ts";
import { measureOrigins, originsTable } from "./bench/origins.ts";
import { measurePages, pagesTable } from "./bench/pages.ts";
import { measurePaste, pasteTable } from "./bench/paste.ts";
import { measureSpeed, SPEED_WORDS, speedTable } from "./bench/speed.ts";
import { hasSuites, measureSuites, SUITES_FOLDER, suiteFigures, suitesTable } from "./bench/suites.ts";
import { inColumns, type Table } from "./bench/table.ts";
import { findTreebanks, measureTrees, TREEBANK_FOLDER, treesTable } from "./bench/trees.ts";
import { writeFigures } from "./docs/figures.ts";

const USAGE = `npm run bench -- [speed] [growth] [origins] [pages] [paste] [dossiers] [trees] [suites] [options]

  speed     words a second beside wink-nlp and compromise
  growth    stories of 10, 100 and 1,000 articles
  origins   who has what from whom among 100, 1,000 and 10,000 articles
  pages     the compare page of a story of 100 articles, in Chromium against the production server
  paste     five articles from the paste to the grid, in Chromium against the production server
  dossiers  the project's own dossiers against their gold
  trees     treebanks, where they lie in ${TREEBANK_FOLDER}
  suites    published test data, where it lies in ${SUITES_FOLDER}
  Without a name: all of them.

  --dossiers DIR   score the dossiers under DIR alone
  --errors         and list what is wrong in them, with the words on both sides
  --floors         exit with 1 where a figure falls below scripts/bench/floors.json
  --suites DIR     where the suites lie
  --treebanks DIR  where the treebanks lie
  --only NAME      one suite or set ("equate", "quantities/newsquant"); may be repeated
  --words N        how much text to measure speed on (default: 100000)
  --articles N,N   sizes of stories to measure growth on (default: 10,100,1000)
  --engine CMD     the command that the suites run (default: npx crossread)
  --json FILE      write the figures to a file
  --document       put the tables into docs/engine.md and docs/performance.md`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dossiers: { type: "string" },
    errors: { type: "boolean", default: false },
    floors: { type: "boolean", default: false },
    suites: { type: "string", default: SUITES_FOLDER },
    treebanks: { type: "string", default: TREEBANK_FOLDER },
    only: { type: "string", multiple: true, default: [] },
    words: { type: "string" },
    articles: { type: "string" },
    engine: { type: "string" },
    json: { type: "string" },
    document: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`not a whole number above 0: ${text}`);
}

/** What a part found out. */
interface Measured {
  readonly title: string;
  readonly tables: Readonly<Record<string, Table>>;
  readonly figures: Figures;
  /** What was found broken on the way, whatever the figures say. */
  readonly problems?: readonly string[];
  /** Printed before the tables. */
  readonly details?: string;
}

/** Each part measures, or gives null where its data is not on this machine. */
const PARTS: Readonly<Record<string, () => Measured | null | Promise<Measured | null>>> = {
  speed() {
    const speeds = measureSpeed(options.words === undefined ? SPEED_WORDS : positive(options.words));
    const figures = Object.fromEntries(speeds.map((speed) => [speed.name, Math.round(speed.wordsPerSecond)]));
    return { title: "Speed", tables: { speed: speedTable(speeds) }, figures: { speed: figures } };
  },
  growth() {
    const sizes = options.articles === undefined ? GROWTH_SIZES : options.articles.split(",").map(positive);
    const rows = measureGrowth(sizes, (articles) => console.error(`growth: ${articles} articles`));
    const figures = Object.fromEntries(rows.map(({ articles, ...row }) => [`growth/${articles}`, row]));
    const title = "Growth: one story, its articles the demonstration's, varied (processor seconds)";
    return { title, tables: { growth: growthTable(rows) }, figures };
  },
  origins() {
    const rows = measureOrigins((articles) => console.error(`origins: ${articles} articles`));
    const figures = Object.fromEntries(rows.map(({ articles, ...row }) => [`origins/${articles}`, row]));
    return { title: "Origins (processor seconds)", tables: { origins: originsTable(rows) }, figures };
  },
  async pages() {
    const rows = await measurePages();
    if (rows === null) return null;
    const figures = Object.fromEntries(rows.map(({ name, ...row }) => [`pages/${name}`, row]));
    return { title: "Pages: milliseconds on the clock", tables: { pages: pagesTable(rows) }, figures };
  },
  async paste() {
    const rows = await measurePaste();
    if (rows === null) return null;
    const figures = Object.fromEntries(rows.map(({ name, ...row }) => [`paste/${name}`, row]));
    return {
      title: "Paste: seconds until the grid is painted",
      tables: { paste: pasteTable(rows) },
      figures,
    };
  },
  dossiers() {
    const own = options.dossiers === undefined;
    const scored = scoreFolders(own ? DOSSIER_FOLDERS : [options.dossiers!]);
    if (scored.length === 0)
      throw new Error(`no folder with a manifest.json and a gold.json in ${options.dossiers}`);
    const halves = own ? Object.entries(pooledFigures(scored)) : [];
    return {
      title: `Dossiers: ${options.dossiers ?? DOSSIER_FOLDERS.join(", ")} (percent; −: less is better)`,
      tables: { dossiers: dossiersTable(scored, own), confusion: confusionOf(scored) },
      figures: Object.fromEntries(halves.map(([half, values]) => [`dossiers/${half}`, { ...values }])),
      ...(options.errors ? { details: errorsIn(scored) } : {}),
    };
  },
  trees() {
    const files = findTreebanks(options.treebanks);
    if (files.length === 0) return null;
    const rows = measureTrees(files);
    const figures = Object.fromEntries(
      rows.map(({ treebank, upos, xpos, uas, las }) => [`trees/${treebank}`, { upos, xpos, uas, las }]),
    );
    return {
      title: "Trees (percent of all tokens, tokens given)",
      tables: { trees: treesTable(rows) },
      figures,
    };
  },
  suites() {
    if (!hasSuites(options.suites)) return null;
    const report = measureSuites(options.suites, options.engine ?? null, options.only);
    return {
      title: "Suites (percent; the references are explained in docs/engine.md)",
      tables: { suites: suitesTable(report) },
      figures: suiteFigures(report),
      problems: report.problems,
    };
  },
};

/** What measures time or the machine, and no figures that could fall below a floor. */
const TIMED = new Set(["speed", "growth", "origins", "pages", "paste"]);

/** Parts by name; floors need figures, not times; a folder of dossiers is wanted alone. */
function wanted(): readonly string[] {
  const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) throw new Error(`unknown part: ${unknown}\n\n${USAGE}`);
  if (positionals.length > 0) return Object.keys(PARTS).filter((name) => positionals.includes(name));
  if (options.dossiers !== undefined || (options.errors && !options.floors)) return ["dossiers"];
  return Object.keys(PARTS).filter((name) => !options.floors || !TIMED.has(name));
}

function print({ title, tables, problems = [], details }: Measured): void {
  console.log(`\n${title}\n`);
  if (details !== undefined) console.log(`${details}\n`);
  console.log(Object.values(tables).map(inColumns).join("\n\n"));
  for (const problem of problems) console.log(`✗ ${problem}`);
}

async function main(): Promise<number> {
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const all: Measured[] = [];
  for (const name of wanted()) {
    const measured = await PARTS[name]!();
    if (measured === null) console.log(`\n${name}: no data here, left out`);
    else {
      print(measured);
      all.push(measured);
    }
  }
  const figures: Figures = Object.assign({}, ...all.map((part) => part.figures));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 1)}\n`);
  if (options.document) writeFigures(Object.assign({}, ...all.map((part) => part.tables)));
  const sound = all.every(({ problems = [] }) => problems.length === 0);
  if (!options.floors) return sound ? 0 : 1;
  const results = checkFloors(readFloors(), figures);
  console.log(`\n${floorsReport(results)}`);
  return sound && results.every(({ passed }) => passed) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
