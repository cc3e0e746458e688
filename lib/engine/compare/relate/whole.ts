import type { Direction, PairRelation } from "../../../model/index.ts";
import { countryOf } from "../../lexicon/places.ts";
import { compatible } from "../verdict.ts";
import type { Coverage } from "./cover.ts";
import type { Finding } from "./finding.ts";
import type { Reckoned } from "./reckon.ts";

/** Everything that speaks for or against two texts saying one thing. */
export interface Evidence {
  /** The figures of two versions of one text, null where other words differ. */
  readonly frame: readonly Finding[] | null;
  readonly figures: readonly Finding[];
  readonly derivedB: readonly Reckoned[];
  readonly derivedA: readonly Reckoned[];
  readonly others: readonly Finding[];
  /** How much of b's words a has, and the other way round. */
  readonly ab: Coverage;
  readonly ba: Coverage;
  readonly openA: number;
  readonly openB: number;
  readonly ranksLackingInA: number;
  readonly ranksLackingInB: number;
  /** Whether a text has dates or times of day. */
  readonly datedA: boolean;
  readonly datedB: boolean;
}

type Whole = Pick<PairRelation, "relation" | "direction"> & { readonly findings: readonly Finding[] };

/**
 * How much of their words two texts must share, on the mean of both directions, to be about one thing. Figures that
 * both give tie them together: "467,000" hardly stands in two texts by chance, "two" does.
 */
const ABOUT_ONE_THING = [
  { tie: 1, share: 0.36 },
  { tie: 0.8, share: 0.45 },
  { tie: 0.4, share: 0.55 },
  { tie: 0, share: 0.65 },
] as const;
/** For a conflict they must share more: a false alarm costs more than a missed one. */
const SURELY_ONE_THING = 0.65;
/** So much of a text's own words must stand in the other for it to follow from that. */
const FOLLOWS = 0.3;
/** Below this share two texts have nothing to do with one another. */
const UNRELATED = 0.3;

function entailed(aHasB: boolean, bHasA: boolean): { relation: "same" | "compatible"; direction: Direction } {
  if (aHasB && bHasA) return { relation: "same", direction: null };
  const direction: Direction = aHasB ? "a>b" : "b>a";
  return { relation: "compatible", direction: aHasB || bHasA ? direction : null };
}

const holdsFor = (f: Finding, direction: "a>b" | "b>a") =>
  f.verdict.relation === "same" || f.verdict.direction === direction;

export function verdictOnPair(e: Evidence): Whole {
  if (e.frame !== null) {
    const findings = e.frame;
    if (findings.some((f) => f.verdict.relation === "conflict"))
      return { relation: "conflict", direction: null, findings };
    return {
      ...entailed(
        findings.every((f) => holdsFor(f, "a>b")),
        findings.every((f) => holdsFor(f, "b>a")),
      ),
      findings,
    };
  }
  const reckoned = reckonedPair(e);
  if (reckoned !== null) return reckoned;
  const findings = [...e.figures, ...e.others];
  const shared = (e.ab.share + e.ba.share) / 2;
  if (shared < UNRELATED) return { relation: "unrelated", direction: null, findings: findings.map(unsure) };
  const against = findings.filter((f) => f.verdict.relation === "conflict");
  if (against.length > 0 && isConflict(e, against, shared))
    return { relation: "conflict", direction: null, findings };
  return { ...agreement(e, shared), findings: findings.map(unsure) };
}

/** A conflict in texts that may be about two things is no conflict. */
function unsure(f: Finding): Finding {
  if (f.verdict.relation !== "conflict") return f;
  return { ...f, verdict: compatible("scope", `${f.verdict.reason}+unsure`) };
}

function agreement(e: Evidence, shared: number): Pick<Whole, "relation" | "direction"> {
  const tie = e.figures.filter(agrees).reduce((sum, f) => sum + (f.tie ?? 0), 0);
  const about = shared >= (ABOUT_ONE_THING.find((row) => tie >= row.tie)?.share ?? 1);
  return entailed(about && follows(e, "a>b", tie), about && follows(e, "b>a", tie));
}

/** One difference between texts that are surely about one thing; where dates differ too, it is another time's figure. */
function isConflict(e: Evidence, against: readonly Finding[], shared: number): boolean {
  if (shared < SURELY_ONE_THING) return false;
  const facets = new Set(against.map((f) => f.facet));
  const names = (missing: Coverage["missing"]) =>
    missing.some((w) => w.upos === "PROPN" || countryOf(w.text) !== null);
  const otherNames = names(e.ab.missing) && names(e.ba.missing);
  return facets.size === 1 && !otherNames;
}

/** Figures that are the same, or roughly so by their own words. */
const agrees = (f: Finding) => f.verdict.relation === "same" || f.rough === true;

/** Figures that tie two reports firmly together are of one day, though only one of them may name it. */
const ONE_REPORT = 1;

function follows(e: Evidence, direction: "a>b" | "b>a", tie: number): boolean {
  const { share } = direction === "a>b" ? e.ab : e.ba;
  const open = direction === "a>b" ? e.openB : e.openA;
  const ranks = direction === "a>b" ? e.ranksLackingInA : e.ranksLackingInB;
  const lacksDate = direction === "a>b" ? e.datedB && !e.datedA : e.datedA && !e.datedB;
  const undated = lacksDate && tie < ONE_REPORT;
  if (undated || open > 0 || ranks > 0 || share < FOLLOWS) return false;
  const firm = [...e.figures, ...e.others].filter((f) => !agrees(f));
  return firm.every((f) => holdsFor(f, direction));
}

const given = (list: readonly Reckoned[]) => Math.max(0, ...list.map((r) => r.given));

/** One text's figures follow from the other's by reckoning; the side that gives more of the parts is the premise. */
function reckonedPair(e: Evidence): Whole | null {
  const [toB, toA] = [given(e.derivedB), given(e.derivedA)];
  if (toB === 0 && toA === 0) return null;
  const list = [...(toB >= toA ? e.derivedB : []), ...(toA >= toB ? e.derivedA : [])];
  const findings = [...list.map((r) => r.finding), ...e.figures.filter((f) => f.verdict.relation === "same")];
  return { ...entailed(toB >= toA, toA >= toB), findings };
}
