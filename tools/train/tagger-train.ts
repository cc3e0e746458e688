/** Trains the tagger: lexicon from counts, weights by the averaged perceptron. */
import { Lexicon, type LexiconRows, NO_TAG } from "../../lib/engine/parse/lexicon.ts";
import { PAD, SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import { best, TAGGER_FEATURES, taggerFeatures } from "../../lib/engine/parse/tagger.ts";
import { PerceptronTrainer } from "./perceptron.ts";
import { Random } from "./random.ts";
import type { GoldSentence } from "./treebank.ts";

/** Slots of the model, as a power of two. */
const TAGGER_BITS = 21;
/** A word must be seen so often before the lexicon knows its tags. */
const LEXICON_MINIMUM = 2;
/** Share of a word's uses that a tag needs to belong to its set. */
const AMBIGUITY_SHARE = 0.05;
/** A word with one tag in so many uses gets it without asking the model. */
const FIXED_MINIMUM = 60;
const FIXED_SHARE = 0.998;
/** Sets of tags that get a number of their own; rarer sets share the last. */
const MOST_SETS = 254;

/** The tags of a treebank, most frequent first, ties by name. */
export function tagNames(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const tag of s.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag);
}

/** Counts which tags each word has. */
export function buildLexicon(sentences: readonly GoldSentence[], tags: readonly string[]): LexiconRows {
  const number = new Map(tags.map((tag, i) => [tag, i]));
  const counts = new Map<number, Map<number, number>>();
  const none = new Lexicon(
    { words: new Int32Array(0), ambiguity: new Uint8Array(0), fixed: new Uint8Array(0) },
    null,
    null,
  );
  const buffer = new SentenceBuffer(none);
  for (const s of sentences) {
    buffer.load(s.forms);
    s.tags.forEach((tag, i) => {
      const word = buffer.word[i + PAD]!;
      const seen = counts.get(word) ?? new Map<number, number>();
      counts.set(word, seen);
      seen.set(number.get(tag)!, (seen.get(number.get(tag)!) ?? 0) + 1);
    });
  }
  const sets = new Map<string, number>();
  const rows: { word: number; set: string; fixed: number }[] = [];
  for (const [word, seen] of counts) {
    const total = [...seen.values()].reduce((a, b) => a + b, 0);
    if (total < LEXICON_MINIMUM) continue;
    const ranked = [...seen].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const set = ranked
      .filter(([, n]) => n / total >= AMBIGUITY_SHARE)
      .map(([tag]) => tag)
      .join(",");
    sets.set(set, (sets.get(set) ?? 0) + 1);
    const [tag, n] = ranked[0]!;
    rows.push({ word, set, fixed: total >= FIXED_MINIMUM && n / total >= FIXED_SHARE ? tag : NO_TAG });
  }
  const ids = new Map(
    [...sets]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([set], i) => [set, Math.min(i, MOST_SETS) + 1]),
  );
  rows.sort((a, b) => (a.word >>> 0) - (b.word >>> 0));
  return {
    words: Int32Array.from(rows, (r) => r.word),
    ambiguity: Uint8Array.from(rows, (r) => ids.get(r.set)!),
    fixed: Uint8Array.from(rows, (r) => r.fixed),
  };
}

/** The best class but `right`; the first of equals. */
export function strongestRival(scores: Int32Array, right: number, classes: number): number {
  let top = right === 0 ? 1 : 0;
  for (let c = top + 1; c < classes; c++) if (c !== right && scores[c]! > scores[top]!) top = c;
  return top;
}

export interface TaggerTraining {
  readonly epochs: number;
  readonly seed: number;
  /** Only these features, where given. */
  readonly keys?: Int32Array;
  /** The right tag must win by so much, or the model learns although it is right. */
  readonly margin?: number;
}

/** Trains on the sentences with the tagger's own answers as left context. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  lexicon: Lexicon,
  options: TaggerTraining,
): PerceptronTrainer {
  const trainer = new PerceptronTrainer(tags.length, TAGGER_BITS);
  if (options.keys) trainer.freezeTo(options.keys);
  const number = new Map(tags.map((tag, i) => [tag, i]));
  const gold = sentences.map((s) => Int32Array.from(s.tags, (tag) => number.get(tag)!));
  const order = Int32Array.from(sentences, (_, i) => i);
  const random = new Random(options.seed);
  const buffer = new SentenceBuffer(lexicon);
  const features = new Int32Array(TAGGER_FEATURES);
  const scores = new Int32Array(tags.length);
  const margin = options.margin ?? 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const truth = gold[index]!;
      buffer.load(sentences[index]!.forms);
      for (let i = 0; i < buffer.length; i++) {
        let tag = buffer.fixed[i + PAD]!;
        if (tag === NO_TAG) {
          trainer.now++;
          const count = taggerFeatures(buffer, i, features);
          scores.fill(0);
          trainer.score(features, count, scores);
          tag = best(scores, tags.length);
          const rival = strongestRival(scores, truth[i]!, tags.length);
          if (scores[truth[i]!]! - scores[rival]! <= margin) {
            trainer.update(features, count, truth[i]!, 1);
            trainer.update(features, count, rival, -1);
          }
        }
        buffer.tag[i + PAD] = tag + 1;
      }
    }
  }
  return trainer;
}
