import type { PointStatus, Relation } from "../model/index.ts";

/** What the status of a point follows from. */
export interface PointParts {
  /** How many documents answer its question. */
  readonly documents: number;
  /** How many origins stand behind them: outlets, with reprints of one report counted once. */
  readonly origins: number;
  readonly positions: number;
  readonly relations: readonly Pick<Relation, "relation">[];
}

/**
 * The status of a point. One outlet that says a thing in two articles does not confirm itself, nor does a report its reprint; where it contradicts
 * itself, that is told. Positions that could not be compared are not said to agree.
 */
export function pointStatus({ documents, origins, positions, relations }: PointParts): PointStatus {
  if (documents < 2) return "single-source";
  if (relations.some(({ relation }) => relation === "conflict")) return "conflict";
  if (origins < 2) return "single-source";
  return relations.length > 0 || positions > 1 ? "compatible" : "agree";
}
