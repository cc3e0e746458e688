/**
 * Which words stand in like surroundings: a table from words to clusters of word vectors, so that what training has
 * learned of "Kabul" helps with a town that it never met (Koo, Carreras and Collins 2008).
 */
import { hashString } from "./hash.ts";
import { placeOf } from "./word-table.ts";

/** Rows of the table, words ascending as unsigned integers. */
export interface WordGroupRows {
  readonly words: Int32Array;
  /** Wide cluster of a word, from 0. */
  readonly regions: Uint8Array;
  /** Cluster inside the wide one, from 0 to 15. */
  readonly clusters: Uint8Array;
}

/** Clusters in a wide one. */
export const CLUSTERS_IN_REGION = 16;

/** A word's clusters, from 1; 0 for words that the table lacks. */
export interface WordGroup {
  readonly region: number;
  readonly cluster: number;
}

export const NO_GROUP: WordGroup = { region: 0, cluster: 0 };

export class WordGroups {
  readonly #rows: WordGroupRows;

  constructor(rows: WordGroupRows) {
    this.#rows = rows;
  }

  /** @param lower the form in lower case */
  of(lower: string): WordGroup {
    const i = placeOf(this.#rows.words, hashString(lower));
    if (i < 0) return NO_GROUP;
    const region = this.#rows.regions[i]!;
    return { region: region + 1, cluster: region * CLUSTERS_IN_REGION + this.#rows.clusters[i]! + 1 };
  }
}
