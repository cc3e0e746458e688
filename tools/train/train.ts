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
import { Parser } from "../../lib/engine/parse/parser.ts";
import { PAD, SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import { Tagger } from "../../lib/engine/parse/tagger.ts";
import { type TagSet, tagSet } from "../../lib/engine/parse/tagset.ts";
import { WordClasses } from "../../lib/engine/parse/word-classes.ts";
import { gumNames, readNames } from "./gold-names.ts";
import { jackknifeTags } from "./jackknife.ts";
import { learnLemmas } from "./lemma-train.ts";
import { classSections, lexiconSections, packModel, rowSections } from "./model-writer.ts";
import { type NameDocument, trainNames } from "./names-train.ts";
import { type ParserExample, trainParser } from "./parser-train.ts";
import { buildLexicon, tagNames, trainTagger } from "./tagger-train.ts";
import { type GoldSentence, readTreebank } from "./treebank.ts";
import { readWordClasses } from "./word-classes.ts";

const SEED = 1;
/** Features kept of each model: more give little and cost size and speed. */
const TAGGER_KEYS = 90_000;
const PARSER_KEYS = 350_000;
const NAME_KEYS = 60_000;
const TAGGER_EPOCHS = 6;
const PARSER_EPOCHS = 6;
const NAME_EPOCHS = 8;
const FOLDS = 5;

const began = performance.now();
function say(line: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
}

/** Gold trees with the tags given, by place. */
function parserExamples(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
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
    return { forms: s.forms, tags: tags[k]!, heads, labels: labelOf };
  });
}

/** Groups sentences into documents at "# newdoc". */
function documentsOf(
  sentences: readonly GoldSentence[],
  names: (s: GoldSentence, i: number) => ReturnType<typeof gumNames>,
): NameDocument[] {
  const documents: { sentences: NameDocument["sentences"][number][] }[] = [];
  sentences.forEach((s, i) => {
    if (documents.length === 0 || s.comments.some((c) => c.startsWith("# newdoc")))
      documents.push({ sentences: [] });
    documents.at(-1)!.sentences.push({ forms: s.forms, names: names(s, i) });
  });
  return documents;
}

function trainAll(folder: string): Uint8Array {
  const ewt = readTreebank(path.join(folder, "ewt-train.conllu"));
  const gum = readTreebank(path.join(folder, "gum-train.conllu"));
  const train = [...ewt, ...gum];
  const tags = tagNames(train);
  const set: TagSet = tagSet(tags);
  const labels = [...new Set(train.flatMap((s) => s.deprels))].sort();
  const classRows = readWordClasses(path.join(process.cwd(), "lib/engine/lexicon/wordnet/words.txt"));
  const classes = new WordClasses(classRows);
  const lexiconRows = buildLexicon(train, tags);
  const lexicon = new Lexicon(lexiconRows, classes);
  const tagged = jackknifeTags(train, tags, classes, { folds: FOLDS, epochs: 4, seed: SEED });
  say("tagged by jackknife");
  const taggerKeys = trainTagger(train, tags, lexicon, { epochs: TAGGER_EPOCHS, seed: SEED }).strongest(
    TAGGER_KEYS,
  );
  const tagger = trainTagger(train, tags, lexicon, {
    epochs: TAGGER_EPOCHS,
    seed: SEED,
    keys: taggerKeys,
  }).quantized();
  say(`tagger: ${tagger.keys.length} features, ${tagger.labels.length} weights`);
  const examples = parserExamples(train, tagged, labels);
  const parserKeys = trainParser(examples, labels.length, set, lexicon, {
    epochs: PARSER_EPOCHS,
    seed: SEED,
    report: say,
  }).strongest(PARSER_KEYS);
  const parser = trainParser(examples, labels.length, set, lexicon, {
    epochs: PARSER_EPOCHS,
    seed: SEED,
    keys: parserKeys,
    report: say,
  }).quantized();
  say(`parser: ${parser.keys.length} features, ${parser.labels.length} weights`);
  const buffer = new SentenceBuffer(lexicon);
  const tagging = new Tagger(new LinearModel(tagger));
  const parsing = new Parser(new LinearModel(parser), labels.length, set);
  const read = (forms: readonly string[]) => {
    buffer.load(forms);
    tagging.tag(buffer);
    parsing.parse(buffer);
    return { buffer, state: parsing.state };
  };
  const uner = readNames(path.join(folder, "names-ewt-dev.iob2"));
  const documents = [
    ...documentsOf(gum, gumNames),
    ...documentsOf(readTreebank(path.join(folder, "ewt-dev.conllu")), (_, i) => uner[i]!),
  ];
  const nameKeys = trainNames(documents, { epochs: NAME_EPOCHS, seed: SEED, read }).strongest(NAME_KEYS);
  const names = trainNames(documents, { epochs: NAME_EPOCHS, seed: SEED, read, keys: nameKeys }).quantized();
  say(`names: ${names.keys.length} features, ${names.labels.length} weights`);
  return packModel({ tags, labels, lemmas: learnLemmas(train) }, [
    ...lexiconSections(lexiconRows),
    ...classSections(classRows),
    ...rowSections("tagger", tagger),
    ...rowSections("parser", parser),
    ...rowSections("names", names),
  ]);
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("usage: npm run train -- PATH_TO_TREEBANK\n");
  process.exit(2);
}
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
