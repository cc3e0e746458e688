import type { Confusion, Counts, Share } from "./counts.ts";
import { LABELS, type Label } from "./gold.ts";

/** The labels that say that two statements are about the same thing. */
const RELATED = ["agree", "compatible", "conflict"] as const satisfies readonly Label[];

/** All in percent; null where there was nothing to measure. */
export interface DossierFigures {
  readonly anchored: number | null;
  /** Mean F1 of agree, compatible and conflict, the facet counted. */
  readonly macroF1: number | null;
  readonly agreeF1: number | null;
  readonly compatibleF1: number | null;
  readonly conflictF1: number | null;
  /** The same whatever the facet. */
  readonly lenientMacroF1: number | null;
  /** Look-alikes that were compared; less is better. */
  readonly falseAlarms: number | null;
  /** Look-alikes that were called a conflict; less is better. */
  readonly falseConflicts: number | null;
  readonly covered: number | null;
  readonly own: number | null;
  /** 100: as many claims as a person finds. */
  readonly claimsPerGold: number | null;
  readonly clean: number | null;
}

export type FigureName = keyof DossierFigures;

/** Figures that are better when they are lower. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set<FigureName>(["falseAlarms", "falseConflicts"]);

export function figuresOf(counts: Counts): DossierFigures {
  const { strict } = counts;
  const unrelated = rowTotal(strict, "unrelated");
  const alarms = RELATED.reduce((sum, label) => sum + strict.unrelated[label], 0);
  return {
    anchored: percent(counts.anchored),
    macroF1: macroF1(strict),
    agreeF1: f1(strict, "agree"),
    compatibleF1: f1(strict, "compatible"),
    conflictF1: f1(strict, "conflict"),
    lenientMacroF1: macroF1(counts.lenient),
    falseAlarms: percent({ hit: alarms, total: unrelated }),
    falseConflicts: percent({ hit: strict.unrelated.conflict, total: unrelated }),
    covered: percent(counts.covered),
    own: percent(counts.own),
    claimsPerGold: percent(counts.exhaustive),
    clean: percent(counts.clean),
  };
}

function percent({ hit, total }: Share): number | null {
  return total === 0 ? null : (100 * hit) / total;
}

function rowTotal(confusion: Confusion, gold: Label): number {
  return LABELS.reduce((sum, said) => sum + confusion[gold][said], 0);
}

/** Null for a label that is neither in the gold nor said. */
function f1(confusion: Confusion, label: Label): number | null {
  const right = confusion[label][label];
  const inGold = rowTotal(confusion, label);
  const said = LABELS.reduce((sum, gold) => sum + confusion[gold][label], 0);
  return inGold + said === 0 ? null : (100 * 2 * right) / (inGold + said);
}

function macroF1(confusion: Confusion): number | null {
  const present = RELATED.map((label) => f1(confusion, label)).filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
}
