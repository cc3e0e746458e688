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
}

/** Who is who inside one document. */
export interface DocumentEntities {
  readonly entities: readonly DocumentEntity[];
  /** In text order. */
  readonly mentions: readonly EntityMention[];
}

/** An entity across the documents of a story: which document entity it is in each. */
export interface LinkedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly roles: readonly Role[];
  readonly aliases: readonly string[];
  readonly members: readonly { readonly document: number; readonly entity: number }[];
}
