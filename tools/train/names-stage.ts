/** The stage of the training that makes the name finder, after tagger and parser. */
import path from "node:path";
import type { Lexicon } from "../../lib/engine/parse/lexicon.ts";
import type { Parser } from "../../lib/engine/parse/parser.ts";
import { PAD, SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import type { Tagger } from "../../lib/engine/parse/tagger.ts";
import { gumNames, readNames, sentenceId } from "./gold-names.ts";
import { type NameDocument, trainNames } from "./names-train.ts";
import type { PerceptronTrainer } from "./perceptron.ts";
import { type GoldSentence, readTreebank } from "./treebank.ts";

/** Groups sentences into documents at "# newdoc". */
function documentsOf(
  sentences: readonly GoldSentence[],
  names: (s: GoldSentence) => ReturnType<typeof gumNames>,
): NameDocument[] {
  const documents: { sentences: NameDocument["sentences"][number][] }[] = [];
  sentences.forEach((s) => {
    if (documents.length === 0 || s.comments.some((c) => c.startsWith("# newdoc")))
      documents.push({ sentences: [] });
    documents.at(-1)!.sentences.push({ forms: s.forms, names: names(s) });
  });
  return documents;
}

/** Reads each sentence once; later calls only restore what the name finder looks at. */
function remembered(buffer: SentenceBuffer, parser: Parser, parse: (forms: readonly string[]) => void) {
  const known = new Map<readonly string[], Int32Array[]>();
  const columns = () => {
    const { head, label, left1, right1 } = parser.state;
    return [buffer.tag, head, label, left1, right1];
  };
  return (forms: readonly string[]) => {
    const saved = known.get(forms);
    const size = forms.length + 2 * PAD;
    if (saved === undefined) {
      parse(forms);
      known.set(
        forms,
        columns().map((column) => column.slice(0, size)),
      );
    } else {
      buffer.load(forms);
      parser.state.begin(forms.length);
      columns().forEach((column, i) => {
        column.set(saved[i]!);
      });
    }
    return { buffer, state: parser.state };
  };
}

/** Trains the name finder on what the given tagger and parser read. */
export function trainNameStage(
  folder: string,
  lexicon: Lexicon,
  tagger: Tagger,
  parser: Parser,
  options: { readonly epochs: number; readonly seed: number; readonly keys: number },
): ReturnType<PerceptronTrainer["quantized"]> {
  const buffer = new SentenceBuffer(lexicon);
  const read = remembered(buffer, parser, (forms) => {
    buffer.load(forms);
    tagger.tag(buffer);
    parser.parse(buffer);
  });
  const uner = readNames(path.join(folder, "names-ewt-dev.iob2"));
  const documents = [
    ...documentsOf(readTreebank(path.join(folder, "gum-train.conllu")), gumNames),
    ...documentsOf(readTreebank(path.join(folder, "ewt-dev.conllu")), (s) => uner.get(sentenceId(s)) ?? []),
  ];
  const { epochs, seed } = options;
  const keys = trainNames(documents, { epochs, seed, read }).strongest(options.keys);
  return trainNames(documents, { epochs, seed, read, keys }).quantized();
}
