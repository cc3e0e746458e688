import { isNamedByOf, isOrgHead, isPlaceHead } from "../lexicon/organisations.ts";
import type { Tree } from "../syntax/tree.ts";
import { startsUpper } from "./letters.ts";
import { CALENDAR, headOf, isNameWord, isPairOfPlaces, wordAt } from "./name-words.ts";

/** A name cut too short: the capitals beside it that hang on its own words, or that a body's name runs through. */
export function completed(view: Tree, from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  const belongs = (index: number): boolean => {
    const token = view.tokens[index];
    if (!token || !isNameWord(token)) return false;
    const inside = token.head >= first && token.head <= last && /^(?:amod|compound|flat)/u.test(token.deprel);
    const governor = view.tokens[headOf(view, first, last)];
    const outermost = governor?.head === index && /^(?:compound|flat)/u.test(governor.deprel);
    const edge = view.tokens[index - 1];
    const cut = index === last + 1 && edge?.head === index && /^(?:amod|compound)/u.test(edge.deprel);
    return inside || outermost || cut || (index < first && isBodyName(view, last));
  };
  // A capital that opens a sentence may be any word's.
  while (first > 1 && belongs(first - 1)) first -= 1;
  if (first === 1 && belongs(0) && view.tokens[0]?.upos === "PROPN") first = 0;
  for (let step = 1; step > 0; last += step) step = belongs(last + 1) ? 1 : hyphenated(view, last);
  if (isNamedByOf(wordAt(view, last).toLowerCase())) last = throughOf(view, last);
  return [first, last];
}

/** End of "Ministry of Foreign Affairs", "Department of Energy and Climate", from its first word. */
function throughOf(view: Tree, from: number): number {
  const capital = (index: number): boolean =>
    startsUpper(wordAt(view, index)) && !CALENDAR.test(wordAt(view, index));
  if (!/^(?:of|for)$/u.test(wordAt(view, from + 1)) || !capital(from + 2)) return from;
  let last = from + 2;
  while (capital(last + 1) || (wordAt(view, last + 1) === "and" && capital(last + 2)))
    last += capital(last + 1) ? 1 : 2;
  return last;
}

/** "… Audit Board": capitals before a capitalised word for a body are its name, whatever the tree says. */
function isBodyName(view: Tree, last: number): boolean {
  const word = wordAt(view, last).toLowerCase();
  return isOrgHead(word) || isPlaceHead(word);
}

/** Tokens from `index` on that a hyphen joins to it ("Holt-Adeyemi": 2, "Sadr-e-Aman": 4), 0 where none does. */
function hyphenated(view: Tree, index: number): number {
  const tight = (at: number): boolean => view.tokens[at]?.end === view.tokens[at + 1]?.start;
  if (wordAt(view, index + 1) !== "-" || !tight(index) || !tight(index + 1)) return 0;
  if (startsUpper(wordAt(view, index + 2))) return isPairOfPlaces(view, index, index + 2) ? 0 : 2;
  const linked =
    /^(?:e|i|o|ul|al|el|ud|ur)$/u.test(wordAt(view, index + 2)) && wordAt(view, index + 3) === "-";
  return linked && tight(index + 2) && tight(index + 3) && startsUpper(wordAt(view, index + 4)) ? 4 : 0;
}
