import type { Quantity } from "../../../model/index.ts";
import { range } from "../../../text/number-set.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";

const POSSESSIVE = /^(his|her|their|my|your|our|its|'s)$/;
const PART = /^(early|mid|middle|late)$/;
const YEARS = 9;
const YOUNGEST = 20;
const OLDEST = 90;

/** "A man in his 40s", "in her mid-30s": an age between two ends. */
export function lifeDecade(
  text: string,
  atoms: readonly Atom[],
  i: number,
): { to: number; quantity: Quantity } | null {
  const [first, last] = [atoms[i], atoms[i + 1]];
  if (first?.kind !== "number" || last?.lower !== "s" || !last.glued) return null;
  const low = Number(first.text);
  if (!(low >= YOUNGEST && low <= OLDEST) || low % 10 !== 0) return null;
  let k = i - 1;
  if (isHyphen(at(atoms, k))) k -= 1;
  if (PART.test(at(atoms, k))) k -= 1;
  if (!POSSESSIVE.test(at(atoms, k))) return null;
  const quantity: Quantity = {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    value: range(low, low + YEARS),
    hedge: "range",
    unit: { kind: "age", code: "a", text: "" },
    of: null,
    change: null,
  };
  return { to: i + 2, quantity };
}
