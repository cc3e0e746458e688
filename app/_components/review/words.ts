import type { PointStatus } from "../../../lib/model/index.ts";
import type { CaseState } from "../../../lib/workspace/review/words.ts";

export const TONES = ["for", "against", "between", "open"] as const;

/** A rating as it is shown. */
export interface RatingWords {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly tone: (typeof TONES)[number];
}

/** A tone's sign and line, those of the relation that it is most like; the word is the rating's own. */
export const TONE_WORDS: Readonly<
  Record<RatingWords["tone"], { readonly sign: string; readonly like: PointStatus; readonly choice: string }>
> = {
  for: { sign: "✓", like: "agree", choice: "✓ for it" },
  against: { sign: "✗", like: "conflict", choice: "✗ against it" },
  between: { sign: "~", like: "compatible", choice: "~ in between" },
  open: { sign: "?", like: "single-source", choice: "? open" },
};

export type Stance = "supports" | "refutes" | "context";
export const STANCES: readonly Stance[] = ["supports", "refutes", "context"];

export const STANCE_WORDS: Readonly<
  Record<Stance, { readonly sign: string; readonly like: PointStatus; readonly label: string }>
> = {
  supports: { sign: "+", like: "agree", label: "Supports" },
  refutes: { sign: "−", like: "conflict", label: "Refutes" },
  context: { sign: "·", like: "single-source", label: "Context" },
};

export const ORIGIN_WORDS = {
  claim: "A claim of the story",
  quote: "A quote from an article",
  web: "A web address",
  file: "A file",
  person: "A person spoken to",
} as const;
export type OriginKind = keyof typeof ORIGIN_WORDS;

export const CONFIDENCE_WORDS = { low: "unsure", medium: "fairly sure", high: "sure" } as const;

/** Where a point stands, as a chip: the nearer to its end, the darker. */
export const STATE_LOOK: Readonly<Record<CaseState, string>> = {
  open: "border-rule-2 text-ink-2",
  "in-review": "border-edge text-ink",
  assessed: "border-edge bg-sunk text-ink",
  adjudicated: "border-ink bg-sunk text-ink",
  published: "border-ink bg-ink text-paper",
  "set-aside": "border-dashed border-edge text-ink-2",
};

/** A moment in UTC, to the minute. */
export function momentInWords(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
