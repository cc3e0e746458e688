import type { Quantity } from "../../../model/index.ts";
import { type Atom, at } from "../atoms.ts";

/** Words between two figures of one thing: "up from", "compared with", "to". */
const COMPARED = /^(from|with|against|versus|vs|to|than)$/;
const MOVED = /^(up|down|off|rising|falling|gaining|losing|adding|shedding)$/;

const isBare = (q: Quantity): boolean =>
  q.unit.kind === "count" && q.unit.text === "" && q.unit.code === null;
const isNamed = (q: Quantity): boolean => q.unit.kind === "count" && q.unit.text !== "";

/** "9,100 containers, up from 8,400": the second figure counts what the first one counts. */
export function fromBefore(
  atoms: readonly Atom[],
  i: number,
  last: Quantity | undefined,
  q: Quantity,
): Quantity {
  if (last === undefined || !isBare(q) || !isNamed(last) || !COMPARED.test(at(atoms, i - 1))) return q;
  const between = atoms.slice(Math.max(0, i - REACH), i);
  const near = between.some((a) => a.start <= last.end + GAP) && sameSentence(atoms, i, last);
  return near ? { ...q, unit: last.unit, of: last.of } : q;
}

/** "closed at 4,210.5, up 31.2 points": the first figure is in points, too. */
export function fromBehind(atoms: readonly Atom[], i: number, last: Quantity, q: Quantity): Quantity {
  if (!isBare(last) || !isNamed(q) || !/^points?$/.test(q.unit.text) || !MOVED.test(at(atoms, i - 1)))
    return last;
  const mark = /^[,(]$/.test(at(atoms, i - 2)) ? 3 : 2;
  return atoms[i - mark]?.end === last.end ? { ...last, unit: q.unit } : last;
}

/** Atoms between the two figures, and characters from the one to the first of these. */
const REACH = 8;
const GAP = 40;

function sameSentence(atoms: readonly Atom[], i: number, last: Quantity): boolean {
  const sentence = atoms[i]?.sentence;
  for (let k = i - 1; k >= 0 && k >= i - 3 * REACH; k--) {
    const atom = atoms[k];
    if (atom === undefined || atom.sentence !== sentence) return false;
    if (atom.start < last.end) return true;
  }
  return false;
}
