/** Trains the name finder on sentences that the tagger and parser have read. */
import {
  beginClass,
  bestLabel,
  insideClass,
  NAME_CLASSES,
  NAME_FEATURES,
  NameColumns,
  nameFeatures,
} from "../../lib/engine/parse/names.ts";
import { PAD, type SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import type { ParserState } from "../../lib/engine/parse/transition.ts";
import type { GoldName } from "./gold-names.ts";
import { PerceptronTrainer } from "./perceptron.ts";
import { Random } from "./random.ts";
import { strongestRival } from "./tagger-train.ts";

/** Slots of the model, as a power of two. */
const NAME_BITS = 20;

/** A document: its sentences in order, since names found earlier help with later ones. */
export interface NameDocument {
  readonly sentences: readonly { readonly forms: readonly string[]; readonly names: readonly GoldName[] }[];
}

export interface NameTraining {
  readonly epochs: number;
  readonly seed: number;
  readonly keys?: Int32Array;
  /** Tags and parses a sentence into the buffer and the state. */
  readonly read: (forms: readonly string[]) => { buffer: SentenceBuffer; state: ParserState };
}

/** Classes of a sentence's tokens. */
export function goldClasses(names: readonly GoldName[], length: number): Int32Array {
  const classes = new Int32Array(length);
  for (const { first, last, kind } of names) {
    classes[first] = beginClass(kind);
    for (let i = first + 1; i <= last; i++) classes[i] = insideClass(kind);
  }
  return classes;
}

/**
 * The text with names is small. So that the finder learns to do without the words it has met, a share of the tokens is
 * learned without the word itself, and of each token's features a share is left out (percent). With the margin below:
 * F1 5 points better on unseen documents.
 */
const WITHOUT_WORD = 10;
const LEFT_OUT = 5;
/** The right class must win by so much, or the finder learns although it is right. */
const MARGIN = 150;
/** Which features of `nameFeatures` know the word itself. */
const OWN_WORD: ReadonlySet<number> = new Set([1, 2, 7, 8]);

/** Leaves out some of the features; returns how many are left. */
function leaveOut(features: Int32Array, count: number, random: Random): number {
  const wordless = random.below(100) < WITHOUT_WORD;
  let left = 0;
  for (let i = 0; i < count; i++) {
    if (wordless && OWN_WORD.has(i)) continue;
    if (random.below(100) >= LEFT_OUT) features[left++] = features[i]!;
  }
  return left;
}

/** Averaged perceptron with the finder's own labels as left context and document memory. */
export function trainNames(documents: readonly NameDocument[], options: NameTraining): PerceptronTrainer {
  const trainer = new PerceptronTrainer(NAME_CLASSES, NAME_BITS);
  if (options.keys) trainer.freezeTo(options.keys);
  const order = Int32Array.from(documents, (_, i) => i);
  const random = new Random(options.seed);
  const features = new Int32Array(NAME_FEATURES);
  const scores = new Int32Array(NAME_CLASSES);
  const columns = new NameColumns();
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const memory = new Map<number, number>();
      for (const { forms, names } of documents[index]!.sentences) {
        const { buffer, state } = options.read(forms);
        const gold = goldClasses(names, forms.length);
        columns.load(forms);
        for (let at = PAD; at < PAD + forms.length; at++) {
          if ((buffer.flags[at]! & 1) !== 0) columns.before[at] = (memory.get(buffer.word[at]!) ?? -1) + 1;
        }
        for (let i = 0; i < forms.length; i++) {
          trainer.now++;
          const all = nameFeatures(buffer, state, columns, i, features);
          // The first training only chooses the features.
          const count = options.keys ? leaveOut(features, all, random) : all;
          scores.fill(0);
          trainer.score(features, count, scores);
          const said = bestLabel(scores, columns.label[i + PAD - 1]!);
          const rival = strongestRival(scores, gold[i]!, NAME_CLASSES);
          if (scores[gold[i]!]! - scores[rival]! <= MARGIN) {
            trainer.update(features, count, gold[i]!, 1);
            trainer.update(features, count, rival, -1);
          }
          columns.label[i + PAD] = said;
        }
        for (let i = 0; i < forms.length; i++) {
          const label = columns.label[i + PAD]!;
          if (label !== 0) memory.set(buffer.word[i + PAD]!, label);
        }
      }
    }
  }
  return trainer;
}
