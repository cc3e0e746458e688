import nlp from "compromise";
import winkModel from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import { analyze, readDocument } from "../../lib/engine/pipeline.ts";
import type { SourceDocument } from "../../lib/model/index.ts";
import { corpusOf, countWords } from "./corpus.ts";
import { median, seconds } from "./measure.ts";
import type { Table } from "./table.ts";

export interface Speed {
  readonly name: string;
  readonly does: string;
  readonly wordsPerSecond: number;
}

/** Enough for a second or more of the fastest reader. */
export const SPEED_WORDS = 100_000;
const RUNS = 3;
/** compromise takes a quarter of a minute for the whole text; its speed does not depend on how much of it there is. */
const SLOW_SHARE = 0.2;

interface Reader {
  readonly name: string;
  readonly does: string;
  readonly share: number;
  /** Gives back something that depends on the work, so that none of it can be left out. */
  readonly read: (document: SourceDocument) => number;
}

function readers(): readonly Reader[] {
  const wink = winkNLP(winkModel);
  return [
    {
      name: "crossread",
      does: "all stages of one document",
      share: 1,
      read: (document) => analyze(document).claims.length,
    },
    {
      name: "crossread, reading",
      does: "trees, names, values, claims, statements",
      share: 1,
      read: (document) => readDocument(document).claims.length,
    },
    {
      name: "wink-nlp",
      does: "tokens, tags, lemmas, entities",
      share: 1,
      read: ({ text }) => {
        // The library types these two helpers more narrowly than `out` wants them.
        const [pos, lemma] = [wink.its.pos, wink.its.lemma] as unknown as [
          ItsFunction<string>,
          ItsFunction<string>,
        ];
        const doc = wink.readDoc(text);
        const tokens = doc.tokens();
        return (
          tokens.out(pos).length +
          tokens.out(lemma).length +
          doc.entities().out().length +
          doc.sentences().length()
        );
      },
    },
    {
      name: "compromise",
      does: "people, places, organisations, sentences",
      share: SLOW_SHARE,
      read: ({ text }) => {
        const doc = nlp(text);
        return (
          doc.people().length + doc.places().length + doc.organizations().length + doc.sentences().length
        );
      },
    },
  ];
}

/** Words a second of the engine and of two libraries, one after the other on the same articles. */
export function measureSpeed(atLeast: number): Speed[] {
  const corpus = corpusOf(atLeast);
  return readers().map(({ name, does, share, read }) => {
    const documents = corpus.slice(0, Math.ceil(corpus.length * share));
    const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
    let work = 0;
    const run = () => {
      for (const document of documents) work += read(document);
    };
    // Warm-up: the compiler has seen the code, tables are built.
    for (const document of documents.slice(0, Math.ceil(documents.length / 10))) work += read(document);
    const time = median(Array.from({ length: RUNS }, () => seconds(run)));
    if (work === 0) throw new Error(`${name} found nothing in ${words} words`);
    return { name, does, wordsPerSecond: words / time };
  });
}

export function speedTable(speeds: readonly Speed[]): Table {
  const rows = speeds.map(({ name, does, wordsPerSecond }) => [
    name.padEnd(20) + does,
    Math.round(wordsPerSecond).toLocaleString("en"),
  ]);
  return { head: ["reader", "words a second on one core"], rows };
}
