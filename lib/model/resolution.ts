import type { EntityKind, Role } from "./entity.ts";
import type { Anchored } from "./span.ts";

/** One place where a text names or refers to somebody or something. */
export interface EntityMention extends Anchored {
  readonly sentence: number;
  /** Token indexes within the sentence, both included. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  /** Index into `DocumentEntities.entities`. */
  readonly entity: number;
}

/** Somebody or something inside one document. */
export interface DocumentEntity {
  readonly index: number;
  /** The fullest name in the document. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Indexes into `DocumentEntities.mentions`. */
  readonly mentions: readonly number[];
  /**
   * What two entities share when they are surely the same in any text: `country:IN` for a country, its government and
   * the capital that stands for it; else the folded name ("maria lind"), an unnamed holder's role ("mayor of varn").
   */
  readonly key: string;
  /** ISO 3166 code of the country that it is, governs, or lies in (by name, demonym, capital or seat), null where unknown. */
  readonly country: string | null;
  /** False where the text never names it ("the mayor of Varn"). */
  readonly named: boolean;
  readonly number: "singular" | "plural";
  readonly gender: "female" | "male" | null;
}

/** A pronoun or short description that refers to words which are no entity ("It killed 26": "the attack"). */
export interface Reference extends Anchored {
  readonly sentence: number;
  readonly token: number;
  /** The fullest earlier words for the same thing. */
  readonly antecedent: Anchored;
}

/** Who is who inside one document. */
export interface DocumentEntities {
  readonly entities: readonly DocumentEntity[];
  /** In text order. */
  readonly mentions: readonly EntityMention[];
  /** References to things that are no entity, in text order. */
  readonly references: readonly Reference[];
}

/** A place that the text itself puts inside another ("Varn, in the Iske valley"): both as folded names. */
export interface Containment {
  readonly inner: string;
  readonly outer: string;
  /** Where the text says so. */
  readonly at: Anchored;
}

/** An entity across the documents of a story: which document entity it is in each. */
export interface LinkedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly roles: readonly Role[];
  readonly aliases: readonly string[];
  readonly key: string;
  readonly country: string | null;
  readonly named: boolean;
  readonly members: readonly { readonly document: number; readonly entity: number }[];
}
