import { originsOf } from "../../lib/engine/origin/index.ts";
import type { DocumentReading } from "../../lib/model/index.ts";
import { seconds, seeded } from "./measure.ts";
import type { Table } from "./table.ts";

export const ORIGIN_SIZES: readonly number[] = [100, 1000, 10_000];
const SEED = 20_251_123;
const WORDS = 20_000;
const REPORTS = 50;
/** Of each report come so many reprints for one article of a paper's own. */
const REPRINTED = 0.6;
const LENGTH = 300;

export interface OriginGrowth {
  readonly articles: number;
  readonly words: number;
  readonly groups: number;
  readonly passages: number;
  readonly seconds: number;
}

/** Reports of a few agencies, cut and headed anew, among articles of the papers' own: words without sense, since none is read. */
function articlesOf(count: number): DocumentReading[] {
  const random = seeded(SEED);
  const word = () => `w${Math.floor(random() ** 2 * WORDS)}`;
  const text = (words: number) => Array.from({ length: words }, word).join(" ");
  const reports = Array.from({ length: REPORTS }, () => text(LENGTH));
  return Array.from({ length: count }, (_, i) => {
    const report = reports[Math.floor(random() * REPORTS)] ?? "";
    const from = Math.floor(random() * 30);
    const own = random() >= REPRINTED;
    const body = own
      ? text(LENGTH)
      : `${text(20)} ${report
          .split(" ")
          .slice(from, from + 230)
          .join(" ")}`;
    return {
      document: { id: `d${i}`, text: body, source: `Paper ${i}` },
      language: "und",
      notice: null,
      parsed: { blocks: [], sentences: [], quotations: [] },
      quantities: [],
      times: [],
      listed: { quantities: [], times: [] },
      entities: { entities: [], mentions: [], references: [] },
      claims: [],
      statements: [],
    };
  });
}

/** Processor time of finding who has what from whom, in stories of so many articles. */
export function measureOrigins(onStep: (articles: number) => void): OriginGrowth[] {
  return ORIGIN_SIZES.map((articles) => {
    onStep(articles);
    const readings = articlesOf(articles);
    let found = originsOf([]);
    const time = seconds(() => {
      found = originsOf(readings);
    });
    return {
      articles,
      words: articles * LENGTH,
      groups: found.groups.length,
      passages: found.passages.length,
      seconds: time,
    };
  });
}

export function originsTable(rows: readonly OriginGrowth[]): Table {
  return {
    head: ["articles", "words", "groups", "passages", "seconds"],
    rows: rows.map((row) => [
      row.articles.toLocaleString("en"),
      row.words.toLocaleString("en"),
      String(row.groups),
      row.passages.toLocaleString("en"),
      row.seconds.toFixed(2),
    ]),
  };
}
