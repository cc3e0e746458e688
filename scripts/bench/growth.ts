import path from "node:path";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import type { Comparison, DocumentReading } from "../../lib/model/index.ts";
import { countWords } from "./corpus.ts";
import { readDossier } from "./dossier/gold.ts";
import { documentsOf } from "./dossiers.ts";
import { seconds } from "./measure.ts";
import type { Table } from "./table.ts";
import { variations } from "./variation.ts";

export interface Growth {
  readonly articles: number;
  readonly words: number;
  readonly claims: number;
  readonly points: number;
  /** Seconds to read all the articles, one after the other. */
  readonly read: number;
  /** Seconds to compare what was read. */
  readonly compare: number;
  /** Seconds until one more article is read and the story compared again. */
  readonly addOne: number;
  /** Bytes in use after comparing. */
  readonly heap: number;
}

export const GROWTH_SIZES: readonly number[] = [10, 100, 1000];
const SEED = 20_250_306;

/** Stories of so many articles, each about one event. */
export function measureGrowth(sizes: readonly number[], onStep: (articles: number) => void): Growth[] {
  const articles = documentsOf(readDossier(path.join("prisma", "seed", "demonstration")));
  return sizes.map((size) => {
    onStep(size);
    const documents = [...variations(articles, size + 1, SEED)];
    const last = documents.pop()!;
    const readings: DocumentReading[] = [];
    let comparison: Comparison | null = null;
    const read = seconds(() => void readings.push(...documents.map(readDocument)));
    const compare = seconds(() => {
      comparison = compareReadings(readings);
    });
    const heap = process.memoryUsage().heapUsed;
    const addOne = seconds(() => void compareReadings([...readings, readDocument(last)]));
    const { claims, points } = comparison as unknown as Comparison;
    const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
    return {
      articles: size,
      words,
      claims: claims.length,
      points: points.length,
      read,
      compare,
      addOne,
      heap,
    };
  });
}

export function growthTable(rows: readonly Growth[]): Table {
  return {
    head: ["articles", "words", "claims", "points", "read, s", "compare, s", "one more, s", "heap, MB"],
    rows: rows.map((row) => [
      String(row.articles),
      row.words.toLocaleString("en"),
      row.claims.toLocaleString("en"),
      row.points.toLocaleString("en"),
      row.read.toFixed(2),
      row.compare.toFixed(3),
      row.addOne.toFixed(3),
      (row.heap / 1e6).toFixed(0),
    ]),
  };
}
