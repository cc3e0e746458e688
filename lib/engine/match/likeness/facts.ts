/** What claims and sentences answer, by value, so that it is quickly told how much two of them have in common. */
import type { AnswerValue, Facet } from "../../../model/index.ts";
import type { Candidate } from "../candidate.ts";
import { isUnusual } from "./value.ts";

/** One value that is told: two tellings of it have the same key. */
interface Fact {
  readonly facet: Facet;
  readonly kind: string;
  readonly unusual: boolean;
}

export type Facts = ReadonlyMap<string, Fact>;

/** Whether something is so, and who somebody is, is told of everything. */
const UNTOLD = new Set<Facet>(["state", "role"]);
const UNUSUAL_SHARE = 1;
const COMMON_SHARE = 0.5;
/** More than this in common adds nothing. */
const ENOUGH = 1.5;

function keysOf(value: AnswerValue): readonly string[] {
  switch (value.kind) {
    case "number":
      return value.set.best === null ? [] : [`${value.unitCode}:${value.set.best}`];
    case "time":
      return value.value === null ? [] : [value.value];
    case "place":
    case "participants":
    case "agent":
      return value.keys;
    case "rank":
      return [`${value.rank}:${value.nth}`];
    default:
      return [];
  }
}

/** The facts of some answers. */
export function factsOf(answers: readonly Candidate[]): Facts {
  const facts = new Map<string, Fact>();
  for (const { facet, kind, answer } of answers) {
    if (UNTOLD.has(facet)) continue;
    for (const key of keysOf(answer.value))
      facts.set(`${facet}|${kind}|${key}`, { facet, kind, unusual: isUnusual(answer.value) });
  }
  return facts;
}

/** 0 to 1: how much of two claims or sentences is alike besides the answers of one facet and kind. Symmetric. */
export function otherwiseAlike(
  a: Facts,
  b: Facts,
  { facet, kind }: Pick<Candidate, "facet" | "kind">,
): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shares: Map<Facet, number> | null = null;
  for (const [id, fact] of small) {
    if ((fact.facet === facet && fact.kind === kind) || !large.has(id)) continue;
    const share = fact.unusual ? UNUSUAL_SHARE : COMMON_SHARE;
    // Most pairs share nothing, and pairs are many.
    shares ??= new Map();
    shares.set(fact.facet, Math.max(share, shares.get(fact.facet) ?? 0));
  }
  if (!shares) return 0;
  let sum = 0;
  for (const share of shares.values()) sum += share;
  return Math.min(1, sum / ENOUGH);
}
