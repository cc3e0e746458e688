import type { Sentence } from "../../model/index.ts";
import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import { isTitle } from "../lexicon/titles.ts";
import type { Party } from "./frame.ts";

export type NamedThing = Omit<Party, "role" | "preposition"> & {
  readonly first: number;
  readonly last: number;
};

/** Runs of proper nouns that are no entity's mention: ships, laws, products, works. Calendar words are none. */
export function namedThings(sentence: Sentence, text: string, taken: ReadonlySet<number>): NamedThing[] {
  const tokens = sentence.tokens;
  const isName = (t: number) => {
    const token = tokens[t];
    if (!token || isPeopleNoun(token.text.toLowerCase())) return false;
    return (
      token?.upos === "PROPN" && !taken.has(t) && /^\p{Lu}/u.test(token.text) && !CALENDAR.test(token.text)
    );
  };
  const runs: NamedThing[] = [];
  for (let t = 0; t < tokens.length; t++) {
    if (!isName(t)) continue;
    let last = t;
    while (isName(last + 1)) last++;
    const start = tokens[t]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    // "Transport" of "Transport Minister Ada Brenn" is no thing with a name.
    if (isRoleHead(tokens[last + 1]?.lemma.toLowerCase() ?? "") && isOfficeAlone(text.slice(start, end))) {
      t = last;
      continue;
    }
    let head = last;
    for (let h = t; h <= last; h++) {
      const up = tokens[h]?.head ?? -1;
      if (up < t || up > last) head = h;
    }
    const key = `n:${text.slice(start, end).toLowerCase().replace(/\s+/g, " ")}`;
    runs.push({
      first: t,
      last,
      start,
      end,
      text: text.slice(start, end),
      key,
      kind: "thing",
      country: null,
      named: true,
      head,
      form: "name",
      entity: null,
    });
    t = last;
  }
  return runs;
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** "Foreign Minister" by itself is an office, even where a name finder took it for a name. */
export function isOfficeAlone(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.every((w) => isTitle(w) || isRoleHead(w) || isRoleModifier(w));
}
