/**
 * Look-ups for names: the lexicon's given names, titles and places, countries and territories from the
 * runtime's own tables, and the word lists beside this file.
 */
import { isGivenName } from "../lexicon/given-names.ts";
import { isDemonym, knownPlace } from "../lexicon/places.ts";
import { isTitle } from "../lexicon/titles.ts";
import { CALENDAR, FIRST_NAMES, ORGANIZATION_WORDS, PEOPLES, PLACE_WORDS, TITLES } from "./names-lexicon.ts";

/** Bits of what is known of a word. */
export const KNOWN_COUNTRY = 1;
export const KNOWN_TITLE = 2;
export const KNOWN_ORGANIZATION = 4;
export const KNOWN_PLACE = 8;
export const KNOWN_CALENDAR = 16;
export const KNOWN_FIRST_NAME = 32;
export const KNOWN_PEOPLE = 64;
export const KNOWN_TOWN = 128;

/** Words in the names of countries that say nothing alone. */
const NOT_ALONE = new Set(
  "and the of islands island republic south north new east west saint st. st united states democratic people's territory territories southern british french american us u.s. indian ocean central".split(
    " ",
  ),
);
/** Short forms that `Intl` does not list. */
const SHORT_COUNTRIES =
  "u.s. us usa uk u.k. uae u.a.e. america britain england scotland wales russia korea holland burma turkey kosovo taiwan czechia macedonia congo".split(
    " ",
  );

/** ISO 3166-1 alpha-2 codes are tried letter by letter; `Intl` answers with the code itself for free ones. */
function countryWords(): Set<string> {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const found = new Set<string>(SHORT_COUNTRIES);
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (!name || /unknown|outlying|pseudo|european union|eurozone/i.test(name)) continue;
      for (const word of name.toLowerCase().split(/[\s(),&-]+/))
        if (word.length > 2 && !NOT_ALONE.has(word)) found.add(word);
    }
  }
  return found;
}

let countries: Set<string> | null = null;

/** Whether a word is a people's name: "Afghans", "Israeli", "Saudis". */
export function isPeople(lower: string): boolean {
  return (
    PEOPLES.has(lower) ||
    (lower.endsWith("s") && PEOPLES.has(lower.slice(0, -1))) ||
    (lower.endsWith("men") && PEOPLES.has(lower.slice(0, -3)))
  );
}

const known = new Map<string, number>();
/** Answers kept before the cache starts anew. */
const CACHE_LIMIT = 20_000;

/** The KNOWN bits of a word. */
export function knownBits(form: string): number {
  const bits = known.get(form);
  if (bits !== undefined) return bits;
  if (known.size >= CACHE_LIMIT) known.clear();
  const found = lookUp(form);
  known.set(form, found);
  return found;
}

function lookUp(form: string): number {
  countries ??= countryWords();
  const lower = form.toLowerCase();
  const singular = lower.endsWith("s") ? lower.slice(0, -1) : lower;
  const sense = /^\p{Lu}/u.test(form) ? (knownPlace(form)?.sense ?? null) : null;
  const people = isPeople(lower) || (/^\p{Lu}/u.test(form) && isDemonym(form));
  return (
    (countries.has(lower) || sense === "country" ? KNOWN_COUNTRY : 0) |
    (TITLES.has(lower) || isTitle(form) ? KNOWN_TITLE : 0) |
    (ORGANIZATION_WORDS.has(lower) || ORGANIZATION_WORDS.has(singular) ? KNOWN_ORGANIZATION : 0) |
    (PLACE_WORDS.has(lower) ? KNOWN_PLACE : 0) |
    (CALENDAR.has(lower) ? KNOWN_CALENDAR : 0) |
    (FIRST_NAMES.has(lower) || isGivenName(form) ? KNOWN_FIRST_NAME : 0) |
    (people ? KNOWN_PEOPLE : 0) |
    (sense === "capital" || sense === "town" ? KNOWN_TOWN : 0)
  );
}
