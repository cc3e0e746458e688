import {
  type Comparison,
  type DocumentReading,
  NO_ORIGINS,
  type Point,
  type SourceDocument,
} from "../../lib/model/index.ts";
import type { AnalysisEngine } from "../../lib/workspace/jobs/engine.ts";

/** An engine that finds one claim an article, its first line, and compares all first lines with one another. */
export interface LineEngine extends AnalysisEngine {
  /** Ids of the documents read, in order: an article read twice stands here twice. */
  readonly reads: string[];
}

export function lineEngine(options: { onRead?: (document: SourceDocument) => void } = {}): LineEngine {
  const reads: string[] = [];
  return {
    fingerprint: "line engine 1",
    reads,
    readDocument: (document) => {
      reads.push(document.id);
      options.onRead?.(document);
      return readingOf(document);
    },
    compareReadings,
  };
}

function readingOf(document: SourceDocument): DocumentReading {
  return {
    document,
    language: "en",
    notice: null,
    parsed: {
      blocks: [{ start: 0, end: firstLine(document.text).length, kind: "headline" }],
      sentences: [],
      quotations: [],
    },
    quantities: [],
    times: [],
    listed: { quantities: [], times: [] },
    entities: { entities: [], mentions: [], references: [] },
    claims: [],
    statements: [firstLine(document.text)],
  };
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

function compareReadings(readings: readonly DocumentReading[]): Comparison {
  const claims = readings.map(({ document, statements }): Comparison["claims"][number] => {
    const quote = statements[0] ?? "";
    return {
      id: `${document.id}.0-${quote.length}`,
      articleId: document.id,
      start: 0,
      end: quote.length,
      quote,
      statement: quote,
      facets: ["count", "state"],
      checkworthy: true,
      confidence: 0.75,
      attribution: [],
      proposition: {
        subject: null,
        relation: { text: quote, start: 0, end: quote.length },
        arguments: [{ text: "implied" }],
        polarity: "affirmed",
        modality: "asserted",
      },
      rule: "first-line",
    };
  });
  return {
    contract: 1,
    origins: NO_ORIGINS,
    engine: { name: "line", version: "1" },
    articles: readings.map(({ document, language, notice }) => ({
      id: document.id,
      file: document.file ?? "",
      title: document.title ?? "",
      source: document.source ?? null,
      publishedAt: document.publishedAt ?? null,
      length: document.text.length,
      language,
      notice,
    })),
    claims,
    entities: claims.map(({ articleId, quote, end }, index) => ({
      id: `n${index}`,
      name: quote,
      kind: "person",
      mentions: [{ start: 0, end, text: quote, articleId }],
      roles: [{ text: "first line", of: quote }],
    })),
    events: [
      {
        id: "e0",
        type: "say",
        label: claims[0]?.quote ?? "",
        participants: claims.map(({ quote }) => quote),
        place: null,
        time: "2025-01",
        claimIds: claims.map(({ id }) => id),
      },
    ],
    points: claims.length === 0 ? [] : [pointOf(claims)],
  };
}

function pointOf(claims: Comparison["claims"]): Point {
  const positions = claims.map(({ id, quote }, index) => ({
    id: `a${index}`,
    label: quote,
    value: index === 0 ? null : { min: index, max: null, words: [quote, "\0", "\uD800"] },
    claimIds: [id],
  }));
  return {
    id: "p0",
    facet: "count",
    question: "What does the first line say?",
    eventId: "e0",
    status: positions.length > 1 ? "conflict" : "single-source",
    positions,
    relations: positions.slice(1).map((position) => ({
      a: "a0",
      b: position.id,
      relation: "conflict",
      difference: "contradiction",
      direction: null,
      reason: "other-line",
      explanation: `One says ${positions[0]?.label}, the other ${position.label}.`,
    })),
  };
}
