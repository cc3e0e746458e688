import type { Table } from "../table.ts";
import type { Confusion } from "./counts.ts";
import type { DossierFigures, FigureName } from "./figures.ts";
import { type Dossier, LABELS, type Place } from "./gold.ts";
import type { DossierScore } from "./score.ts";

const HEADS: readonly (readonly [FigureName, string])[] = [
  ["anchored", "anchors"],
  ["macroF1", "macro-F1"],
  ["agreeF1", "agree"],
  ["compatibleF1", "compat."],
  ["conflictF1", "conflict"],
  ["lenientMacroF1", "any facet"],
  ["falseAlarms", "false −"],
  ["falseConflicts", "f.confl. −"],
  ["covered", "covered"],
  ["own", "own"],
  ["claimsPerGold", "per gold"],
  ["clean", "clean"],
];

/** One row a dossier; figures in percent. */
export function figuresTable(rows: readonly (readonly [name: string, figures: DossierFigures])[]): Table {
  return {
    head: ["dossier", ...HEADS.map(([, head]) => head)],
    rows: rows.map(([name, figures]) => [name, ...HEADS.map(([key]) => figures[key]?.toFixed(1) ?? "–")]),
  };
}

export function confusionTable(confusion: Confusion): Table {
  return {
    head: ["gold \\ engine", ...LABELS],
    rows: LABELS.map((gold) => [gold, ...LABELS.map((said) => String(confusion[gold][said]))]),
  };
}

/** What went wrong in a dossier, with the words on both sides: made for working on the engine. */
export function errorList(dossier: Dossier, score: DossierScore): string {
  const words = ({ file, start, end }: Place) => `${file} “${dossier.texts.get(file)?.slice(start, end)}”`;
  const wrong = score.pairs.filter(({ pair, strict }) => strict.label !== pair.label);
  return [
    ...wrong.map(({ pair, strict, lenient }) => {
      const { point, a, b } = strict;
      const compared =
        point && a && b ? [`  compared “${a.quote}” with “${b.quote}”`, `  as: ${point.question}`] : [];
      const elsewhere =
        !point && lenient.point
          ? [`  under ${lenient.point.facet}: ${lenient.label} (${lenient.point.question})`]
          : [];
      const head = `${dossier.name}/${pair.id} ${pair.facet}: gold ${pair.label}, engine ${strict.label}${point ? "" : " (never compared)"}`;
      const why = pair.why === undefined ? [] : [`  why: ${pair.why}`];
      return [head, `  a: ${words(pair.a)}`, `  b: ${words(pair.b)}`, ...why, ...compared, ...elsewhere].join(
        "\n",
      );
    }),
    ...score.uncovered.map((claim) => `${dossier.name}/${claim.id} not covered: ${words(claim)}`),
    ...score.taken.map(({ words: place, by }) => {
      return `${dossier.name}/${place.id} states no fact: ${words(place)}, taken in by “${by.quote}”`;
    }),
  ].join("\n");
}
