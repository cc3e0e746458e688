/**
 * Trains the reader: `npm run train -- PATH_TO_TREEBANK [--quick]`.
 * Reads {ewt,gum}-train.conllu and names-ewt-dev.iob2 (with ewt-dev.conllu) from the folder and writes
 * lib/engine/parse/model/reader.bin with its checksum. The same input gives the same bytes.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Lexicon } from "../../lib/engine/parse/lexicon.ts";
import { LinearModel } from "../../lib/engine/parse/linear.ts";
import { MoveModel } from "../../lib/engine/parse/move-model.ts";
import { Parser } from "../../lib/engine/parse/parser.ts";
import { PAD } from "../../lib/engine/parse/sentence-buffer.ts";
import { type TagSet, tagSet } from "../../lib/engine/parse/tagset.ts";
import { WordClasses } from "../../lib/engine/parse/word-classes.ts";
import { WordGroups } from "../../lib/engine/parse/word-groups.ts";
import { trainBoundaries } from "./boundaries.ts";
import { jackknifeTags, type TaggedSentence } from "./jackknife.ts";
import { learnLemmas } from "./lemma-train.ts";
import {
  classSections,
  groupSections,
  lexiconSections,
  moveSections,
  packModel,
  rowSections,
} from "./model-writer.ts";
import { trainNameStage } from "./names-stage.ts";
import { type ParserExample, trainParser } from "./parser-train.ts";
import { buildLexicon, tagNames, trainTagger } from "./tagger-train.ts";
import { type GoldSentence, readTreebank } from "./treebank.ts";
import { readWordClasses } from "./word-classes.ts";
import { readWordGroups } from "./word-groups.ts";

const SEED = 1;
/** The parser is the average of runs from these seeds too: 0.4 points better on the development texts than one run. */
const MORE_SEEDS: readonly number[] = [2, 3];
/** Features kept of each model: more give little and cost size and speed. */
const TAGGER_KEYS = 100_000;
const MOVE_KEYS = 600_000;
const LABEL_KEYS = 120_000;
/** Closeness of second tags: at this distance the tagger is unsure of a tenth of the words, and of two thirds of its errors. */
const NEAR = 90_000;
const NAME_KEYS = 60_000;
/** Smaller weights are dropped: three in five of the tagger's, without a loss, and most of the labels'. */
const TAGGER_LEAST = 2_000;
const LABEL_LEAST = 1_000;
/** See `TaggerTraining`. */
const TAGGER_MARGIN = 100;
const TAGGER_EPOCHS = 6;
/** Epochs that choose the features, and epochs that train on those chosen. */
const KEY_EPOCHS = 3;
const PARSER_EPOCHS = 7;
const NAME_EPOCHS = 8;
const FOLDS = 4;

const began = performance.now();
function say(line: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
}

/** Gold trees with the tags given, by place. */
function parserExamples(
  sentences: readonly GoldSentence[],
  tagged: readonly TaggedSentence[],
  labels: readonly string[],
): ParserExample[] {
  const number = new Map(labels.map((label, i) => [label, i + 1]));
  return sentences.map((s, k) => {
    const n = s.forms.length;
    const heads = new Int32Array(n + 2 * PAD);
    const labelOf = new Int32Array(n + 2 * PAD);
    s.heads.forEach((head, i) => {
      heads[i + PAD] = (head < 0 ? n : head) + PAD;
      labelOf[i + PAD] = number.get(s.deprels[i]!)!;
    });
    return { forms: s.forms, ...tagged[k]!, heads, labels: labelOf };
  });
}

