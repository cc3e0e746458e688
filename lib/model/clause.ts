import type { Attribution, Modality, Polarity, Proposition } from "./claim.ts";
import type { Span } from "./span.ts";

/** What part an argument plays in its clause. */
export type ArgumentRole =
  | "subject"
  | "object"
  | "indirect-object"
  | "agent" // the doer of a passive
  | "oblique" // with `preposition`
  | "complement" // predicate nominal or adjective, clausal complement
  | "apposition"
  | "possessor";

export interface ClauseArgument extends Span {
  readonly role: ArgumentRole;
  /** Index of the argument's head token in the sentence. */
  readonly head: number;
  /** First to last token of the argument's own words (relative clauses and appositions left off). */
  readonly first: number;
  readonly last: number;
  /** Case marker, lower case ("in", "with", "according to"), null where there is none. */
  readonly preposition: string | null;
}

/**
 * A claim as `extract` hands it over: the tree's own words, nothing resolved yet.
 * Passives are turned: `subject` is always the logical doer's place, `object` the logical patient's.
 */
export interface ClauseClaim extends Span {
  /** Index within the document. */
  readonly index: number;
  readonly sentence: number;
  /** Token index of the predicate's head (verb, predicate nominal, event noun). */
  readonly head: number;
  readonly kind: "verbal" | "copular" | "nominal" | "apposition" | "possessive" | "quote" | "fragment";
  /** Lemma of the predicate, particles joined ("carry out"); a light verb with its noun is "hold talks". */
  readonly predicate: string;
  readonly arguments: readonly ClauseArgument[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly tense: "past" | "present" | "future" | "none";
  readonly attribution: readonly Attribution[];
  /** Index of the claim this one modifies or is contained in (a relative clause, an apposition), null for a main clause. */
  readonly parent: number | null;
  readonly checkworthy: boolean;
  readonly confidence: number;
  readonly proposition: Proposition;
  readonly rule: string;
}
