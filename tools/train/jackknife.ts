/** Tags the training sentences with taggers that have not seen them. */
import { Lexicon } from "../../lib/engine/parse/lexicon.ts";
import { LinearModel } from "../../lib/engine/parse/linear.ts";
import { PAD, SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import { Tagger } from "../../lib/engine/parse/tagger.ts";
import type { WordClasses } from "../../lib/engine/parse/word-classes.ts";
import type { WordGroups } from "../../lib/engine/parse/word-groups.ts";
import { buildLexicon, trainTagger } from "./tagger-train.ts";
import type { GoldSentence } from "./treebank.ts";

/** Sentences next to each other share a document; runs of them go to one fold. */
const FOLD_RUN = 50;

export interface Jackknife {
  readonly folds: number;
  readonly epochs: number;
  readonly seed: number;
  /** See `TaggerTraining`. */
  readonly margin: number;
  /** How close a second choice must come to be kept. */
  readonly near: number;
}

/** Numbers of the tags plus one, and of close second choices (0 for none), for one sentence. */
export interface TaggedSentence {
  readonly tags: Int32Array;
  readonly seconds: Int32Array;
}

/** Answers in the order of the sentences. */
export function jackknifeTags(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  classes: WordClasses | null,
  groups: WordGroups | null,
  options: Jackknife,
): TaggedSentence[] {
  const foldOf = (i: number) => Math.floor(i / FOLD_RUN) % options.folds;
  const answers: TaggedSentence[] = new Array(sentences.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const rest = sentences.filter((_, i) => foldOf(i) !== fold);
    const lexicon = new Lexicon(buildLexicon(rest, tags), classes, groups);
    const buffer = new SentenceBuffer(lexicon);
    const trained = trainTagger(rest, tags, lexicon, {
      epochs: options.epochs,
      seed: options.seed,
      margin: options.margin,
    });
    const tagger = new Tagger(new LinearModel(trained.quantized()), options.near);
    sentences.forEach((sentence, i) => {
      if (foldOf(i) !== fold) return;
      buffer.load(sentence.forms);
      tagger.tag(buffer);
      const end = PAD + sentence.forms.length;
      answers[i] = { tags: buffer.tag.slice(PAD, end), seconds: buffer.second.slice(PAD, end) };
    });
  }
  return answers;
}
