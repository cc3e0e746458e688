import type { Analysis, Comparison, DocumentReading, PairRelation, SourceDocument } from "../model/index.ts";

/** A pair whose texts are to be related. */
export interface PairInput {
  readonly id: string;
  readonly a: { readonly text: string; readonly publishedAt?: string };
  readonly b: { readonly text: string; readonly publishedAt?: string };
}

/** What the commands need of the engine. */
export interface Engine {
  readonly readDocument: (document: SourceDocument) => DocumentReading;
  readonly analyze: (document: SourceDocument) => Analysis;
  readonly compareReadings: (readings: readonly DocumentReading[]) => Comparison;
  readonly relate: (pair: PairInput) => PairRelation;
  /** Fills the columns of CoNLL-U text; throws where it has not ten columns. */
  readonly annotateConllu: (input: string) => string;
}

/** Loads the engine: not before a command needs it, so that `help` and a wrong option answer at once. */
export async function loadEngine(): Promise<Engine> {
  const [pipeline, conllu] = await Promise.all([
    import("../engine/pipeline.ts"),
    import("../engine/parse/conllu.ts"),
  ]);
  const { readDocument, analyze, compareReadings, relate } = pipeline;
  return { readDocument, analyze, compareReadings, relate, annotateConllu: conllu.annotateConllu };
}
