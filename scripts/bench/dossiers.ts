import path from "node:path";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import type { Comparison, SourceDocument } from "../../lib/model/index.ts";
import { pool } from "./dossier/counts.ts";
import { type DossierFigures, figuresOf } from "./dossier/figures.ts";
import { type Dossier, findDossiers, readDossier } from "./dossier/gold.ts";
import { confusionTable, errorList, figuresTable } from "./dossier/print.ts";
import { type DossierScore, scoreDossier } from "./dossier/score.ts";
import { type Half, halfOf, SPLIT } from "./dossier/split.ts";
import type { Table } from "./table.ts";

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

/** One row a dossier, then each half of our own, then all. */
export function dossiersTable(scored: readonly ScoredDossier[], halves: boolean): Table {
  const rows = scored.map(({ dossier, score }) => [dossier.name, figuresOf(score.counts)] as const);
  const pooled = halves ? (Object.entries(pooledFigures(scored)) as [string, DossierFigures][]) : [];
  const all = figuresOf(pool(scored.map(({ score }) => score.counts)));
  return figuresTable([...rows, ...pooled, ["all pooled", all]]);
}

/** What the engine said of all pairs, by their gold label. */
export function confusionOf(scored: readonly ScoredDossier[]): Table {
  return confusionTable(pool(scored.map(({ score }) => score.counts)).strict);
}

/** What is wrong in each dossier. Held-out ones keep theirs: nobody reads them while writing rules, not by accident either. */
export function errorsIn(scored: readonly ScoredDossier[]): string {
  return scored
    .map(({ dossier, score }) => {
      const isHeldOut = (SPLIT["held-out"] as readonly string[]).includes(dossier.name);
      return isHeldOut ? `${dossier.name}: held out, errors not shown` : errorList(dossier, score);
    })
    .join("\n\n");
}
