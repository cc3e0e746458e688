import { table } from "../../../text/table.ts";
import { countryOf } from "../../lexicon/places.ts";
import { wordSimilarity } from "../../lexicon/word-keys.ts";
import type { ContentWord, Side } from "./side.ts";

/** Words alike by less than this are different words. */
const ALIKE = 0.5;
/** What a missing word costs: names and things tell stories apart, qualities and verbs less so. */
const WEIGHTS: Readonly<Record<string, number>> = table({ PROPN: 1.2, NOUN: 1, VERB: 0.8, ADJ: 0.6 });
/** Verbs that say nothing of their own here, and words of reporting. */
const FAINT = new Set(
  "be have do make get take go come say tell report add accord include become see will can may should would could".split(
    " ",
  ),
);
const FAINT_WEIGHT = 0.15;
/** "Tomas Berg" and "Berg": what is left out of a name that is given otherwise hardly counts. */
const NAME_REST = 0.15;

const weightOf = ({ lemma, upos }: ContentWord): number =>
  FAINT.has(lemma) ? FAINT_WEIGHT : (WEIGHTS[upos] ?? 1);

/** The words of one text, ready to be asked for the words of another. */
interface Stock {
  readonly words: readonly ContentWord[];
  readonly lemmas: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Initials of its names ("eu" for "European Union"), and its own acronyms. */
  readonly initials: ReadonlySet<string>;
}

const ACRONYM = /^\p{Lu}{2,6}$/u;
const NAME_LETTER = /^\p{Lu}/u;
/** Words that a name has inside it and an acronym leaves out. */
const JOINTS = new Set(["of", "the", "for", "and"]);
const LONGEST_ACRONYM = 6;

/** The initials of every run of capitalized words. */
function initialsOf({ tokens }: Side): Set<string> {
  const found = new Set<string>();
  tokens.forEach((_, i) => {
    let letters = "";
    for (let k = i; k < tokens.length && letters.length < LONGEST_ACRONYM; k++) {
      const text = tokens[k]?.token.text ?? "";
      if (JOINTS.has(text) && letters !== "") continue;
      if (!NAME_LETTER.test(text)) break;
      letters += ACRONYM.test(text.replaceAll(".", "")) ? text.replaceAll(".", "") : text.slice(0, 1);
      if (letters.length > 1) found.add(letters.toLowerCase());
    }
  });
  return found;
}

function stockOf(side: Side): Stock {
  const countries = side.words.flatMap((w) =>
    w.upos === "PROPN" || w.upos === "ADJ" ? (countryOf(w.text) ?? []) : [],
  );
  return {
    words: side.words,
    lemmas: new Set(side.tokens.map((t) => t.lemma.replaceAll(".", "") || t.lemma)),
    countries: new Set(countries),
    initials: initialsOf(side),
  };
}

/** How well the other text has a word: 1 for the word itself, less for one that is only alike. */
function held(word: ContentWord, stock: Stock): number {
  if (stock.lemmas.has(word.lemma)) return 1;
  if (ACRONYM.test(word.text.replaceAll(".", "")) && stock.initials.has(word.lemma)) return 1;
  const country = word.upos === "PROPN" || word.upos === "ADJ" ? countryOf(word.text) : null;
  if (country !== null) return stock.countries.has(country) ? 1 : 0;
  let best = 0;
  for (const other of stock.words) best = Math.max(best, wordSimilarity(word.keys, other.keys));
  return best >= ALIKE ? best : 0;
}

export interface Coverage {
  /** Weighted share of the words, 0 to 1; 0 where there are none. */
  readonly share: number;
  /** The words that the other text lacks. */
  readonly missing: readonly ContentWord[];
}

/** How much of `b`'s words `a` has too. */
export function coverage(a: Side, b: Side): Coverage {
  const stock = stockOf(a);
  const got = b.words.map((word) => held(word, stock));
  const known = new Set(b.words.flatMap((w, i) => (w.name !== null && (got[i] ?? 0) > 0 ? [w.name] : [])));
  let all = 0;
  let hit = 0;
  const missing: ContentWord[] = [];
  b.words.forEach((word, i) => {
    const hold = got[i] ?? 0;
    const rest = hold === 0 && word.name !== null && known.has(word.name);
    const weight = weightOf(word) * (rest ? NAME_REST : 1);
    all += weight;
    hit += weight * hold;
    if (hold === 0 && !rest) missing.push(word);
  });
  return { share: all === 0 ? 0 : hit / all, missing };
}
