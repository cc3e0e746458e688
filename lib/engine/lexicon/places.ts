import { COUNTRIES } from "./countries.ts";
import { foldName } from "./fold.ts";
import { SEATS, TOWNS } from "./seats.ts";

export type PlaceSense = "country" | "capital" | "town" | "seat" | "demonym" | "people";

export interface KnownPlace {
  /** ISO 3166 code. */
  readonly country: string;
  readonly sense: PlaceSense;
  /** Canonical English name of the country, town or seat. */
  readonly name: string;
}

const byName = new Map<string, KnownPlace>();
const demonyms = new Map<string, string>();
const countryNames = new Map<string, string>();

function add(name: string, place: KnownPlace): void {
  const key = foldName(name);
  // The first sense wins: a country before a capital of the same name before a town ("Luxembourg", "Georgia").
  if (key && !byName.has(key)) byName.set(key, place);
}

for (const { code, name, aliases } of COUNTRIES) {
  countryNames.set(code, name);
  for (const form of [name, ...aliases]) add(form, { country: code, sense: "country", name });
}
for (const { code, capitals } of COUNTRIES) {
  for (const capital of capitals) add(capital, { country: code, sense: "capital", name: capital });
}
for (const [seat, country] of SEATS) add(seat, { country, sense: "seat", name: seat });
for (const [town, country] of TOWNS) add(town, { country, sense: "town", name: town });
for (const { code, demonyms: adjectives, people } of COUNTRIES) {
  for (const adjective of adjectives) demonyms.set(foldName(adjective), code);
  const plurals = people.length > 0 ? people : adjectives.map((adjective) => `${adjective}s`);
  for (const plural of plurals) add(plural, { country: code, sense: "people", name: plural });
}
/** Adjectives of regions that are no single country: known as demonyms, without a code. */
const REGIONAL_DEMONYMS = new Set(
  "european,asian,african,arab,western,eastern,latin american,scandinavian,nordic,baltic,balkan,english,scottish,welsh,catalan,kurdish,kurd,tibetan,chechen,bavarian,flemish".split(
    ",",
  ),
);
for (const [adjective, code] of [
  ["english", "GB"],
  ["scottish", "GB"],
  ["welsh", "GB"],
  ["catalan", "ES"],
  ["bavarian", "DE"],
  ["flemish", "BE"],
  ["chechen", "RU"],
] as const) {
  demonyms.set(adjective, code);
}

/** The country, capital, town, seat of government or people of that name; null where it is not known. */
export function knownPlace(name: string): KnownPlace | null {
  return byName.get(foldName(name)) ?? null;
}

/** ISO 3166 code of a country named by an adjective ("Afghan"), null where it is none. */
export function countryOfDemonym(word: string): string | null {
  return demonyms.get(foldName(word)) ?? null;
}

export function isDemonym(word: string): boolean {
  const key = foldName(word);
  return demonyms.has(key) || REGIONAL_DEMONYMS.has(key);
}

/** ISO 3166 code for a country, its demonym, capital, known town or seat of government; null where unknown. */
export function countryOf(name: string): string | null {
  const key = foldName(name);
  return byName.get(key)?.country ?? demonyms.get(key) ?? null;
}

/** The English short name of a country by its code ("AF": "Afghanistan"), null where the code is unknown. */
export function countryName(code: string): string | null {
  return countryNames.get(code) ?? null;
}

const LOCAL_SUFFIX =
  /^(?:(?:city|town|port|village|province|region|state|district|capital) of )|(?: (?:city|town|province|region|state|district|county|prefecture|governorate))$/u;

/** A place's folded name without its kind ("the city of Varn", "Varn province": "varn"). */
export function placeCore(name: string): string {
  const folded = foldName(name);
  // "Port of Spain" and "Mexico City" are names as they stand.
  if (byName.has(folded)) return folded;
  return folded.replace(LOCAL_SUFFIX, "") || folded;
}

/**
 * Whether place `a` surely lies within place `b` or is the same one, by general knowledge alone (capital and town in
 * country, "X, Y" in Y, parts named by a wider name: "northern Varn" in Varn). `null`: not known.
 */
export function placeWithin(a: string, b: string): boolean | null {
  const inner = placeCore(a);
  const outer = placeCore(b);
  if (!inner || !outer) return null;
  if (inner === outer) return true;
  const outerPlace = byName.get(outer);
  if (partOf(inner, outer)) return true;
  const innerPlace = byName.get(inner) ?? lastKnown(inner);
  if (!innerPlace || !outerPlace) return null;
  if (outerPlace.sense === "country") return innerPlace.country === outerPlace.country;
  // Two towns of different countries do not contain each other; two of one country may (a suburb), so: unknown.
  return innerPlace.country === outerPlace.country ? null : false;
}

const PART_WORD =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|downtown|upper|lower|outer|inner|greater|northeastern|northwestern|southeastern|southwestern|north-eastern|north-western|south-eastern|south-western) /u;

function partOf(inner: string, outer: string): boolean {
  if (inner.endsWith(`, ${outer}`)) return true;
  // "South Korea" is no part of "Korea"; a name that is known whole is not taken apart.
  return !byName.has(inner) && inner.replace(PART_WORD, "") === outer;
}

function lastKnown(folded: string): KnownPlace | null {
  const comma = folded.lastIndexOf(", ");
  if (comma >= 0) return byName.get(folded.slice(comma + 2)) ?? byName.get(folded.slice(0, comma)) ?? null;
  if (byName.has(folded)) return byName.get(folded) ?? null;
  return byName.get(folded.replace(PART_WORD, "")) ?? null;
}
