import type { Quantity } from "../../../model/index.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, tokenOf } from "../document.ts";
import type { Amount } from "./amount.ts";
import { countedPhrase } from "./counted.ts";
import { behind, measuredPhrase } from "./measured.ts";
import { perUnit } from "./per.ts";
import type { UnitReading } from "./types.ts";

interface Places {
  readonly isAge: boolean;
  /** Atoms of the whole quantity, hedges behind it included. */
  readonly from: number;
  readonly to: number;
}

/** The unit of an amount, and what it counts or measures. */
export function unitAndObject(
  doc: Doc,
  atoms: readonly Atom[],
  amount: Amount,
  { isAge, from, to }: Places,
): Pick<Quantity, "unit" | "of"> {
  const { figure } = amount;
  if (isAge) {
    return { unit: { kind: "age", code: "a", text: "" }, of: measuredPhrase(doc, atoms, from, to, "age") };
  }
  if (amount.unit !== null) {
    const { kind, code, text } = rateBehind(doc, atoms, amount, amount.unit);
    return { unit: { kind, code, text }, of: measuredPhrase(doc, atoms, from, to, kind) };
  }
  if (figure.style === "fraction") {
    // UCUM "1": a part of one. Comparers turn it into percent by a factor of a hundred.
    // "four in 10 adults" has its noun right behind, "half of the adults" after "of".
    const behind = at(atoms, to) === "of" ? null : countedPhrase(doc, atoms, figure.to - 1, to);
    const of = behind?.of ?? measuredPhrase(doc, atoms, from, to, "percentage");
    return { unit: { kind: "percentage", code: "1", text: "" }, of };
  }
  if (isTimes(atoms, to)) return { unit: { kind: "count", code: null, text: "times" }, of: null };
  const counted = countedPhrase(doc, atoms, figure.to - 1, to);
  if (counted === null && !/subj/.test(tokenOf(doc, atoms[figure.to - 1])?.deprel ?? "")) {
    // "The toll rose to 46": the noun stands elsewhere.
    const of = measuredPhrase(doc, atoms, from, to, "count");
    // "Life expectancy is about 81": years, though nobody says so.
    if (counted === null && LIFETIME.test(of ?? ""))
      return { unit: { kind: "age", code: "a", text: "" }, of };
    return { unit: { kind: "count", code: null, text: "" }, of };
  }
  return { unit: { kind: "count", code: null, text: counted?.text ?? "" }, of: counted?.of ?? null };
}

const LIFETIME = /\b(?:life expectancy|expectancy|lifespan|(?:average|median|mean) age)$/iu;

const isTimes = (atoms: readonly Atom[], i: number): boolean =>
  at(atoms, i) === "times" ||
  (at(atoms, i) === "x" && atoms[i]?.glued === true) ||
  (isHyphen(at(atoms, i)) && at(atoms, i + 1) === "time");

/** "2 million tonnes of rice a year": the rate comes after what is measured. */
function rateBehind(doc: Doc, atoms: readonly Atom[], amount: Amount, unit: UnitReading): UnitReading {
  if (at(atoms, unit.to) !== "of" || unit.text.includes(" per ")) return unit;
  const object = behind(doc, atoms, unit.to, unit.kind);
  if (object === null) return unit;
  const sentence = atoms[unit.to]?.sentence;
  let k = unit.to;
  while (atoms[k]?.sentence === sentence && (atoms[k]?.token ?? Infinity) <= object.lastToken) k += 1;
  const context = { doc, atoms, figure: amount.figure, prefix: amount.prefix };
  return /^(an?|per|each|every)$/.test(at(atoms, k)) ? perUnit(context, { ...unit, to: k }) : unit;
}
