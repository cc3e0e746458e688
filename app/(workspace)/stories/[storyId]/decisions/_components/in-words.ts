import { FACET_LABELS, RELATION_WORDS } from "../../../../../../lib/present/status.ts";
import type { ListedDecision } from "../../../../../../lib/workspace/story/decision-schema.ts";

export interface DecisionWords {
  /** What it is about. */
  readonly title: string;
  /** What was decided, each under its label. */
  readonly lines: readonly (readonly [label: string, words: string])[];
}

type Correction = ListedDecision["decision"]["correction"];

/** A decision for a person to read. `source`: whose claim it is about. */
export function decisionInWords(correction: Correction, source: string | null): DecisionWords {
  switch (correction.kind) {
    case "points-merged":
      return {
        title: correction.point.question,
        lines: [["It asks the same as", correction.into.question]],
      };
    case "claims-recut":
      return {
        title: `${source}: ${correction.claims.map(({ statement }) => statement).join(" / ")}`,
        lines: correction.parts.map(({ claim }) => [
          correction.parts.length > 1 ? "A part of it" : "Now one claim",
          claim.statement,
        ]),
      };
    case "point-made":
      return { title: correction.question, lines: madeLines(correction) };
    case "point-renamed":
      return { title: correction.point.question, lines: [["Put as", correction.renamed]] };
    case "relation-decided": {
      const { a, b, relation, point } = correction;
      return {
        title: `${a.label} / ${b.label}`,
        lines: [
          ["They are", RELATION_WORDS[relation].toLowerCase()],
          ["In answer to", point.question],
        ],
      };
    }
    case "origin-decided": {
      const [a, b] = correction.articles;
      return {
        title: `${a.title} / ${b.title}`,
        lines: [["They go back to", correction.same ? "one report" : "two reports"]],
      };
    }
    default:
      return { title: `${source}: ${correction.claim.statement}`, lines: linesOf(correction) };
  }
}

function madeLines({
  answers,
  relation,
}: Extract<Correction, { kind: "point-made" }>): DecisionWords["lines"] {
  const lines: DecisionWords["lines"] = answers.map(({ label }) => ["An answer", label]);
  return relation ? [...lines, ["They are", RELATION_WORDS[relation.relation].toLowerCase()]] : lines;
}

function linesOf(correction: Extract<Correction, { claim: unknown }>): DecisionWords["lines"] {
  switch (correction.kind) {
    case "not-the-same":
      return [["It does not answer", correction.question]];
    case "claim-added":
      return [["In the words", correction.claim.anchor.quote.exact]];
    case "claim-edited": {
      const { statement, facets, span } = correction;
      const lines: [string, string][] = [];
      if (statement !== null) lines.push(["It states", statement]);
      if (span !== null) lines.push(["In the words", span.quote.exact]);
      if (facets !== null) lines.push(["Kind", facets.map((facet) => FACET_LABELS[facet]).join(", ")]);
      return lines;
    }
    case "claim-moved": {
      const { from, to, answer } = correction;
      const moved = from !== null && from.question !== to.question;
      return [
        ...(moved ? [["It no longer answers", from.question] as const] : []),
        ["It answers", to.question],
        ["With", answer.label],
      ];
    }
    default:
      return [];
  }
}
