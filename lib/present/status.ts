import type { Difference, Facet, Point, PointStatus, Position, RelationKind } from "../model/index.ts";

/** Strongest first: the order of rows, and which style wins where claims overlap. */
export const STATUS_ORDER = [
  "conflict",
  "compatible",
  "agree",
  "single-source",
] as const satisfies readonly PointStatus[];

/** How a status is told to people. The sign and the word go together, so that color is never alone. */
export interface StatusWords {
  readonly sign: string;
  /** As a filter or a heading: "Conflict". */
  readonly label: string;
  /** After a count: "6 in conflict". */
  readonly counted: string;
  /** What it means, in one sentence. */
  readonly meaning: string;
}

export const STATUS_WORDS: Readonly<Record<PointStatus, StatusWords>> = {
  conflict: {
    sign: "≠",
    label: "Conflict",
    counted: "in conflict",
    meaning: "At least two sources cannot both be right as they put it.",
  },
  compatible: {
    sign: "≈",
    label: "Compatible",
    counted: "compatible",
    meaning:
      "The sources differ, and all of them can be right: one is less precise, or speaks of a later time.",
  },
  agree: {
    sign: "=",
    label: "Agree",
    counted: "in agreement",
    meaning: "Every source that speaks of it says the same.",
  },
  "single-source": {
    sign: "1",
    label: "One source",
    counted: "from one source",
    meaning: "Only one source speaks of it.",
  },
};

/** The sign shown for silence: it is neither denial nor agreement. */
export const SILENT = { sign: "—", meaning: "no claim found on it" } as const;

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  count: "How many",
  amount: "Amounts",
  time: "When",
  place: "Where",
  participants: "Who took part",
  precedence: "Firsts and onlys",
  state: "Yes or no",
  outcome: "Outcome",
  responsibility: "Blame",
  role: "Offices",
  quote: "Quoted words",
};

export const RELATION_WORDS: Readonly<Record<RelationKind, string>> = {
  same: "Same",
  compatible: "Compatible",
  conflict: "Conflict",
};

export const DIFFERENCE_WORDS: Readonly<Record<Difference, string>> = {
  none: "no difference",
  precision: "less precise",
  bound: "a bound that the other meets",
  update: "a later figure",
  scope: "another scope",
  attribution: "another voice",
  wording: "other words",
  contradiction: "contradiction",
};

/** Which differences go with which relation; the first is what one means who says no more. */
export const DIFFERENCES_OF: Readonly<Record<RelationKind, readonly Difference[]>> = {
  same: ["none", "wording"],
  compatible: ["precision", "bound", "update", "scope", "attribution", "wording"],
  conflict: ["contradiction", "attribution"],
};

/** The status whose style a relation is shown in. */
export function relationStatus(relation: RelationKind): PointStatus {
  return relation === "same" ? "agree" : relation;
}

export function strongestStatus(statuses: Iterable<PointStatus>): PointStatus | null {
  const present = new Set(statuses);
  return STATUS_ORDER.find((status) => present.has(status)) ?? null;
}

/**
 * How one position stands within its point. A point in conflict may hold positions that fit
 * everything else ("at least 9" beside 11 and 14): they are not shown as in conflict.
 */
export function positionStatus(point: Point, position: Position): PointStatus {
  if (point.status === "single-source") return "single-source";
  const own = point.relations.filter((relation) => relation.a === position.id || relation.b === position.id);
  // Several answers, and nothing could be told between this one and the others: that is no agreement.
  if (own.length === 0) return point.positions.length === 1 ? point.status : "compatible";
  return strongestStatus(own.map((relation) => relationStatus(relation.relation))) ?? point.status;
}
