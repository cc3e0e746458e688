/**
 * Fits the model by which answers are joined to questions (`lib/engine/match/likeness/weights.ts`) on the gold pairs of
 * the dossiers in development:
 *
 *     npx tsx tools/train/likeness.ts [more dossiers …]
 *
 * Prints how well each dossier is told by a model fitted on the others: the area under the curve, and how often the
 * true counterpart is the likest of its document.
 */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FEATURES } from "../../lib/engine/match/likeness/features.ts";
import { DOSSIER_FOLDERS, SPLIT } from "../../scripts/bench/dossier/split.ts";
import { examplesOf, type PairExample } from "./likeness/examples.ts";
import { areaUnderCurve, fitLogistic, logit } from "./likeness/logistic.ts";
import { standings } from "./likeness/standing.ts";

const OUT = "lib/engine/match/likeness/weights.ts";
const RIDGE = 1.5;
const RIDGE_STANDING = 0.5;

function dossiers(): string[] {
  const development: readonly string[] = SPLIT.development;
  const own = DOSSIER_FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => development.includes(name))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  return [...own, ...process.argv.slice(2)];
}

const labelled = (all: readonly PairExample[]) => all.filter((e) => e.label !== null);

function fitBoth(train: readonly PairExample[]) {
  const first = fitLogistic(
    labelled(train).map(({ features, label, weight }) => ({ features, label: label ?? 0, weight })),
    RIDGE,
  );
  const second = fitLogistic(
    standings(train, (e) => logit(first, e.features)).map(({ example, features }) => ({
      features,
      label: example.label ?? 0,
      weight: example.weight,
    })),
    RIDGE_STANDING,
  );
  return { first, second };
}

function crossValidate(examples: readonly PairExample[]): void {
  const seen: { score: number; label: number; weight: number }[] = [];
  let top = 0;
  let asked = 0;
  for (const dossier of new Set(examples.map((e) => e.dossier))) {
    const { first, second } = fitBoth(examples.filter((e) => e.dossier !== dossier));
    const own = examples.filter((e) => e.dossier === dossier);
    for (const { example, features } of standings(own, (e) => logit(first, e.features))) {
      seen.push({ score: logit(second, features), label: example.label ?? 0, weight: example.weight });
      if (example.label === 1) {
        asked++;
        if (features[2] === 1) top++;
      }
    }
  }
  const positives = seen.filter((s) => s.label === 1);
  const alarms = seen.filter((s) => s.label === 0);
  console.log(
    `area under the curve ${areaUnderCurve(seen).toFixed(3)}; likest on both sides ${((100 * top) / asked).toFixed(1)} %`,
  );
  for (const p of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const z = Math.log(p / (1 - p));
    const share = (list: typeof seen) =>
      ((100 * list.filter((s) => s.score >= z).length) / list.length).toFixed(1);
    const hard = alarms.filter((s) => s.weight > 1);
    console.log(
      `at ${p}: found ${share(positives)} %, unrelated ${share(hard)} %, rivals ${share(alarms.filter((s) => s.weight <= 1))} %`,
    );
  }
}

const examples = dossiers().flatMap(examplesOf);
console.log(
  `${examples.filter((e) => e.label === 1).length} pairs of one question, ${examples.filter((e) => e.label === 0 && e.weight > 1).length} unrelated, ${examples.filter((e) => e.label === 0 && e.weight <= 1).length} rivals`,
);
crossValidate(examples);
const { first, second } = fitBoth(examples);
const rounded = (x: number) => Number(x.toFixed(3));
writeFileSync(
  OUT,
  [
    "/** Made by `tools/train/likeness.ts`; not to be edited by hand. */",
    "// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may look like a constant of mathematics",
    "",
    "/** One weight a feature, in the order of `FEATURES`. */",
    `export const WEIGHTS: readonly number[] = [`,
    ...FEATURES.map((name, i) => `  ${rounded(first[i] ?? 0)}, // ${name}`),
    "];",
    "",
    `export const BIAS = ${rounded(first[FEATURES.length] ?? 0)};`,
    "",
    "/** Own log-odds, ahead of rivals, best for both, best for one, and the constant. */",
    `export const STANDING_WEIGHTS: readonly number[] = [${[...second].map(rounded).join(", ")}];`,
    "",
  ].join("\n"),
);
