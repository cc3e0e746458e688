import type { ClauseClaim, Modality, Polarity } from "../../model/index.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Clause, readClause } from "./clause.ts";
import type { ClausePart } from "./clause-parts.ts";
import { readModality, readTense } from "./modality.ts";
import { ownTokens } from "./own-words.ts";
import { readPolarity } from "./polarity.ts";

/** Where the words of the relation stand, or what they would be where the text leaves them out ("is"). */
export type DraftRelation =
  | {
      readonly first: number;
      readonly last: number;
      readonly tokens: readonly number[];
      /** Auxiliaries that a coordinated verb shares with the first: words of the relation outside its span. */
      readonly lent?: readonly number[];
    }
  | { readonly implied: string };

/** A claim within its sentence: token numbers, before offsets, attribution and judgement. */
export interface Draft {
  readonly rule: string;
  readonly kind: ClauseClaim["kind"];
  /** The predicate's head. */
  readonly head: number;
  /** The token the claim hangs by in the tree: attribution and parent are read from there. */
  readonly root: number;
  readonly predicate: string;
  /** Surface subject. */
  readonly subject: ClausePart | null;
  readonly relation: DraftRelation;
  /** Surface arguments after the subject, in text order. */
  readonly parts: readonly ClausePart[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly tense: ClauseClaim["tense"];
  /** The claim's own words; the span is cut from them around `anchor`. */
  readonly own: readonly number[];
  readonly anchor: number;
  readonly confidence: number;
  /** Part of a list whose whole is a claim already. */
  readonly member?: boolean;
}

export interface ClauseDraftOptions {
  readonly rule: string;
  readonly confidence: number;
  /** The subject where the clause has none of its own, or a better one than its relative pronoun. */
  readonly subject?: ClausePart | null;
  /** Parts in place of the clause's own. */
  readonly parts?: readonly ClausePart[];
  /** Leave the clause's complements off the claim's words (reported content). */
  readonly withoutContent?: boolean;
}

/** The draft of a verbal or copular clause. */
export function clauseDraft(tree: Tree, root: number, options: ClauseDraftOptions): Draft {
  return draftOf(tree, readClause(tree, root), options);
}

export function draftOf(tree: Tree, clause: Clause, options: ClauseDraftOptions): Draft {
  const subject = options.subject === undefined ? clause.subject : options.subject;
  return {
    rule: options.rule,
    kind: clause.copular ? "copular" : "verbal",
    head: clause.head,
    root: clause.root,
    predicate: clause.predicate,
    subject:
      subject && clause.passive && subject.role === "subject" ? { ...subject, role: "object" } : subject,
    relation: isVerblessGroup(clause) ? { implied: "is" } : clause.group,
    parts: options.parts ?? clause.parts,
    polarity: readPolarity(tree, clause),
    modality: readModality(tree, clause),
    tense: readTense(tree, clause),
    own: ownTokens(tree, clause.root, options.withoutContent === true),
    anchor: clause.group.first,
    confidence: options.confidence,
  };
}

function isVerblessGroup(clause: Clause): boolean {
  return (
    clause.copular &&
    clause.group.tokens.length === 1 &&
    clause.group.first === clause.chain.at(-1) &&
    clause.chain.length === 1
  );
}
