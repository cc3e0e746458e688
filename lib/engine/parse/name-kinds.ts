/** What the words around and inside a name say of its kind and its ends, whatever the trained finder made of it. */
import type { Name } from "../../model/syntax.ts";
import { knownPlace } from "../lexicon/places.ts";
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import { isTitle } from "../lexicon/titles.ts";
import {
  KNOWN_COUNTRY,
  KNOWN_FIRST_NAME,
  KNOWN_ORGANIZATION,
  KNOWN_PLACE,
  KNOWN_TITLE,
  KNOWN_TOWN,
  knownBits,
} from "./gazetteer.ts";

interface Word {
  readonly text: string;
  readonly xpos: string;
}

const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? "";
const bitsOf = (word: Word | undefined): number => (word ? knownBits(word.text) : 0);

/** Offices of which no organization or place is named: "… Governor Ada Brenn", unlike "Lund General Hospital". */
const OFFICE =
  /^(?:minister|president|premier|chancellor|secretary|ambassador|envoy|governor|mayor|senator|spokes(?:man|woman|person)|commissioner|chair(?:man|woman))$/;
const NOT_A_PERSON = KNOWN_ORGANIZATION | KNOWN_PLACE;

/** "Orvanian Foreign Minister Ivan Dorn" taken for one name: what stands before the office, and who holds it. */
function splitAtOffice(words: readonly Word[], name: Name): Name[] {
  const { first, last } = name;
  for (let office = first + 1; office < last; office++) {
    if (!OFFICE.test(lower(words[office])) || !isRoleHead(lower(words[office]))) continue;
    const person = words.slice(office + 1, last + 1);
    if (!person.every((w) => w.xpos === "NNP" && (bitsOf(w) & NOT_A_PERSON) === 0)) continue;
    let end = office - 1;
    while (end >= first && isRoleModifier(lower(words[end]))) end--;
    const holder: Name = { first: office + 1, last, kind: "person" };
    return end < first ? [holder] : [{ first, last: end, kind: name.kind }, holder];
  }
  return [name];
}

const wordsOf = (words: readonly Word[], { first, last }: Name): string =>
  words
    .slice(first, last + 1)
    .map((w) => w.text)
    .join(" ");

/** "Maria Costa" is somebody, though "costa" stands in names of places. */
function isSomebody(words: readonly Word[], name: Name): boolean {
  const { first, last } = name;
  if (last !== first + 1 || knownPlace(wordsOf(words, name))) return false;
  const given = bitsOf(words[first]);
  return (
    (given & KNOWN_FIRST_NAME) !== 0 &&
    (given & (KNOWN_COUNTRY | KNOWN_TOWN | KNOWN_PLACE)) === 0 &&
    (bitsOf(words[last]) & NOT_A_PERSON) === 0 &&
    !knownPlace(words[last]?.text ?? "")
  );
}

/** "The Sarvan", "the Sarvan Pakistan": people are not called so; but "the Brenn cabinet" is named after somebody. */
function isMovement(words: readonly Word[], { first, last }: Name): boolean {
  if (lower(words[first - 1]) !== "the" || /^N/.test(words[last + 1]?.xpos ?? "")) return false;
  for (let i = first; i <= last; i++)
    if ((bitsOf(words[i]) & (KNOWN_FIRST_NAME | KNOWN_TITLE)) !== 0 || isRoleHead(lower(words[i])))
      return false;
  return !/s$/.test(lower(words[last]));
}

/** "Foreign Minister", "Affairs Minister": an office without anybody who holds it names nobody. */
function isOfficeAlone(words: readonly Word[], { first, last }: Name): boolean {
  if (!OFFICE.test(lower(words[last])) || /^NNP/.test(words[last + 1]?.xpos ?? "")) return false;
  for (let i = first; i < last; i++) {
    const word = lower(words[i]);
    if (!isRoleModifier(word) && !isRoleHead(word) && !isTitle(word)) return false;
  }
  return true;
}

/** The finder's names with ends and kinds mended. */
export function mendNames(words: readonly Word[], names: readonly Name[]): Name[] {
  return names.flatMap((name): Name[] => {
    if (isOfficeAlone(words, name)) return [];
    if (name.kind === "person") return isMovement(words, name) ? [{ ...name, kind: "organisation" }] : [name];
    if (name.kind === "group") return [name];
    if (name.kind === "place" && isSomebody(words, name)) return [{ ...name, kind: "person" }];
    return splitAtOffice(words, name);
  });
}
