import {
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
} from "../../lexicon/currencies.ts";
import { MAGNITUDE_WORDS, ONES, TEENS, TENS } from "../../lexicon/numbers.ts";
import type { Atom } from "../atoms.ts";

const WORDS = "a an half quarter several few many couple minus negative";

/** Every word or sign that an amount can begin with. */
const STARTERS: ReadonlySet<string> = new Set([
  ...WORDS.split(" "),
  ...[ONES, TEENS, TENS, MAGNITUDE_WORDS].flatMap((table) => Object.keys(table)),
  ...[CURRENCY_SIGNS, DOLLAR_PREFIXES, CURRENCY_PREFIXES].flatMap((table) => Object.keys(table)),
  ...Object.keys(DOLLAR_PREFIXES).flatMap((p) => [[...p].join("."), `${[...p].join(".")}.`]),
  ...[...CURRENCY_CODES].flatMap((code) => ["", "m", "k", "b"].map((scale) => scale + code.toLowerCase())),
  ..."+-−–.",
]);

export const mayBeginAmount = (atom: Atom): boolean =>
  atom.kind === "number" || (atom.kind !== "opaque" && STARTERS.has(atom.lower));
