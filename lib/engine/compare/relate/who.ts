import { compatible, conflict, same, type Verdict } from "../verdict.ts";
import { type Clause, type ClausePair, type Filler, filler, sameFiller } from "./clauses.ts";
import type { Finding } from "./finding.ts";

/** Acts that two do to each other: who comes first says nothing. */
const MUTUAL = new Set(
  "meet marry talk discuss agree merge cooperate clash collide negotiate differ share border play".split(" "),
);

/** Whether the one that a filler names plays another part in the other clause. */
const takesPart = (one: Filler, other: Clause) =>
  other.arguments.some((f) => f.role !== "subject" && sameFiller(one, f) === true);

const mutual = ({ a, b }: ClausePair) =>
  MUTUAL.has(a.head.lemma.toLowerCase()) || MUTUAL.has(b.head.lemma.toLowerCase());

/** Who did it to whom: the same, turned round, or somebody else. */
export function whoDidIt(pair: ClausePair): Finding[] {
  const { a, b } = pair;
  const [s, o] = [filler(a, "subject"), filler(a, "object")];
  const [t, p] = [filler(b, "subject"), filler(b, "object")];
  if (s === null || t === null || s.entities.length === 0 || t.entities.length === 0) return [];
  const found = (verdict: Verdict): Finding[] => [{ facet: "participants", verdict, a: s, b: t }];
  const [straight, crossed] = [sameFiller(s, t), sameFiller(s, p) === true && sameFiller(o, t) === true];
  if (pair.kind === "converse") {
    // "A sold it to B", "B bought it": the same deal; "A bought it", "A sold it": one of them has it the wrong way.
    const object = sameFiller(o, p) === true;
    if (straight === true && object) return found(conflict("turned-roles"));
    const turned = straight === false && takesPart(s, b) && takesPart(t, a);
    return turned ? found(same("other-side")) : [];
  }
  if (pair.kind !== "same") return [];
  if (straight === true) return found(same("same-agent"));
  if (mutual(pair)) return [];
  if (crossed && straight === false) return found(conflict("turned-roles"));
  return straight === false && sameFiller(o, p) === true ? found(compatible("scope", "other-doer")) : [];
}
