import { areConverse } from "../../lexicon/opposites.ts";
import { compatible, conflict, same } from "../verdict.ts";
import { type ClausePair, filler, sameFiller } from "./clauses.ts";
import type { Finding } from "./finding.ts";

/** Acts that two do to each other: who comes first says nothing. */
const MUTUAL = new Set("meet marry talk discuss agree merge cooperate clash collide negotiate differ share border play".split(" "));

/** Who did it to whom: the same, told from the other side, turned round, or somebody else. */
export function whoDidIt({ a, b, kind }: ClausePair): Finding[] {
  const [s, o] = [filler(a, "subject"), filler(a, "object")];
  const [t, p] = [filler(b, "subject"), filler(b, "object")];
  const turned = kind === "converse" && areConverse(a.head.lemma.toLowerCase(), b.head.lemma.toLowerCase());
  if (kind !== "same" || s === null || t === null) return turned ? [] : [];
  if (sameFiller(s, p) === true && sameFiller(o, t) === true && sameFiller(s, t) !== true && o !== null) {
    const named = s.entities.length > 0 && o.entities.length > 0;
    if (!named || MUTUAL.has(a.head.lemma.toLowerCase())) return [];
    return [{ facet: "participants", verdict: conflict("turned-roles"), a: s, b: t }];
  }
  const subjects = sameFiller(s, t);
  if (subjects === true && s.entities.length > 0) {
    return [{ facet: "participants", verdict: same("same-agent"), a: s, b: t }];
  }
  if (subjects !== false || sameFiller(o, p) !== true || MUTUAL.has(a.head.lemma.toLowerCase())) return [];
  return [{ facet: "participants", verdict: compatible("scope", "other-doer"), a: s, b: t }];
}
