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
const entries = new Map<string, WordEntry | null>();

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
  const key = `${lemma}|${pos}`;
  const known = entries.get(key);
  if (known !== undefined) return known;
  database ??= load();
  const line = database.lines.get(key);
  const entry = line === undefined ? null : parseEntry(line);
  // Only words of the file are kept, so hostile text cannot fill the memory.
  if (entry) entries.set(key, entry);
  return entry;
}

/** The synset above `synset`, or -1 at the top. */
export function hypernym(synset: number): number {
  database ??= load();
  return database.parents[synset] ?? -1;
}
