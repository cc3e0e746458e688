/**
 * What WordNet 3.0 knows of a word, from the compact file that `tools/lexicon/build.ts` makes: its commonest senses,
 * the class its first sense belongs to, the words it is derived from, and its antonyms.
 * Source: Fellbaum (ed.), WordNet: An Electronic Lexical Database, 1998; see NOTICE beside this file.
 */
import { readDataFile } from "../data-file.ts";

export type WordPos = "n" | "v" | "a";

export interface Sense {
  readonly synset: number;
  /** 1 to 9: the share of the word's uses that has this sense, in ninths. */
  readonly share: number;
}

export interface WordEntry {
  /** WordNet's lexicographer file: 4 act, 11 event, 14 group, 15 location, 18 person, 28 time, … */
  readonly file: number;
  readonly senses: readonly Sense[];
  /** For a noun the verbs it comes from, for a verb its nouns. */
  readonly derived: readonly string[];
  readonly antonyms: readonly string[];
}

interface Database {
  readonly lines: ReadonlyMap<string, string>;
  readonly parents: Int32Array;
}

const FILE = "lib/engine/lexicon/wordnet/words.txt";
const NO_WORDS: readonly string[] = [];
let database: Database | null = null;
/** By class, so that no key has to be put together to look a word up. */
const entries = {
  n: new Map<string, WordEntry>(),
  v: new Map<string, WordEntry>(),
  a: new Map<string, WordEntry>(),
};
/** Words of a class that the file lacks; hostile texts have any number of them. */
const strangers = { n: new Set<string>(), v: new Set<string>(), a: new Set<string>() };
const MOST_STRANGERS = 20_000;

function load(): Database {
  const text = readDataFile(FILE).toString("utf8");
  const lines = new Map<string, string>();
  const body = text.lastIndexOf("\n\n");
  for (let at = 0; at < body; ) {
    const end = text.indexOf("\n", at);
    const bar = text.indexOf("|", at);
    lines.set(text.slice(at, bar + 2), text.slice(bar + 3, end));
    at = end + 1;
  }
  const parents = Int32Array.from(
    text
      .slice(body + 2)
      .trim()
      .split(","),
    (p) => (p === "" ? -1 : Number(p)),
  );
  return { lines, parents };
}

const words = (list: string | undefined) => (list ? list.split(",") : NO_WORDS);

function parseEntry(line: string): WordEntry {
  const [file, senses, derived, antonyms] = line.split("|");
  return {
    file: Number(file),
    senses: words(senses).map((s) => {
      const [synset, share] = s.split(":");
      return { synset: Number(synset), share: Number(share) };
    }),
    derived: words(derived),
    antonyms: words(antonyms),
  };
}

/** The entry of a lower-case lemma, or null where WordNet has none. */
export function wordEntry(lemma: string, pos: WordPos): WordEntry | null {
  const known = entries[pos].get(lemma);
  if (known !== undefined) return known;
  if (strangers[pos].has(lemma)) return null;
  database ??= load();
  const line = database.lines.get(`${lemma}|${pos}`);
  if (line === undefined) {
    if (strangers[pos].size >= MOST_STRANGERS) strangers[pos].clear();
    strangers[pos].add(lemma);
    return null;
  }
  const entry = parseEntry(line);
  entries[pos].set(lemma, entry);
  return entry;
}

/** The synset above `synset`, or -1 at the top. */
export function hypernym(synset: number): number {
  database ??= load();
  return database.parents[synset] ?? -1;
}
