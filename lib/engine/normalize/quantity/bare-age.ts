import { type Atom, at } from "../atoms.ts";
import { type Doc, uposOf } from "../document.ts";
import type { Figure } from "../number/index.ts";

/** Nobody is older; larger figures beside a name are something else. */
const MAX_AGE = 120;

/**
 * Ages without a unit: "aged 35", "the age of 21", "Maria Oben, 44, said", "who was 10".
 * Returns the atom where the age begins, or -1.
 */
export function bareAge(doc: Doc, atoms: readonly Atom[], f: Figure): number {
  if (f.value > MAX_AGE || f.value < 0 || !Number.isInteger(f.value) || f.scale !== 1) return -1;
  const word = at(atoms, f.from - 1);
  if (word === "aged" || word === "age" || word === "ages") return f.from - 1;
  if (word === "of" && at(atoms, f.from - 2) === "age") return f.from - 2;
  const closes = /^[,.;:)!?]?$/.test(at(atoms, f.to));
  if (!closes || f.style === "fraction") return -1;
  const named = word === "," && at(atoms, f.to) === "," && uposOf(doc, atoms[f.from - 2]) === "PROPN";
  if (named && f.style === "digits" && atoms[f.from - 2]?.kind === "word") return f.from;
  const copula = /^(is|was|'s|turned|turns)$/.test(word) && /^(who|he|she)$/.test(at(atoms, f.from - 2));
  return copula ? f.from : -1;
}
