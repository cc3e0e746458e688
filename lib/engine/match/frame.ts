import type {
  Anchored,
  ArgumentRole,
  ClauseClaim,
  DocumentEntity,
  DocumentReading,
  EntityKind,
  EntityMention,
  Quantity,
  Sentence,
  Time,
  Token,
} from "../../model/index.ts";
import type { Concept } from "../lexicon/concepts.ts";
import type { WordKeys } from "../lexicon/word-keys.ts";

/** Somebody or something that a claim names, with the part it plays there. */
export interface Party extends Anchored {
  /** Key across the story's documents. */
  readonly key: string;
  /** "thing": a name that is no person's, organisation's, place's or group's (a ship, a law, a product). */
  readonly kind: EntityKind | "thing";
  readonly country: string | null;
  readonly named: boolean;
  /** Token of its head. */
  readonly head: number;
  readonly form: EntityMention["form"];
  readonly entity: DocumentEntity | null;
  readonly role: ArgumentRole | "modifier";
  readonly preposition: string | null;
}

/** A content word of a claim that names nobody. */
export interface Content {
  readonly token: number;
  readonly lemma: string;
  readonly keys: WordKeys;
  readonly role: ArgumentRole | "predicate" | "modifier";
}

/** A claim with everything of the document that belongs to it: what `match` reasons on. */
export interface Frame {
  readonly document: number;
  readonly index: number;
  readonly claim: ClauseClaim;
  readonly sentence: Sentence;
  readonly reading: DocumentReading;
  readonly head: Token;
  readonly predicate: WordKeys;
  readonly concepts: readonly Concept[];
  readonly parties: readonly Party[];
  readonly contents: readonly Content[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  /** The date that a "when" clause describes, null for other claims. */
  readonly ownDate: Time | null;
  /** Story key of an entity of this document. */
  readonly keyOf: (entity: number) => string;
  /** The claim whose words govern this one's, by the tree; null for a sentence's main claim. */
  readonly governor: number | null;
}

/** Key of a document entity across the story. */
export type EntityKey = (document: number, entity: number) => string;
