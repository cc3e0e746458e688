import { unitByName, unitBySign } from "../../lexicon/units.ts";
import { at, isHyphen } from "../atoms.ts";
import { uposOf } from "../document.ts";
import type { UnitContext, UnitReading } from "./types.ts";

/** What things are sold and counted by; after "a" only these and units of time make a rate. */
const SOLD_BY =
  /^(share|barrel|gallon|ounce|ton|tonne|dozen|head|person|piece|unit|liter|litre|kilo|kilogram|bushel|bottle|ticket|acre|mile|student|household|night)$/;
/** "a year earlier", "a day after": a point in time, not a rate. */
const POINT_IN_TIME = /^(ago|earlier|later|before|after|prior|previously|from|old|and|or|since|hence)$/;

/** "per barrel", "a share", "/day", "-a-day", "each year" after a unit: makes a rate of it. */
export function perUnit(context: UnitContext, unit: UnitReading): UnitReading {
  const { atoms, doc } = context;
  let i = unit.to;
  if (isHyphen(at(atoms, i)) && /^(an?|per)$/.test(at(atoms, i + 1))) i += 1;
  const word = at(atoms, i);
  if (!/^(per|an?|\/|each|every)$/.test(word)) return unit;
  const k = isHyphen(at(atoms, i + 1)) ? i + 2 : i + 1;
  const noun = at(atoms, k);
  const below = unitByName(noun) ?? (word === "/" ? unitBySign(atoms[k]?.text ?? "", true) : undefined);
  const time = below?.kind === "duration";
  const named = below !== undefined || SOLD_BY.test(noun) || noun === "capita" || noun === "annum";
  const fits =
    word === "per"
      ? named || /^(NOUN|PROPN|X|)$/.test(uposOf(doc, atoms[k]))
      : word === "/"
        ? below !== undefined
        : (time || (SOLD_BY.test(noun) && word !== "every")) && !POINT_IN_TIME.test(at(atoms, k + 1));
  if (!fits || atoms[k]?.kind !== "word") return unit;
  const denominator = noun === "annum" ? "a" : (below?.code ?? `{${noun}}`);
  const words = noun === "annum" ? "year" : (atoms[k]?.text ?? noun);
  const code = unit.code === null ? null : `${unit.code}/${denominator}`;
  const kind = unit.kind === "length" && time ? "speed" : unit.kind;
  const text = unit.text === "" ? `per ${words}` : `${unit.text} per ${words}`;
  return { ...unit, to: k + 1, kind, code, text };
}
