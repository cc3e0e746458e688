/** The stage of the training that makes the name finder, after tagger and parser. */
import path from "node:path";
import type { Lexicon } from "../../lib/engine/parse/lexicon.ts";
import type { Parser } from "../../lib/engine/parse/parser.ts";
import { PAD, SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import { gumNames, readNames, sentenceId } from "./gold-names.ts";
import type { TaggedSentence } from "./jackknife.ts";
import { type NameDocument, trainNames } from "./names-train.ts";
import type { PerceptronTrainer } from "./perceptron.ts";
import type { GoldSentence } from "./treebank.ts";

/** Groups sentences into documents at "# newdoc", with their names. */
export function documentsOf(
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

/**
 * Trains the name finder on what the parser reads from the tags of taggers that have not met the sentence, as the
 * parser itself did: the tagger that is shipped knows the training text by heart.
 * @param texts sentences with names: GUM's in their entities, the others' in the file of the folder
 * @param tagged tags by the sentences' forms
 */
export function trainNameStage(
  folder: string,
  texts: { readonly gum: readonly GoldSentence[]; readonly ewtDev: readonly GoldSentence[] },
  tagged: ReadonlyMap<readonly string[], TaggedSentence>,
  lexicon: Lexicon,
  parser: Parser,
  options: { readonly epochs: number; readonly seed: number; readonly keys: number },
): ReturnType<PerceptronTrainer["quantized"]> {
  const buffer = new SentenceBuffer(lexicon);
  const read = remembered(buffer, parser, (forms) => {
    const { tags, seconds } = tagged.get(forms)!;
    buffer.load(forms);
    buffer.tag.set(tags, PAD);
    buffer.second.set(seconds, PAD);
    parser.parse(buffer);
  });
  const uner = readNames(path.join(folder, "names-ewt-dev.iob2"));
  const documents = [
    ...documentsOf(texts.gum, gumNames),
    ...documentsOf(texts.ewtDev, (s) => uner.get(sentenceId(s)) ?? []),
  ];
  const { epochs, seed } = options;
  const keys = trainNames(documents, { epochs, seed, read }).strongest(options.keys);
  return trainNames(documents, { epochs, seed, read, keys }).quantized();
}
