import type { Engine } from "../../../lib/cli/engine.ts";
import { readConllu, writeConllu } from "../../../lib/engine/parse/conllu-format.ts";
import type { Analysis, DocumentReading, PairRelation, SourceDocument } from "../../../lib/model/index.ts";
import { MINI_STORY } from "./mini-story.ts";

/** Answers in the engine's form without its weights: what is tested is the command line around it. */
export const FAKE_ENGINE: Engine = {
  readDocument: (document) => emptyReading(document),
  analyze: (document): Analysis => {
    if (document.text === "crash") throw new RangeError("Maximum call stack size exceeded");
    return {
      id: document.id,
      claims: [],
      quantities: [],
      times: [],
      entities: [],
      events: [],
    };
  },
  compareReadings: (readings) => ({
    ...MINI_STORY,
    articles: readings.map(({ document }) => ({
      id: document.id,
      file: document.file ?? "",
      title: document.title ?? "",
      source: document.source ?? null,
      publishedAt: document.publishedAt ?? null,
      length: document.text.length,
      language: "en",
      notice: null,
    })),
    claims: [],
    events: [],
    points: [],
  }),
  relate: ({ id }): PairRelation => ({ id, relation: "unrelated", direction: null, facets: [] }),
  annotateConllu: (input) =>
    writeConllu(
      readConllu(input).map(({ comments, rows }) => ({
        comments,
        rows: rows.map((row) => row.with(3, "X") as unknown as typeof row),
      })),
    ),
};

function emptyReading(document: SourceDocument): DocumentReading {
  return {
    document,
    language: "en",
    notice: null,
    parsed: { blocks: [], sentences: [], quotations: [] },
    quantities: [],
    times: [],
    listed: { quantities: [], times: [] },
    entities: { entities: [], mentions: [], references: [] },
    claims: [],
    statements: [],
  };
}
