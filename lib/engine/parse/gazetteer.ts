/** Look-ups for names: the lexicon's given names, titles and places, and the word lists beside this file. */
import { isGivenName } from "../lexicon/given-names.ts";
import { isDemonym, knownPlace } from "../lexicon/places.ts";
import { isTitle } from "../lexicon/titles.ts";
import { COUNTRY_WORDS } from "./country-words.ts";
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

/** Short forms of countries' names. */
const SHORT_COUNTRIES =
  "u.s. us usa uk u.k. uae u.a.e. america britain england scotland wales russia korea holland burma turkey kosovo taiwan czechia macedonia congo".split(
    " ",
  );

const COUNTRIES = new Set([...SHORT_COUNTRIES, ...COUNTRY_WORDS]);

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
  const lower = form.toLowerCase();
  const singular = lower.endsWith("s") ? lower.slice(0, -1) : lower;
  const sense = /^\p{Lu}/u.test(form) ? (knownPlace(form)?.sense ?? null) : null;
  const people = isPeople(lower) || (/^\p{Lu}/u.test(form) && isDemonym(form));
  return (
    (COUNTRIES.has(lower) || sense === "country" ? KNOWN_COUNTRY : 0) |
    (TITLES.has(lower) || isTitle(form) ? KNOWN_TITLE : 0) |
    (ORGANIZATION_WORDS.has(lower) || ORGANIZATION_WORDS.has(singular) ? KNOWN_ORGANIZATION : 0) |
    (PLACE_WORDS.has(lower) ? KNOWN_PLACE : 0) |
    (CALENDAR.has(lower) ? KNOWN_CALENDAR : 0) |
    (FIRST_NAMES.has(lower) || isGivenName(form) ? KNOWN_FIRST_NAME : 0) |
    (people ? KNOWN_PEOPLE : 0) |
    (sense === "capital" || sense === "town" ? KNOWN_TOWN : 0)
  );
}
