import type { DocumentReading, PairRelation } from "../../../model/index.ts";
import { align, figureVerdict, isRough, tieOf } from "./align.ts";
import { pairClauses } from "./clauses.ts";
import { coverage } from "./cover.ts";
import { type Finding, pairFacet } from "./finding.ts";
import { sameButFigures } from "./frame.ts";
import { rankOf, ranksLacking } from "./rank.ts";
import { misreckoned, reckon } from "./reckon.ts";
import { type Figure, type Side, sideOf } from "./side.ts";
import { stateOf } from "./state.ts";
import { isDated, whenItWas } from "./when.ts";
import { whereItWas } from "./where.ts";
import { whoDidIt } from "./who.ts";
import { type Evidence, verdictOnPair } from "./whole.ts";

const DIGITS = /\d[\d.,]*/u;

/** Whether the other text has the same digits, if only as part of a date or a name. */
function written({ quantity }: Figure, other: Side): boolean {
  const digits = DIGITS.exec(quantity.text)?.[0]?.replaceAll(",", "");
  if (digits === undefined || digits.length < 2) return false;
  return other.tokens.some((t) => t.token.text.replaceAll(",", "") === digits);
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
    const facet = [pair.a, pair.b].every((f) => f.quantity.unit.kind === "count") ? "count" : "amount";
    return [
      {
        facet,
        verdict,
        a: pair.a.quantity,
        b: pair.b.quantity,
        tie: Math.min(tieOf(pair.a), tieOf(pair.b)),
        rough: isRough(pair.a, pair.b),
      },
    ];
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

/** Clauses inside one another may say one thing twice. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ facet, a, b, verdict }) => {
    const key = [facet, verdict.reason, a.start, a.end, b.start, b.end].join(" ");
    return !seen.has(key) && seen.add(key);
  });
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
    ...clauses.flatMap((pair) => stateOf(pair, a, b)),
    ...clauses.flatMap(whoDidIt),
    ...misreckoned(a, b, false),
    ...misreckoned(b, a, true),
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
    datedA: isDated(a),
    datedB: isDated(b),
    ranksLackingInA: ranksLacking(a, b),
    ranksLackingInB: ranksLacking(b, a),
  };
  const { findings, ...whole } = verdictOnPair(evidence);
  return { id, ...whole, facets: unique(findings).map((f) => pairFacet(f, a, b)) };
}
