import type { DocumentReading, PairRelation } from "../../../model/index.ts";
import { align, figureVerdict } from "./align.ts";
import { pairClauses } from "./clauses.ts";
import { coverage } from "./cover.ts";
import { type Finding, pairFacet } from "./finding.ts";
import { sameButFigures } from "./frame.ts";
import { reckon } from "./reckon.ts";
import { rankOf, ranksLacking } from "./rank.ts";
import { type Figure, type Side, sideOf } from "./side.ts";
import { stateOf } from "./state.ts";
import { whenItWas } from "./when.ts";
import { whereItWas } from "./where.ts";
import { verdictOnPair, type Evidence } from "./whole.ts";
import { whoDidIt } from "./who.ts";

const DIGITS = /\d[\d.,]*/u;

/** Whether the other text has the same digits, if only as part of a date or a name. */
function written({ quantity }: Figure, other: Side): boolean {
  const digits = DIGITS.exec(quantity.text)?.[0];
  return digits !== undefined && digits.length > 1 && other.tokens.some((t) => t.token.text === digits);
}

interface FigureFindings {
  readonly findings: readonly Finding[];
  readonly openA: readonly Figure[];
  readonly openB: readonly Figure[];
  /** Figures that the other text gives too. */
  readonly equal: ReadonlySet<Figure>;
}

/** Figures of the two texts held against each other; those of one text that the other leaves open. */
function figureFindings(a: Side, b: Side): FigureFindings {
  const pairs = align(a, b);
  const findings = pairs.flatMap((pair): Finding[] => {
    const verdict = figureVerdict(pair.a, pair.b);
    if (verdict === null) return [];
    const facet = pair.a.quantity.unit.kind === "count" ? "count" : "amount";
    return [{ facet, verdict, a: pair.a.quantity, b: pair.b.quantity }];
  });
  const known = (f: Figure, side: "a" | "b") => pairs.some((p) => p[side] === f);
  const equal = pairs.filter((p) => figureVerdict(p.a, p.b)?.relation === "same").flatMap((p) => [p.a, p.b]);
  return {
    findings,
    equal: new Set(equal),
    openA: a.figures.filter((f) => !known(f, "a") && !written(f, b)),
    openB: b.figures.filter((f) => !known(f, "b") && !written(f, a)),
  };
}

/**
 * How two short texts stand to each other. Words decide whether they are about one thing; figures, dates, places, who
 * did it, yes or no, and ranks decide whether both can be true. Turning the pair round turns the answer round.
 */
export function relatePair(id: string, first: DocumentReading, second: DocumentReading): PairRelation {
  const [a, b] = [sideOf(first), sideOf(second)];
  const frame = sameButFigures(a, b);
  const figures = figureFindings(a, b);
  const clauses = frame === null ? pairClauses(a, b) : [];
  const others = [
    ...clauses.flatMap(stateOf),
    ...clauses.flatMap(whoDidIt),
    ...clauses.flatMap(whereItWas),
    ...(frame === null ? [...whenItWas(a, b), ...rankOf(a, b)] : []),
  ];
  const evidence: Evidence = {
    frame,
    figures: figures.findings,
    derivedB: reckon(a, b, false, figures.equal),
    derivedA: reckon(b, a, true, figures.equal),
    others,
    ab: coverage(a, b),
    ba: coverage(b, a),
    openA: figures.openA.length,
    openB: figures.openB.length,
    ranksLackingInA: ranksLacking(a, b),
    ranksLackingInB: ranksLacking(b, a),
  };
  const { findings, ...whole } = verdictOnPair(evidence);
  return { id, ...whole, facets: findings.map((f) => pairFacet(f, a, b)) };
}
