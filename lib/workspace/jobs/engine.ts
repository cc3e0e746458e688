import type { Comparison, DocumentReading, SourceDocument } from "../../model/index.ts";

/** What an analysis needs of the engine. Both functions are pure; the first is asked once an article. */
export interface AnalysisEngine {
  /**
   * Names the engine to the byte: readings made by another fingerprint are not used again.
   * The version alone would not do, as long as rules change between two releases.
   */
  readonly fingerprint: string;
  readDocument(document: SourceDocument): DocumentReading;
  compareReadings(readings: readonly DocumentReading[]): Comparison;
}
