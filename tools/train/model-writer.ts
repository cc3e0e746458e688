/** Writes the weights file that `lib/engine/parse/model-file.ts` reads. */
import { brotliCompressSync, constants } from "node:zlib";
import type { LexiconRows } from "../../lib/engine/parse/lexicon.ts";
import type { WordClassRows } from "../../lib/engine/parse/word-classes.ts";
import type { WordGroupRows } from "../../lib/engine/parse/word-groups.ts";
import type { MoveTrainer } from "./move-trainer.ts";
import type { PerceptronTrainer } from "./perceptron.ts";

export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function bytesOf(array: Int32Array | Int8Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Differences of ascending unsigned integers as four planes of bytes, low bytes first. */
export function keyPlanes(keys: Int32Array): Uint8Array {
  const n = keys.length;
  const planes = new Uint8Array(4 * n);
  let last = 0;
  keys.forEach((key, i) => {
    const step = (key - last) | 0;
    last = key;
    for (let b = 0; b < 4; b++) planes[b * n + i] = (step >>> (8 * b)) & 0xff;
  });
  return planes;
}

/** Sections of a trained linear model. */
export function rowSections(name: string, trained: ReturnType<PerceptronTrainer["quantized"]>): Section[] {
  return [
    { name: `${name}.bits`, bytes: Uint8Array.of(trained.bits) },
    { name: `${name}.slots`, bytes: keyPlanes(trained.slots) },
    { name: `${name}.lengths`, bytes: trained.lengths },
    { name: `${name}.labels`, bytes: trained.labels },
    { name: `${name}.levels`, bytes: bytesOf(trained.levels) },
    { name: `${name}.scale`, bytes: bytesOf(trained.scale) },
  ];
}

/** Sections of the trained model of moves. */
export function moveSections(name: string, trained: ReturnType<MoveTrainer["quantized"]>): Section[] {
  return [
    { name: `${name}.bits`, bytes: Uint8Array.of(trained.bits) },
    { name: `${name}.slots`, bytes: keyPlanes(trained.slots) },
    { name: `${name}.left`, bytes: bytesOf(trained.leftLevels) },
    { name: `${name}.right`, bytes: bytesOf(trained.rightLevels) },
    { name: `${name}.scale`, bytes: bytesOf(trained.scale) },
  ];
}

/** Sections of the tagger's lexicon. */
export function lexiconSections(rows: LexiconRows): Section[] {
  return [
    { name: "lexicon.words", bytes: keyPlanes(rows.words) },
    { name: "lexicon.ambiguity", bytes: rows.ambiguity },
    { name: "lexicon.fixed", bytes: rows.fixed },
  ];
}

/** Sections of the dictionary's classes. */
export function classSections(rows: WordClassRows): Section[] {
  return [
    { name: "classes.words", bytes: keyPlanes(rows.words) },
    { name: "classes.parts", bytes: rows.parts },
    { name: "classes.nouns", bytes: rows.nouns },
    { name: "classes.verbs", bytes: rows.verbs },
  ];
}

/** Sections of the words' clusters. */
export function groupSections(rows: WordGroupRows): Section[] {
  return [
    { name: "groups.words", bytes: keyPlanes(rows.words) },
    { name: "groups.regions", bytes: rows.regions },
    { name: "groups.clusters", bytes: rows.clusters },
  ];
}

/** Packs header and sections; the same input gives the same bytes with the same zlib. */
export function packModel(meta: Readonly<Record<string, unknown>>, sections: readonly Section[]): Uint8Array {
  const header = Buffer.from(
    JSON.stringify({ meta, sections: sections.map((s) => ({ name: s.name, bytes: s.bytes.length })) }),
  );
  const start = Buffer.alloc(8);
  start.write("CRR1", "latin1");
  start.writeUInt32LE(header.length, 4);
  return brotliCompressSync(Buffer.concat([start, header, ...sections.map((s) => s.bytes)]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}