function trainAll(folder: string): Uint8Array {
  const ewt = readTreebank(path.join(folder, "ewt-train.conllu"));
  const gum = ["gum-train", "gum-dev"].flatMap((name) => readTreebank(path.join(folder, `${name}.conllu`)));
  const ewtDev = readTreebank(path.join(folder, "ewt-dev.conllu"));
  const train = [...ewt, ...gum, ...ewtDev];
  const tags = tagNames(train);
  const set: TagSet = tagSet(tags);
  const labels = [...new Set(train.flatMap((s) => s.deprels))].sort();
  const classRows = readWordClasses(path.join(process.cwd(), "lib/engine/lexicon/wordnet/words.txt"));
  const classes = new WordClasses(classRows);
  const groupRows = readWordGroups(path.join(process.cwd(), "tools/train/word-groups.txt"));
  const groups = new WordGroups(groupRows);
  const lexiconRows = buildLexicon(train, tags);
  const lexicon = new Lexicon(lexiconRows, classes, groups);
  const tagged = jackknifeTags(train, tags, classes, groups, {
    folds: FOLDS,
    epochs: 4,
    seed: SEED,
    near: NEAR,
    margin: TAGGER_MARGIN,
  });
  say("tagged by jackknife");
  const taggerKeys = trainTagger(train, tags, lexicon, {
    epochs: KEY_EPOCHS,
    seed: SEED,
    margin: TAGGER_MARGIN,
  }).strongest(TAGGER_KEYS);
  const tagger = trainTagger(train, tags, lexicon, {
    epochs: TAGGER_EPOCHS,
    seed: SEED,
    keys: taggerKeys,
    margin: TAGGER_MARGIN,
  }).quantized(TAGGER_LEAST);
  say(`tagger: ${tagger.slots.length} features, ${tagger.labels.length} weights`);
  const examples = parserExamples(train, tagged, labels);
  const free = trainParser(examples, labels.length, set, lexicon, {
    epochs: KEY_EPOCHS,
    seed: SEED,
    report: say,
  });
  const keys = { moves: free.moves.strongest(MOVE_KEYS), labels: free.labels.strongest(LABEL_KEYS) };
  const parser = trainParser(examples, labels.length, set, lexicon, {
    epochs: PARSER_EPOCHS,
    seed: SEED,
    keys,
    report: say,
  });
  for (const seed of MORE_SEEDS) {
    const other = trainParser(examples, labels.length, set, lexicon, {
      epochs: PARSER_EPOCHS,
      seed,
      keys,
      report: say,
    });
    parser.moves.merge(other.moves);
    parser.labels.merge(other.labels);
  }
  const moves = parser.moves.quantized();
  const labelling = parser.labels.quantized(LABEL_LEAST);
  say(
    `parser: ${moves.slots.length} features for moves; ${labelling.slots.length}, ${labelling.labels.length} weights for labels`,
  );
  const names = trainNameStage(
    folder,
    { gum, ewtDev },
    new Map(train.map((sentence, i) => [sentence.forms, tagged[i]!])),
    lexicon,
    new Parser(new MoveModel(moves), new LinearModel(labelling), set),
    { epochs: NAME_EPOCHS, seed: SEED, keys: NAME_KEYS },
  );
  say(`names: ${names.slots.length} features, ${names.labels.length} weights`);
  return packModel({ tags, labels, near: NEAR, lemmas: learnLemmas(train) }, [
    ...lexiconSections(lexiconRows),
    ...classSections(classRows),
    ...groupSections(groupRows),
    ...rowSections("tagger", tagger),
    ...moveSections("moves", moves),
    ...rowSections("labels", labelling),
    ...rowSections("names", names),
  ]);
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("usage: npm run train -- PATH_TO_TREEBANK\n");
  process.exit(2);
}
writeFileSync(
  path.join(process.cwd(), "lib/engine/segment/boundary-weights.ts"),
  `/** Weights of the sentence boundaries, made by \`tools/train/boundaries.ts\`; base64 of signed bytes. */\nexport const BOUNDARY_WEIGHTS =\n  "${trainBoundaries(
    ["ewt-train.conllu", "gum-train.conllu"].map((name) => path.join(folder, name)),
    SEED,
  )}";\n`,
);
say("sentence boundaries");
const bytes = trainAll(folder);
const sum = createHash("sha256").update(bytes).digest("hex");
const model = path.join(process.cwd(), "lib/engine/parse/model");
mkdirSync(model, { recursive: true });
writeFileSync(path.join(model, "reader.bin"), bytes);
writeFileSync(
  path.join(model, "checksum.ts"),
  `/** SHA-256 of reader.bin; written by the training. */\nexport const READER_SHA256 =\n  "${sum}";\n`,
);
say(`${bytes.length} bytes, SHA-256 ${sum}`);
