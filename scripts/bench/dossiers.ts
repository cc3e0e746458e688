import path from "node:path";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import type { Comparison, SourceDocument } from "../../lib/model/index.ts";
import { pool } from "./dossier/counts.ts";
import { type DossierFigures, figuresOf } from "./dossier/figures.ts";
import { type Dossier, findDossiers, readDossier } from "./dossier/gold.ts";
import { confusionTable, errorList, figuresTable } from "./dossier/print.ts";
import { type DossierScore, scoreDossier } from "./dossier/score.ts";
import { DOSSIER_FOLDERS, type Half, halfOf, SPLIT } from "./dossier/split.ts";

export interface ScoredDossier {
  readonly dossier: Dossier;
  readonly score: DossierScore;
}

/** The dossier's articles as the engine reads them. */
export function documentsOf(dossier: Dossier): SourceDocument[] {
  return dossier.manifest.articles.map(({ file, source, publishedAt }): SourceDocument => {
    const name = path.basename(file);
    const text = dossier.texts.get(name) ?? "";
    return {
      id: path.basename(name, path.extname(name)),
      file: name,
      text,
      title: text.split("\n", 1)[0]!.trim(),
      ...(source === undefined ? {} : { source }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    };
  });
}

export function compareDossier(dossier: Dossier): Comparison {
  return compareReadings(documentsOf(dossier).map(readDocument));
}

export function scoreFolders(folders: readonly string[]): ScoredDossier[] {
  return folders.flatMap(findDossiers).map((folder) => {
    const dossier = readDossier(folder);
    return { dossier, score: scoreDossier(compareDossier(dossier), dossier) };
  });
}

/** The project's own dossiers, by half: pooled figures. */
export function pooledFigures(scored: readonly ScoredDossier[]): Record<Half, DossierFigures> {
  const of = (half: Half) => {
    const own = scored.filter(({ dossier }) => halfOf(dossier.name) === half);
    return figuresOf(pool(own.map(({ score }) => score.counts)));
  };
  return { development: of("development"), "held-out": of("held-out") };
}

/** Scores the project's own dossiers, or those under `folder`, and prints their figures. */
export function printDossiers(folder: string | null, showErrors: boolean): ScoredDossier[] {
  const scored = scoreFolders(folder === null ? DOSSIER_FOLDERS : [folder]);
  if (scored.length === 0) throw new Error(`no folder with a manifest.json and a gold.json under ${folder}`);
  if (showErrors) {
    for (const { dossier, score } of scored) {
      // Nobody reads these while writing rules, not by accident either.
      const isHeldOut = (SPLIT["held-out"] as readonly string[]).includes(dossier.name);
      console.log(isHeldOut ? `${dossier.name}: held out, errors not shown` : errorList(dossier, score));
      console.log("");
    }
  }
  const rows = scored.map(({ dossier, score }) => [dossier.name, figuresOf(score.counts)] as const);
  const pooled = pool(scored.map(({ score }) => score.counts));
  const halves = folder === null ? (Object.entries(pooledFigures(scored)) as [string, DossierFigures][]) : [];
  console.log(figuresTable([...rows, ...halves, ["all pooled", figuresOf(pooled)]]));
  console.log(`\n${confusionTable(pooled.strict)}\n`);
  return scored;
}
