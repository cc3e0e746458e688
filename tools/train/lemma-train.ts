/** Learns the lemmatizer's table from gold forms, tags and lemmas. */
import { applyEdit, type LemmaTable, LONGEST_ENDING, lemmaBase } from "../../lib/engine/parse/lemma.ts";
import type { GoldSentence } from "./treebank.ts";

/** An ending must be seen in so many different words to make a rule. */
const RULE_MINIMUM = 2;

/** The edit that turns `base` into `lemma`: units to cut, then what to add. */
function editOf(base: string, lemma: string): string {
  let same = 0;
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
  return `${base.length - same}${lemma.slice(same)}`;
}

type Counts = Map<string, number>;

function bump(map: Map<string, Counts>, key: string, edit: string): void {
  const counts = map.get(key) ?? new Map<string, number>();
  map.set(key, counts);
  counts.set(edit, (counts.get(edit) ?? 0) + 1);
}

function top(counts: Counts): [edit: string, count: number] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
}

/** The edit of the longest ending shorter than `from` units. */
function ruleFor(rules: Map<string, string>, word: string, from: number): string {
  for (let n = Math.min(from, word.length); n >= 0; n--) {
    const edit = rules.get(` ${word.slice(word.length - n)}`);
    if (edit !== undefined) return edit;
  }
  return "0";
}

/** Rules of one tag from its words' edits, then the words that the rules get wrong. */
function tableOf(words: Map<string, Counts>): Record<string, string> {
  const endings = new Map<string, Counts>();
  for (const [word, counts] of words) {
    const [edit] = top(counts);
    for (let n = 0; n <= Math.min(LONGEST_ENDING, word.length); n++)
      bump(endings, ` ${word.slice(word.length - n)}`, edit);
  }
  const rules = new Map<string, string>();
  for (const [ending, counts] of [...endings].sort(
    (a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  )) {
    const [edit, count] = top(counts);
    if (count < RULE_MINIMUM) continue;
    const suffix = ending.slice(1);
    if (suffix.length > 0 && ruleFor(rules, suffix, suffix.length - 1) === edit) continue;
    rules.set(ending, edit);
  }
  const table: Record<string, string> = {};
  for (const [word, counts] of words) {
    const [edit] = top(counts);
    if (applyEdit(word, ruleFor(rules, word, LONGEST_ENDING)) !== applyEdit(word, edit)) table[word] = edit;
  }
  for (const [ending, edit] of rules) table[ending] = edit;
  return Object.fromEntries(Object.entries(table).sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

/** The lemma table of a treebank, tags and words in the order of their names. */
export function learnLemmas(sentences: readonly GoldSentence[]): LemmaTable {
  const byTag = new Map<string, Map<string, Counts>>();
  for (const s of sentences) {
    s.forms.forEach((form, i) => {
      const tag = s.tags[i]!;
      const lemma = s.lemmas[i]!;
      if (lemma === "_" && form !== "_") return;
      const base = lemmaBase(form, tag);
      const words = byTag.get(tag) ?? new Map<string, Counts>();
      byTag.set(tag, words);
      bump(words, base.toLowerCase(), editOf(base, lemma));
    });
  }
  const table: Record<string, Record<string, string>> = {};
  for (const tag of [...byTag.keys()].sort()) table[tag] = tableOf(byTag.get(tag)!);
  return table;
}
