import type {
  Answer,
  AnswerValue,
  Difference,
  Direction,
  Question,
  RelationKind,
} from "../../model/index.ts";

/** How two answers to one question stand to each other; told in words by `explain.ts`. */
export interface Verdict {
  readonly relation: RelationKind;
  readonly difference: Difference;
  readonly direction: Direction;
  /** A stable code; each has its sentence in `explain.ts`. */
  readonly reason: string;
}

export interface CompareContext {
  readonly question: Question;
  /** Whether one place lies in, or is, the other. */
  readonly placesMeet: (a: string, b: string) => boolean;
  /** Kind of an entity key, null where unknown. */
  readonly kindOf: (key: string) => string | null;
}

/** Compares two answers whose values are of one kind. Null where the values cannot be compared at all. */
export interface Comparer<K extends AnswerValue["kind"]> {
  readonly kind: K;
  readonly compare: (
    a: Answer & { readonly value: Extract<AnswerValue, { kind: K }> },
    b: Answer & { readonly value: Extract<AnswerValue, { kind: K }> },
    context: CompareContext,
  ) => Verdict | null;
}

export const same = (reason: string): Verdict => ({
  relation: "same",
  difference: "none",
  direction: null,
  reason,
});

export const compatible = (difference: Difference, reason: string, direction: Direction = null): Verdict => ({
  relation: "compatible",
  difference,
  direction,
  reason,
});

export const conflict = (reason: string): Verdict => ({
  relation: "conflict",
  difference: "contradiction",
  direction: null,
  reason,
});
